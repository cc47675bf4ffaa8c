import { listenToCookies } from '../page/cookies.js'
import type { Page } from '../page/page.js'
import type { Effect, Privacy } from '../state/privacy.js'
import type { Residue, Stop } from '../types.js'
import { clean, type Memory } from './clean.js'
import { planOf, rulesOf } from './plan.js'
import { createResidue, type ResidueStore } from './residue.js'

/**
 * The delay of "soon". A script that writes in a loop then causes a few cleanings a second at most. Without a delay,
 * Chromium would run the timer before the next tag.
 */
const SOON_MS = 200

/** The delay of the second cleaning. By then, scripts that already run have written their cookies back. */
const AGAIN_MS = 2000

/** The effect that keeps a page clean. */
export interface Cleaning extends Effect {
  readonly $residue: ResidueStore['$residue']
  /** Cleans now. Resolves with the residue. */
  clean(privacy: Privacy, page: Page): Promise<readonly Residue[]>
}

/**
 * Creates the effect that keeps a page clean. It never deletes while the page is prerendered. It cleans:
 *
 * - soon after the start, because reading is slow and the page's first scripts come first
 * - after every change at once, and again two seconds later
 * - when the page has loaded, is left or is restored
 * - soon after a cookie came that has to go
 */
export function cleanCookies(): Cleaning {
  const memory: Memory = { ...createResidue(), deleted: new Map() }
  const effect: Effect = (privacy, page) => keepClean(privacy, page, memory)
  return Object.assign(effect, {
    $residue: memory.$residue,
    clean: (privacy: Privacy, page: Page) => clean(privacy, page, memory)
  })
}

function keepClean(privacy: Privacy, page: Page, memory: Memory): Stop {
  const ending = new AbortController()
  const { signal } = ending
  let soon: ReturnType<typeof setTimeout> | undefined
  let again: ReturnType<typeof setTimeout> | undefined

  function cleanNow(): void {
    clearTimeout(soon)
    soon = undefined
    void clean(privacy, page, memory)
  }
  function cleanSoon(): void {
    soon ??= setTimeout(cleanNow, SOON_MS)
  }
  function onChange(): void {
    cleanNow()
    clearTimeout(again)
    again = setTimeout(cleanNow, AGAIN_MS)
  }
  function onCookies({ changed }: CookieChangeEvent): void {
    const names = changed.map(({ name }) => name ?? '')
    if (planOf('cookie', names, rulesOf(privacy)).some(({ fate }) => fate === 'deleted')) cleanSoon()
  }

  let unsubscribe: Stop | undefined
  void page.visited().then(() => {
    if (signal.aborted) return
    cleanSoon()
    unsubscribe = privacy.$statuses.listen(onChange)
    addEventListener('pagehide', cleanNow, { signal })
    addEventListener('pageshow', cleanNow, { signal })
    listenToCookies(onCookies, { signal })
  })
  return () => {
    ending.abort()
    unsubscribe?.()
    clearTimeout(soon)
    clearTimeout(again)
  }
}
