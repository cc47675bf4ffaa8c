/**
 * The page, reached so that markup cannot stand in front: `<img name="cookie">` replaces `document.cookie` in every
 * engine, but not what the prototype holds.
 *
 * @module
 */
import { report } from './report.js'

const native = <Name extends keyof Document>(name: Name): Document[Name] =>
  Reflect.get(Document.prototype, name, document)

/** Reads `document.cookie`; `''` where the browser forbids it, as in a sandboxed frame. */
export function readCookies(): string {
  try {
    return native('cookie')
  } catch {
    return ''
  }
}

/** Writes to `document.cookie`. Where the browser forbids it, nothing happens. */
export function writeCookie(text: string): void {
  try {
    Reflect.set(Document.prototype, 'cookie', text, document)
  } catch {
    // Whoever reads it back finds it missing.
  }
}

/** Listens to changes of cookies, where the browser tells of them. */
export function listenToCookies(run: (event: CookieChangeEvent) => void, options: AddEventListenerOptions): void {
  try {
    globalThis.cookieStore.addEventListener('change', run, options)
  } catch {
    // Not there, or forbidden.
  }
}

/** The classic script that runs now, if one does. */
export const currentScript = (): HTMLScriptElement | null => native('currentScript') as HTMLScriptElement | null

/** What relative URLs of the page begin with; a `<base>` changes it. */
export const baseUrl = (): string => native('baseURI')

/**
 * The matching elements of HTML (those of SVG match selectors too) that came into the document with a node, in order. A
 * page inserts thousands in which there are none: for them it is fast.
 */
export function findIn(node: Node, selector: string): HTMLElement[] {
  // The fields of a form are its properties: <form><input name="matches">.
  if (node.nodeType !== 1 && !(node instanceof Element)) return []
  const { matches, querySelectorAll } = Element.prototype
  const isFound = matches.call(node, selector)
  if (!isFound && !(node as Element).firstElementChild) return []
  return [...(isFound ? [node] : []), ...querySelectorAll.call(node, selector)].filter(
    element => element instanceof HTMLElement
  )
}

/** The matching elements of HTML in the document and then in the roots, in order. */
export const findAll = <E extends HTMLElement>(selector: string, roots: Iterable<ShadowRoot> = []): E[] =>
  [native('documentElement'), ...[...roots].flatMap(root => [...root.children])].flatMap(
    node => findIn(node, selector) as E[]
  )

/** Makes an element of HTML. */
export const createElement = <Name extends keyof HTMLElementTagNameMap>(name: Name): HTMLElementTagNameMap[Name] =>
  native('createElement').call(document, name) as HTMLElementTagNameMap[Name]

/** Puts a `<link>` into the head. */
export function addLink(properties: Partial<HTMLLinkElement>): HTMLLinkElement {
  const link = Object.assign(createElement('link'), properties)
  // A page can be without a head.
  native('head')?.append(link)
  return link
}

/** The element of the page, `<html>`. */
export const pageElement = (): HTMLElement => native('documentElement')

/** What is on top at a point of the screen; nothing outside of it. */
export const elementAt = (x: number, y: number): Element | null => native('elementFromPoint').call(document, x, y)

/** The body of the page; nothing while the parser is above it. */
export const body = (): HTMLElement | null => native('body')

/** Resolves when there is a body, before anything is in it that is parsed later. */
export const embodied = (): Promise<void> =>
  new Promise(resolve => {
    const look = (): void => {
      if (!body()) return
      observer.disconnect()
      resolve()
    }
    const observer = new MutationObserver(look)
    observer.observe(native('documentElement'), { childList: true })
    look()
  })

/** The body of a new document, in which nothing runs and nothing is loaded. */
export const inertBody = (): HTMLElement => native('implementation').createHTMLDocument().body

// Stryker disable next-line BooleanLiteral: nobody asks before it is set
let isWriting = true
let isGuarded = false

/** Runs what must not write into the document: once that is parsed, `document.write` would replace all of it. */
export function withoutWriting(run: () => void): void {
  const { prototype } = Document
  for (const name of isGuarded ? [] : (['write', 'writeln'] as const)) {
    const write = prototype[name]
    prototype[name] = function (...texts) {
      if (isWriting) write.apply(this, texts)
      else report('document.write after consent is ignored')
    }
  }
  isGuarded = true
  isWriting = false
  try {
    run()
  } finally {
    isWriting = true
  }
}

/** Listens to an event; markup such as `<img name="addEventListener">` stands in front of the document's own method. */
export const listen = (
  target: EventTarget,
  type: string,
  run: (event: never) => void,
  options?: AddEventListenerOptions
): void => EventTarget.prototype.addEventListener.call(target, type, run as () => void, options)

/** Tells whoever listens. Returns false if one of them prevents what would follow. */
export const announce = (target: EventTarget, type: string, detail?: unknown): boolean =>
  EventTarget.prototype.dispatchEvent.call(
    target,
    new CustomEvent(type, { bubbles: true, cancelable: true, composed: true, detail })
  )

const events: Record<string, Promise<unknown>> = {}

/** However many wait, one listens. */
const happens = (type: string): Promise<unknown> =>
  (events[type] ??= new Promise(resolve => listen(document, type, resolve)))

/** Whether the parser may still be adding elements. */
export const isLoading = (): boolean => native('readyState') === 'loading'

/** Resolves when the document has been parsed. */
export const parsed = async (): Promise<unknown> => isLoading() && happens('DOMContentLoaded')

/** Resolves when a visitor has come: not while the page is prerendered. */
export const visited = async (): Promise<unknown> => native('prerendering' as 'hidden') && happens('prerenderingchange')

/** Resolves when the browser has done what is more urgent. To show what has changed may not be. */
export const yielded = async (): Promise<unknown> => {
  const { scheduler } = globalThis as { scheduler?: { yield?(): Promise<void> } }
  // An element such as <form id="scheduler"> is no property of window's own.
  return scheduler?.yield && Object.hasOwn(globalThis, 'scheduler')
    ? scheduler.yield()
    : new Promise(resolve => setTimeout(resolve))
}

/** Resolves when the browser has shown what has changed, or has nobody to show it to. */
export const painted = async (): Promise<unknown> =>
  native('hidden')
    ? yielded()
    : new Promise(resolve => {
        requestAnimationFrame(() => setTimeout(resolve))
        setTimeout(resolve, 100)
      })

/** Whether the parser may still be adding to an element, so that what is in it may be half of what will be. */
export const isOpen = (element: Node): boolean => isLoading() && !element.nextSibling
