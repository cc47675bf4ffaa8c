/**
 * The document, read through `Document.prototype`: an element such as `<img name="cookie">` shadows `document.cookie` in
 * every engine, but nothing on the prototype.
 *
 * @module
 */

/** Reads a property of the document that markup cannot shadow. */
export const readDocument = <Name extends keyof Document>(name: Name): Document[Name] =>
  Reflect.get(Document.prototype, name, document)

/** Returns the classic script that is running, if there is one. */
export const currentScript = (): HTMLScriptElement | null => readDocument('currentScript') as HTMLScriptElement | null

/** Returns the URL that relative URLs of the page start from. A `<base>` changes it. */
export const baseUrl = (): string => readDocument('baseURI')

/**
 * Returns the HTML elements in `node`, itself included, that match `selector`, in document order. SVG elements match
 * selectors too, and are left out. Fast for nodes without a match, because pages insert thousands of them.
 */
export function findIn(node: Node, selector: string): HTMLElement[] {
  // A form's fields are its properties: <form><input name="nodeType">.
  if (node.nodeType !== 1 && !(node instanceof Element)) return []
  const { matches, querySelectorAll } = Element.prototype
  const isFound = matches.call(node, selector)
  if (!isFound && !(node as Element).firstElementChild) return []
  return [...(isFound ? [node] : []), ...querySelectorAll.call(node, selector)].filter(
    element => element instanceof HTMLElement
  )
}

/** Returns the matching HTML elements of the document, then those of the shadow roots, in order. */
export const findAll = <E extends HTMLElement>(selector: string, roots: Iterable<ShadowRoot> = []): E[] =>
  [readDocument('documentElement'), ...[...roots].flatMap(root => [...root.children])].flatMap(
    node => findIn(node, selector) as E[]
  )

/** Creates an HTML element. */
export const createElement = <Name extends keyof HTMLElementTagNameMap>(name: Name): HTMLElementTagNameMap[Name] =>
  readDocument('createElement').call(document, name) as HTMLElementTagNameMap[Name]

/** Puts a `<link>` into the head. A page without a head gets none. */
export function addLink(properties: Partial<HTMLLinkElement>): HTMLLinkElement {
  const link = Object.assign(createElement('link'), properties)
  readDocument('head')?.append(link)
  return link
}

/** Returns `<html>`. */
export const pageElement = (): HTMLElement => readDocument('documentElement')

/** Returns the topmost element at a point of the screen; `null` outside of it. */
export const elementAt = (x: number, y: number): Element | null => readDocument('elementFromPoint').call(document, x, y)

/** Returns `<body>`; `null` while the parser has not reached it. */
export const body = (): HTMLElement | null => readDocument('body')

/** Resolves as soon as `<body>` exists, before the parser fills it. */
export const embodied = (): Promise<void> =>
  new Promise(resolve => {
    const look = (): void => {
      if (!body()) return
      observer.disconnect()
      resolve()
    }
    const observer = new MutationObserver(look)
    observer.observe(readDocument('documentElement'), { childList: true })
    look()
  })

/** Returns the body of a new document, where no script runs and no resource loads. */
export const inertBody = (): HTMLElement => readDocument('implementation').createHTMLDocument().body

/** Tells whether the parser may still be adding elements to the document. */
export const isLoading = (): boolean => readDocument('readyState') === 'loading'

/** Tells whether the parser may still be adding children to this element. */
export const isBeingParsed = (element: Node): boolean => isLoading() && !element.nextSibling
