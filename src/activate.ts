import { addLink, announce, listen, parsed, withoutWriting } from './native.js'
import { report } from './report.js'
import { assertAllowed, assertTrusted, scriptUrlFor } from './trust.js'
import { trustedUrl } from './trusted-url.js'

/** The types of scripts: HTML's, and the JavaScript MIME types of WHATWG. None is the same as the second. */
export const TYPE: RegExp = /^(module|(text|application)\/(x-)?(java|ecma)script|)$/i

/**
 * Finds out where a tag takes its script from: its URL, or `''` if it has the script inside.
 *
 * @throws {TypeError} if it may not run, and why.
 */
export function scriptUrl(tag: HTMLScriptElement): string {
  // Faster than `dataset`, which counts with thousands of tags.
  const type = tag.getAttribute('data-type') ?? ''
  const src = tag.getAttribute('data-src')
  const raw = src ?? tag.getAttribute('src')
  assertTrusted(tag)
  if (!TYPE.test(type)) throw new TypeError(`unknown data-type="${type}"`)
  if (raw === null) {
    assertAllowed()
    return ''
  }
  const { href, origin } = trustedUrl(raw, location.href)
  // What the browser will load.
  const url = src === null ? tag.src : href
  if (!url.startsWith(`${origin}/`)) throw new TypeError(`a <base> leads "${raw}" elsewhere`)
  assertAllowed(url)
  return url
}

/** Of the types that are let in, one has this in it. */
const isModule = (tag: HTMLScriptElement): boolean => /module/i.test(tag.getAttribute('data-type')!)

/** Whether a parser would run a script after all that are not: a module, or an external one with `defer`. */
export const isDeferred = (tag: HTMLScriptElement): boolean =>
  !tag.hasAttribute('async') && (isModule(tag) || (tag.defer && tag.matches('[src],[data-src]')))

/** Starts to download a script. Returns what has to stay in the document until it has run. */
export function preload(tag: HTMLScriptElement, href: string): HTMLLinkElement {
  const { nonce, integrity, crossOrigin, referrerPolicy, fetchPriority } = tag
  const rel = isModule(tag) ? 'modulepreload' : 'preload'
  return addLink({ rel, as: 'script', nonce, integrity, crossOrigin, referrerPolicy, fetchPriority, href })
}

/** Resolves when a script has run, has failed, or has had its time. */
const settled = (tag: HTMLScriptElement, timeout: number): Promise<unknown> =>
  new Promise<unknown>(resolve => {
    for (const type of ['load', 'error']) listen(tag, type, resolve)
    setTimeout(resolve, timeout, tag)
  }).then(late => late === tag && report(`not loaded in ${timeout} ms; put in as HTML it never is`, tag))

/** Resolves when the browser, however busy, has had its turn a few times. */
async function soon(): Promise<void> {
  for (let times = 4; times--;) await new Promise(resolve => setTimeout(resolve, 8))
}

/** Whether an inline module may still have to run: no event tells when it has. */
let isPending: boolean | undefined

/**
 * Lets a tag run: the element itself is put back in its place as a script of its real type, so that its nonce,
 * integrity, attributes, listeners and identity stay, and the browser runs it once at most.
 *
 * A tag that the parser has not finished runs when it is whole: an element that a parser inserted is not run before its
 * end tag (HTML, "prepare the script element").
 *
 * Afterwards it is inert again: what copies the page, as Turbo does to show it again, copies no running script.
 *
 * @param href Its URL, or `''`.
 * @param timeout For how many milliseconds it may hold back the scripts after it.
 * @returns When the scripts after it may run; nothing if they need not wait.
 * @throws {TypeError} if Trusted Types refuse its URL.
 */
export function activate(tag: HTMLScriptElement, href: string, timeout: number): Promise<unknown> | undefined {
  const type = tag.getAttribute('data-type') ?? ''
  let turn: Promise<unknown> | undefined
  if (tag.hasAttribute('data-src')) tag.src = scriptUrlFor(href)
  if (href && !tag.hasAttribute('async') && !tag.noModule) turn = settled(tag, timeout)
  if (isDeferred(tag)) {
    // The browser keeps those that are not async in order: an inline module, and what comes after it.
    if (!href || isPending) tag.async = false
    isPending = !href
    // Firefox does not; but one that imports nothing it runs soon.
    if (isPending) turn = soon()
  }
  tag.type = type
  announce(tag, 'privacy:activate')
  const run = (): void => tag.replaceWith(tag)
  if (href) run()
  else withoutWriting(run)
  // While it is open to the parser its type still counts.
  void parsed().then(() => (tag.type = 'text/plain'))
  return turn
}
