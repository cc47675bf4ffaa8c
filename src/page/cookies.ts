/**
 * The cookies of the page. Every function is silent where the browser forbids cookies, as in a sandboxed frame.
 *
 * @module
 */
import { readDocument } from './document.js'

/** Reads `document.cookie`; `''` where the browser forbids it. */
export function readCookies(): string {
  try {
    return readDocument('cookie')
  } catch {
    return ''
  }
}

/** Writes to `document.cookie`. If the browser forbids it, a later read finds the cookie missing. */
export function writeCookie(text: string): void {
  try {
    Reflect.set(Document.prototype, 'cookie', text, document)
  } catch {
    // The reader of the cookie notices.
  }
}

/** Listens to cookie changes, in browsers that have a `CookieStore`. */
export function listenToCookies(run: (event: CookieChangeEvent) => void, options: AddEventListenerOptions): void {
  try {
    globalThis.cookieStore.addEventListener('change', run, options)
  } catch {
    // The browser has no CookieStore, or forbids it.
  }
}
