import { TYPE } from './activate.js'
import { announce, inertBody } from './native.js'
import { scriptUrlFor } from './trust.js'
import { trustedUrl } from './trusted-url.js'

/** Gates what is not a script, in one page. */
export interface Elements {
  /** Loads an element that is due, and marks any other as blocked. @throws {TypeError} for a URL that is not http(s). */
  meet(element: HTMLElement, isDue: (element: HTMLElement) => boolean): void
  /** Takes out what may not be there any more, and forgets what others have taken out. */
  withdraw(isAllowed: (element: HTMLElement) => boolean): void
}

/** What was put into the page, and how it is taken out again. */
interface Loaded {
  readonly nodes: readonly ChildNode[]
  unload(): void
}

const GATED = 'iframe,img,video,audio,source,link,object,embed,template'

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

/** Gives an element the URLs that it was written with. @throws {TypeError} for one that is not http(s). */
function load(element: HTMLElement): Loaded {
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
  mark(element, 'active')
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
function unfold(template: HTMLTemplateElement): Loaded {
  const { content } = template
  const nodes = [...content.childNodes]
  for (const script of content.querySelectorAll<Element>('script')) {
    if (script instanceof HTMLScriptElement && TYPE.test(script.type) && !script.dataset.consent) {
      script.dataset.type = script.type
      script.dataset.consent = template.dataset.consent!
      script.type = 'text/plain'
    }
  }
  mark(template, 'active')
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

/** What may be loaded for once. */
const once = new WeakSet<HTMLElement>()

/** Loads an element that is held back, without consent being remembered: it stays until any choice changes. */
export function loadOnce(element: HTMLElement): void {
  once.add(element)
  // The gate looks at what comes into the page.
  element.replaceWith(element)
}

/**
 * Gates frames, images, media, links and plugins by their `data-src`, `data-srcset`, `data-href` and `data-poster`, and
 * templates by putting their content in their place: for `gateTags({ elements: gateElements })`.
 */
export function gateElements(): Elements {
  const loaded = new Map<HTMLElement, Loaded>()
  return {
    meet(element, isDue) {
      // The fields of a form are its properties: <form><input name="matches">.
      if (loaded.has(element) || !Element.prototype.matches.call(element, GATED)) return
      if (!once.delete(element) && !isDue(element)) return mark(element, 'blocked')
      try {
        loaded.set(element, element instanceof HTMLTemplateElement ? unfold(element) : load(element))
      } catch (error) {
        mark(element, 'blocked')
        throw error
      }
    },
    withdraw(isAllowed) {
      for (const [element, { nodes, unload }] of loaded) {
        if (nodes.some(node => node.isConnected) && isAllowed(element)) continue
        loaded.delete(element)
        unload()
        mark(element, 'blocked')
      }
    }
  }
}
