import { RUNNABLE } from '../page/script-type.js'
import { announce } from '../page/events.js'
import { inertBody, isLoading } from '../page/document.js'
import { painted } from '../page/turns.js'
import type { Page } from '../page/page.js'
import { attempt } from '../page/report.js'
import { trustedUrl } from '../page/trusted-url.js'

/** Gates what is not a script, in one page. */
export interface Elements {
  /** Loads an element that is due, and marks any other as blocked. @throws {TypeError} for a URL that is not http(s). */
  meet(page: Page, element: HTMLElement, isDue: (element: HTMLElement) => boolean): void
  /** Takes out what may not be there any more. */
  withdraw(page: Page, isAllowed: (element: HTMLElement) => boolean): void
  /** Loads the target of an event without storing consent. The element stays until any choice changes. */
  loadOnce(event: Event): void
}

/** Takes out what was put into the page, and puts it there. */
type Pair = readonly [unload: () => void, put: () => void]

/** What is nothing without an address, and what may be. */
const LINKED = 'iframe,img,source,link,object,embed'
const GATED = `${LINKED},video,audio,template`

/** Tells style sheets, by `data-consent-state`, and listeners, by an event, whether an element is held back. Once each. */
function mark(element: HTMLElement, state: 'blocked' | 'active'): void {
  const name = 'data-consent-state'
  if (element.getAttribute(name) === state) return
  element.setAttribute(name, state)
  announce(element, state === 'active' ? 'privacy:activate' : 'privacy:block')
}

/** The only attributes that are ever set, from `data-src` and so on. */
const ATTRIBUTES = ['src', 'srcset', 'href', 'poster']

/** Begins anew: of a media element the sources count as they are when it loads. */
function reload(element: HTMLElement): void {
  const media = element.matches('source') ? element.parentNode : element
  if (media instanceof HTMLMediaElement) media.load()
}

/** The attributes that hold its URLs, each with the one that it was written with. */
const attributesOf = (element: HTMLElement): [name: string, raw: string][] =>
  ATTRIBUTES.filter(name => name in element.dataset).map(name => [
    name === 'src' && element.matches('object') ? 'data' : name,
    element.dataset[name]!
  ])

/** Takes the URLs out of an element. */
function empty(element: HTMLElement, attributes: readonly (readonly [name: string, url: string])[]): void {
  for (const [name] of attributes) element.removeAttribute(name)
  reload(element)
  // Only a new frame is an empty one.
  element.replaceWith(element)
}

/** How an element gets the URLs that it was written with. @throws {TypeError} for one that is not http(s). */
function load({ scriptUrlFor }: Page, element: HTMLElement): Pair {
  const hrefOf = (raw: string): string => {
    // An attribute that nobody closed has swallowed what comes after it ("dangling markup").
    if (raw.includes('<')) throw new TypeError(`expected a URL, found "${raw}"`)
    return trustedUrl(raw, location.href).href
  }
  const isPlugin = element.matches('object,embed')
  const urls = attributesOf(element).map(([name, raw]) => {
    if (name !== 'srcset') return [name, isPlugin ? scriptUrlFor(hrefOf(raw)) : hrefOf(raw)] as const
    // HTML, "parse a srcset attribute": a comma within a URL is its own, a blank need not follow one.
    const candidates = (raw.match(/[^\s,](?:\S*[^\s,])?(?:\s[^,]*)?/g) ?? []).map(candidate => {
      const [url, ...descriptors] = candidate.trim().split(/\s+/) as [string, ...string[]]
      return [hrefOf(url), ...descriptors].join(' ')
    })
    return [name, candidates.join(', ')] as const
  })
  const put = (): void => {
    if (element.dataset.consentState === 'active') for (const [name, url] of urls) element.setAttribute(name, url)
  }
  return [
    () => empty(element, urls),
    () => {
      // Chromium forgets what a plugin is given before it has a box.
      if (isPlugin) void painted().then(put)
      else put()
      reload(element)
      // Chromium forgets what a frame is given between the parser's steps.
      if (isLoading() && element.matches('iframe')) element.replaceWith(element)
    }
  ]
}

/** How the content of a template comes behind it. Its scripts wait for their turn, on the same condition. */
function unfold(template: HTMLTemplateElement): Pair {
  const { content } = template
  const nodes = [...content.childNodes]
  for (const script of content.querySelectorAll<Element>('script')) {
    if (script instanceof HTMLScriptElement && RUNNABLE.test(script.type) && !script.dataset.consent) {
      script.dataset.type = script.type
      script.dataset.consent = template.dataset.consent!
      script.type = 'text/plain'
    }
  }
  // A script that comes into a document without a window never runs in another one (HTML, "already started"): so much
  // for those that nobody can find, in shadow roots that are closed.
  inertBody().append(content)
  return [() => content.append(...nodes.filter(node => node.isConnected)), () => template.after(...nodes)]
}

/**
 * Gates frames, images, media, links and plugins by their `data-src`, `data-srcset`, `data-href` and `data-poster`, and
 * templates by putting their content in their place: for `gateTags({ elements: gateElements })`.
 */
export function gateElements(): Elements {
  const loaded = new WeakMap<HTMLElement, () => void>()
  /** All of them, but for those that a page has taken out and forgotten. */
  const all = new Set<WeakRef<HTMLElement>>()
  /** Elements that may load without stored consent. */
  const once = new WeakSet<HTMLElement>()
  return {
    loadOnce(event) {
      const [element] = event.composedPath()
      if (!(element instanceof HTMLElement)) return
      once.add(element)
      // The gate looks at every element that comes into the page.
      element.replaceWith(element)
    },
    meet(page, element, isDue) {
      // The fields of a form are its properties: <form><input name="matches">.
      if (loaded.has(element)) return
      if (!Element.prototype.matches.call(element, GATED)) throw new TypeError('put it into a <template data-consent>')
      if (element.matches(LINKED) && !attributesOf(element)[0]) throw new TypeError('not held back: write data-src')
      if (!once.delete(element) && !isDue(element)) {
        const isCopy = element.dataset.consentState === 'active'
        mark(element, 'blocked')
        if (isCopy) return empty(element, attributesOf(element))
        for (const name of ATTRIBUTES) {
          const isLive = /^(https?:)?\/\//i.test(element.getAttribute(name)!)
          if (isLive) page.report(`${name} is loaded all the same: write data-${name}`, element)
        }
        return
      }
      try {
        const [unload, put] = element instanceof HTMLTemplateElement ? unfold(element) : load(page, element)
        loaded.set(element, unload)
        all.add(new WeakRef(element))
        mark(element, 'active')
        // Who heard of it may have declined.
        if (loaded.has(element)) put()
      } catch (error) {
        mark(element, 'blocked')
        throw error
      }
    },
    withdraw(page, isAllowed) {
      for (const reference of all) {
        const element = reference.deref()
        if (!element) all.delete(reference)
        else if (!isAllowed(element)) {
          all.delete(reference)
          attempt(page.report, loaded.get(element)!, element)
          loaded.delete(element)
          mark(element, 'blocked')
        }
      }
    }
  }
}
