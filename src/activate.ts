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
 * @param timeout For how many milliseconds it may hold back the scripts after it.
 * @returns When the scripts after it may run; nothing if they need not wait, or cannot: no event tells that an inline
 *   module has run.
 * @throws {TypeError} if the tag can never run, and why.
 */
export function activate(tag: HTMLScriptElement, timeout: number): Promise<unknown> | undefined {
  const { type = 'text/javascript', src: late } = tag.dataset
  const isModule = type === 'module'
  if (!isModule && type !== 'text/javascript') throw new TypeError(`data-type="${type}" is not "module"`)
  const src = late ?? tag.getAttribute('src')
  if (src !== null) {
    const { href, origin } = trustedUrl(src, location.href)
    if (late !== undefined) tag.src = href
    if (new URL(tag.src).origin !== origin) throw new TypeError(`a <base> moves "${src}"`)
  }
  const isAwaited = src !== null && (isModule || !tag.noModule) && !tag.hasAttribute('async')
  const turn = isAwaited ? settled(tag, timeout) : undefined
  tag.type = type
  tag.replaceWith(tag)
  return turn
}
