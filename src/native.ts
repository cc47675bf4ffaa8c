/**
 * The document, reached so that markup cannot stand in front: `<img name="cookie">` replaces `document.cookie` in every
 * engine, but not what the prototype holds.
 *
 * @module
 */
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

/** The classic script that runs now, if one does. */
export const currentScript = (): unknown => native('currentScript')

/** The matching script elements of HTML (those of SVG match selectors too), in document order. */
export const findScripts = (selector: string): HTMLScriptElement[] =>
  [...native('querySelectorAll').call(document, selector)].filter(element => element instanceof HTMLScriptElement)

const isLoading = (): boolean => native('readyState') === 'loading'

/** Resolves when the document has been parsed. */
export const parsed = (): Promise<unknown> =>
  new Promise(resolve =>
    isLoading()
      ? native('addEventListener').call(document, 'DOMContentLoaded', resolve, { once: true })
      : resolve(undefined)
  )

/** Whether the parser may still be adding to an element, so that what is in it may be half of what will be. */
export const isOpen = (element: Node): boolean => isLoading() && !element.nextSibling
