/**
 * Elements with a URL: frames, images, media, links and plugins.
 *
 * @module
 */
import { isLoading } from '../page/document.js'
import type { Page } from '../page/page.js'
import { trustedUrl } from '../page/trusted-url.js'
import { painted } from '../page/turns.js'

/** A gated element that can be loaded and unloaded. */
export interface Loadable {
  load(): void
  unload(): void
}

/** The names in `data-src` and so on. No other attribute is ever set. */
export const HELD_NAMES = ['src', 'srcset', 'href', 'poster'] as const

/** A URL attribute. */
interface UrlAttribute {
  readonly name: string
  readonly value: string
}

/** Returns the attributes that an element gets, with the values that the page has written: `data-src="a"` → `src`, `a`. */
export function heldAttributes(element: HTMLElement): UrlAttribute[] {
  const held = HELD_NAMES.filter(name => name in element.dataset)
  return held.map(name => ({
    name: name === 'src' && element.matches('object') ? 'data' : name,
    value: element.dataset[name]!
  }))
}

/** Loads a media element again. It reads its sources only then. */
function reload(element: HTMLElement): void {
  const media = element.matches('source') ? element.parentNode : element
  if (media instanceof HTMLMediaElement) media.load()
}

/** Takes the URLs out of an element. */
export function empty(element: HTMLElement, attributes: readonly UrlAttribute[]): void {
  for (const { name } of attributes) element.removeAttribute(name)
  reload(element)
  // A frame without a URL keeps its page, until the frame is put into the document again.
  element.replaceWith(element)
}

/** Resolves a URL. @throws {TypeError} if it is not http(s), or has swallowed markup. */
function urlOf(raw: string): string {
  // An attribute without an end quote has swallowed the markup after it ("dangling markup").
  if (raw.includes('<')) throw new TypeError(`expected a URL, found "${raw}"`)
  return trustedUrl(raw, location.href).href
}

/** Resolves the URLs of a `srcset`: `a.gif 1x, b.gif 2x`. */
function srcsetOf(raw: string): string {
  // HTML, "parse a srcset attribute": a comma inside a URL is part of the URL, and a blank need not follow a comma.
  const candidates = raw.match(/[^\s,](?:\S*[^\s,])?(?:\s[^,]*)?/g) ?? []
  const resolved = candidates.map(candidate => {
    const [url, ...descriptors] = candidate.trim().split(/\s+/) as [string, ...string[]]
    return [urlOf(url), ...descriptors].join(' ')
  })
  return resolved.join(', ')
}

/** Prepares an element. @throws {TypeError} for a URL that is not http(s). */
export function loadableElement({ scriptUrlFor }: Page, element: HTMLElement): Loadable {
  const isPlugin = element.matches('object,embed')
  const attributes = heldAttributes(element).map(({ name, value }): UrlAttribute => {
    if (name === 'srcset') return { name, value: srcsetOf(value) }
    return { name, value: isPlugin ? scriptUrlFor(urlOf(value)) : urlOf(value) }
  })

  function setUrls(): void {
    if (element.dataset.consentState !== 'active') return
    for (const { name, value } of attributes) element.setAttribute(name, value)
  }

  return {
    load() {
      // Chromium forgets the URL of a plugin that has no box yet.
      if (isPlugin) void painted().then(setUrls)
      else setUrls()
      reload(element)
      // Chromium forgets the URL of a frame that gets it between two steps of the parser.
      if (isLoading() && element.matches('iframe')) element.replaceWith(element)
    },
    unload() {
      empty(element, attributes)
    }
  }
}
