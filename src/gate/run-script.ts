import { addLink } from '../page/document.js'
import { announce, listen } from '../page/events.js'
import type { Page } from '../page/page.js'
import { RUNNABLE } from '../page/script-type.js'
import { trustedUrl } from '../page/trusted-url.js'

/**
 * Finds out where a tag takes its script from: its URL, or `''` if it has the script inside.
 *
 * @throws {TypeError} if it may not run, and why.
 */
export function readScriptUrl({ trust }: Page, tag: HTMLScriptElement): string {
  // Faster than `dataset`, which counts with thousands of tags.
  const type = tag.getAttribute('data-type') ?? ''
  const src = tag.getAttribute('data-src')
  const raw = src ?? tag.getAttribute('src')
  trust.assertTrusted(tag)
  if (!RUNNABLE.test(type)) throw new TypeError(`unknown data-type="${type}"`)
  if (raw === null) {
    trust.assertAllowed()
    return ''
  }
  const { href, origin } = trustedUrl(raw, location.href)
  // What the browser will load.
  const url = src === null ? tag.src : href
  if (!url.startsWith(`${origin}/`)) throw new TypeError(`a <base> leads "${raw}" elsewhere`)
  trust.assertAllowed(url)
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
const settled = ({ report }: Page, tag: HTMLScriptElement, timeout: number): Promise<unknown> =>
  new Promise<unknown>(resolve => {
    for (const type of ['load', 'error']) listen(tag, type, resolve)
    setTimeout(resolve, timeout, tag)
  }).then(late => {
    if (late === tag) report(`script did not load within ${timeout} ms (scripts inserted as HTML never load)`, tag)
  })

/** Resolves after a few tasks of the browser, however busy it is. */
async function fewTasks(): Promise<void> {
  for (let count = 0; count < 4; count++) await new Promise(resolve => setTimeout(resolve, 8))
}

/** Runs scripts of one page, one after the other. */
export interface Runner {
  /**
   * Lets a tag run: the element itself goes back to its place as a script of its real type. So its nonce, integrity,
   * attributes, listeners and identity stay, and the browser runs it once at most.
   *
   * A tag that the parser has not finished runs when it is whole: a browser runs no element of the parser before its end
   * tag (HTML, "prepare the script element").
   *
   * Afterwards the tag is inert again, so that a library which copies the page, such as Turbo, copies no running script.
   *
   * @param href Its URL, or `''`.
   * @returns When the scripts after it may run; `undefined` if they need not wait.
   * @throws {TypeError} if Trusted Types refuse its URL.
   */
  (tag: HTMLScriptElement, href: string): Promise<unknown> | undefined
}

/**
 * Creates a runner.
 *
 * @param timeout How many milliseconds an external script may delay the scripts after it.
 */
export function createRunner(page: Page, timeout: number): Runner {
  /** No event tells when an inline module has run, so it may still have to. */
  let isModulePending = false

  return (tag, href) => {
    const type = tag.getAttribute('data-type') ?? ''
    let turn: Promise<unknown> | undefined
    if (tag.hasAttribute('data-src')) tag.src = page.scriptUrlFor(href)
    if (href && !tag.hasAttribute('async') && !tag.noModule) turn = settled(page, tag, timeout)
    if (isDeferred(tag)) {
      const isInlineModule = !href
      // The browser keeps the order of scripts that are not async: an inline module, and the script after it.
      if (isInlineModule || isModulePending) tag.async = false
      isModulePending = isInlineModule
      // Firefox does not keep that order, but it runs an inline module without imports within a few tasks.
      if (isInlineModule) turn = fewTasks()
    }
    tag.type = type
    announce(tag, 'privacy:activate')
    const run = (): void => tag.replaceWith(tag)
    if (href) run()
    else page.withoutWriting(run)
    // While the tag is open to the parser, its type still counts.
    void page.parsed().then(() => (tag.type = 'text/plain'))
    return turn
  }
}
