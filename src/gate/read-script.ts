/**
 * Reads a gated script: its URL, and when a parser would run it.
 *
 * @module
 */
import type { Page } from '../page/page.js'
import { RUNNABLE } from '../page/script-type.js'
import { trustedUrl } from '../page/trusted-url.js'
import { timingOf, type Due, type Timing } from './queue.js'

/** A gated script that may run. */
export interface DueScript extends Due<HTMLScriptElement> {
  /** Its absolute URL; `''` for an inline script. */
  readonly url: string
}

/** Returns the type that a gated script has when it runs. Faster than `dataset`, which counts with thousands of tags. */
export const typeOf = (tag: HTMLScriptElement): string => tag.getAttribute('data-type') ?? ''

/**
 * Returns the absolute URL of a gated script; `''` for an inline script.
 *
 * @throws {TypeError} if the script may not run, with the reason.
 */
export function readScriptUrl({ trust }: Page, tag: HTMLScriptElement): string {
  const type = typeOf(tag)
  const src = tag.getAttribute('data-src')
  const raw = src ?? tag.getAttribute('src')
  trust.assertTrusted(tag)
  if (!RUNNABLE.test(type)) throw new TypeError(`unknown data-type="${type}"`)
  if (raw === null) {
    trust.assertAllowed()
    return ''
  }
  const { href, origin } = trustedUrl(raw, location.href)
  // The browser resolves `src` itself, and a `<base>` changes the result.
  const url = src === null ? tag.src : href
  if (!url.startsWith(`${origin}/`)) throw new TypeError(`a <base> leads "${raw}" elsewhere`)
  trust.assertAllowed(url)
  return url
}

/** Tells whether a gated script is a module: `module` is the only runnable type that contains this word. */
export const isModule = (tag: HTMLScriptElement): boolean => /module/i.test(typeOf(tag))

/** Returns when a parser would run a script with this URL. */
export const readTiming = (tag: HTMLScriptElement, url: string): Timing =>
  timingOf({
    isModule: isModule(tag),
    isExternal: url !== '',
    hasAsync: tag.hasAttribute('async'),
    hasDefer: tag.defer
  })
