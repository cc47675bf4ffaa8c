import { TYPE } from './activate.js'
import { inertBody } from './native.js'
import { scriptUrlFor } from './trust.js'
import { trustedUrl } from './trusted-url.js'

/** What was put into the page, and how it is taken out again. */
export interface Embedded {
  readonly nodes: readonly ChildNode[]
  unload(): void
}

/** The only attributes that are ever set, from `data-src` and so on. */
const ATTRIBUTES = ['src', 'srcset', 'href', 'poster']

/** Begins anew: of a media element the sources count as they are when it loads. */
function reload(element: HTMLElement): void {
  const media = element.matches('source') ? element.parentNode : element
  if (media instanceof HTMLMediaElement) media.load()
}

/** Gives an element the URLs that it was written with. @throws {TypeError} for one that is not http(s). */
function load(element: HTMLElement, begin: () => void): Embedded {
  const hrefOf = (raw: string): string => trustedUrl(raw, location.href).href
  const isPlugin = element.matches('object,embed')
  const urls = ATTRIBUTES.filter(name => name in element.dataset).map(name => {
    const raw = element.dataset[name]!
    if (name !== 'srcset') {
      const attribute = element.matches('object') ? 'data' : name
      return [attribute, isPlugin ? scriptUrlFor(hrefOf(raw)) : hrefOf(raw)] as const
    }
    const candidates = raw.split(/,\s+/).map(candidate => {
      const [url = '', ...descriptors] = candidate.trim().split(/\s+/)
      return [hrefOf(url), ...descriptors].join(' ')
    })
    return [name, candidates.join(', ')] as const
  })
  begin()
  for (const [name, url] of urls) element.setAttribute(name, url)
  reload(element)
  return {
    nodes: [element],
    unload() {
      for (const [name] of urls) element.removeAttribute(name)
      reload(element)
      // Only a new frame is an empty one.
      element.replaceWith(element)
    }
  }
}

/** Puts the content of a template in its place. Its scripts wait for their turn, on the same condition. */
function unfold(template: HTMLTemplateElement, begin: () => void): Embedded {
  const { content } = template
  const nodes = [...content.childNodes]
  for (const script of content.querySelectorAll<Element>('script')) {
    if (script instanceof HTMLScriptElement && TYPE.test(script.type) && !script.dataset.consent) {
      script.dataset.type = script.type
      script.dataset.consent = template.dataset.consent!
      script.type = 'text/plain'
    }
  }
  begin()
  // A script that comes into a document without a window never runs in another one (HTML, "already started"): so much
  // for those that nobody can find, in shadow roots that are closed.
  inertBody().append(content)
  template.replaceWith(...nodes)
  return {
    nodes,
    unload() {
      const left = nodes.filter(node => node.isConnected)
      left[0]?.before(template)
      content.append(...left)
    }
  }
}

/**
 * Loads what is not a script: an element by its `data-src`, `data-srcset`, `data-href` and `data-poster`, a template by
 * putting its content in its place.
 *
 * @param begin Called when nothing stands against it, before anything changes.
 * @throws {TypeError} for a URL that is not http(s).
 */
export const embed = (element: HTMLElement, begin: () => void): Embedded =>
  element instanceof HTMLTemplateElement ? unfold(element, begin) : load(element, begin)
