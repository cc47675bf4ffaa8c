import { trustedUrl } from './trusted-url.js'

/** Resolves when a script has run, has failed, or has had its time. */
const settled = (tag: HTMLScriptElement, timeout: number): Promise<unknown> =>
  new Promise(resolve => {
    for (const type of ['load', 'error']) tag.addEventListener(type, resolve)
    setTimeout(resolve, timeout)
  })

/**
 * Lets a tag run: the element itself is put back in its place as a script of its real type, so that its nonce,
 * integrity, attributes, listeners and identity stay, and the browser runs it once at most.
 *
 * A tag that the parser has not finished runs when it is whole: an element that a parser inserted is not run before its
 * end tag (HTML, "prepare the script element").
 *
 * @param timeout For how many milliseconds it may hold back the scripts after it.
 * @returns When the scripts after it may run; nothing if they need not wait, or cannot: no event tells that an inline
 *   module has run.
 * @throws {TypeError} if the tag can never run, and why.
 */
export function activate(tag: HTMLScriptElement, timeout: number): Promise<unknown> | undefined {
  const { type = '', src } = tag.dataset
  const url = src ?? tag.getAttribute('src')
  if (url !== null) {
    const { href } = trustedUrl(url, location.href)
    if (src !== undefined) tag.src = href
  }
  const turn = url === null || tag.hasAttribute('async') ? undefined : settled(tag, timeout)
  tag.type = type
  tag.replaceWith(tag)
  return turn
}
