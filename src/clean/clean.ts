import { claimOn, matches, rulesIn } from '../manifest/claim-name.js'
import { listenToCookies } from '../page/cookies.js'
import type { Page } from '../page/page.js'
import { yielded } from '../page/turns.js'
import type { Effect, Privacy } from '../state/privacy.js'
import { createResidue, type ResidueStore } from './residue.js'
import { seenPaths } from '../page/delete-cookie.js'
import { stored } from './areas.js'
import type { Remove } from './areas.js'
import type { Residue, Stop } from '../types.js'

/** In milliseconds, and so a few times a second at most. Chromium lets a timer without a delay run before the next tag. */
const SOON = 200

/** In milliseconds. Scripts that run already write their cookies back. */
const LATER = 2000

/** How many writes there are before the browser has its turn. */
const SLICE = 256

/**
 * After how many writes for a name it is looked whether it has gone: a write costs as much as all else, and most cookies
 * go with the first. All else is in one place.
 */
const ROUNDS = [1, 8, Infinity]

/** What one cleaning remembers of the last. */
interface Memory extends ResidueStore {
  /** For each deleted item, by area and name, the statuses at that time. The same item under the same statuses was written back. */
  readonly deleted: Map<string, object>
}

/**
 * Deletes what groups without a preference left behind: cookies on every domain and path that this page can reach, web
 * storage, databases and caches. Nothing of required groups, of groups that are not deletable, or of cookies that were
 * accepted. Some dozens of cookies and keys are gone when the task that called this ends; then the browser has its turn.
 *
 * @returns The residue, once all is done. `$residue` has it, too.
 */
async function clean(
  { $manifest, $statuses, getPreference, owns }: Privacy,
  { report }: Page,
  { deleted, publish }: Memory
): Promise<readonly Residue[]> {
  const groups = $manifest.get()?.groups ?? []
  const statuses = $statuses.get()
  const residue: Residue[] = []
  let writes = 0
  for (const [area, names, remove] of stored) {
    const rules = groups.flatMap(group => (getPreference(group.id) ? [] : rulesIn(area, group)))
    const isDue = (name: string): boolean => !owns(name) && !!claimOn(area, name, groups, getPreference)
    // A page that never touches its storage need not pay for it.
    if (!rules.length) continue
    try {
      const found = new Map(
        (await names())
          .filter(isDue)
          .map(name => [name, deleted.get(area + name) === statuses && ('written back' as const)])
      )
      /** Deletes one, unless the visitor may have accepted it meanwhile. Tells whether to go on. */
      const goesOn = async (...where: Parameters<Remove>): Promise<boolean> => {
        if (statuses !== $statuses.get()) return false
        writes += Number(await remove(...where)) || 1
        if (writes > SLICE) {
          await names()
          await yielded()
          writes = 0
        }
        return true
      }
      // A cookie of a path beside the page's own cannot be seen.
      const placed = rules.filter(({ path }) => path?.[1])
      for (const { name, path } of placed.filter(({ name }) => isDue(name))) {
        if (!(await goesOn(name, [path!]))) return residue
      }
      const reach = seenPaths()
      let left = [...found.keys()]
      let from = 0
      for (const to of area === 'cookie' ? ROUNDS : [1]) {
        for (const name of left) {
          const paths = placed.flatMap(rule => (matches(rule, name) ? rule.path! : []))
          if (!(await goesOn(name, new Set([...paths, ...reach]), from, to))) return residue
        }
        const seen = left.length ? await names() : []
        left = left.filter(name => seen.includes(name))
        from = to
      }
      for (const [name, isBack] of found) {
        const obstacle = area === 'indexed-db' ? 'blocked' : 'unreachable'
        const reason = left.includes(name) ? obstacle : isBack
        if (reason) residue.push({ name, area, reason })
        deleted.set(area + name, statuses)
      }
    } catch {
      // The browser forbids it, so that nothing is there.
    }
  }
  publish(residue, report)
  return residue
}

/** The effect that keeps a page clean. */
export interface Cleaning extends Effect {
  readonly $residue: ResidueStore['$residue']
  /** Cleans now. Resolves with the residue. */
  clean(privacy: Privacy, page: Page): Promise<readonly Residue[]>
}

/**
 * Keeps clean: soon after the start, as reading is slow and the page's first scripts come first; after every change at
 * once, and again two seconds later; when the page has loaded, is left or restored; and soon after a cookie came that has
 * to go. While the page is prerendered nothing is deleted.
 */
export function cleanCookies(): Cleaning {
  const memory: Memory = { ...createResidue(), deleted: new Map() }

  const effect: Effect = (privacy, page) => {
    const ending = new AbortController()
    const { signal } = ending
    let soon: ReturnType<typeof setTimeout> | undefined
    let later: typeof soon
    let unsubscribe: Stop | undefined
    const run = (): void => {
      clearTimeout(soon)
      soon = undefined
      void clean(privacy, page, memory)
    }
    const plan = (): void => {
      soon ??= setTimeout(run, SOON)
    }
    void page.visited().then(() => {
      if (signal.aborted) return
      plan()
      unsubscribe = privacy.$statuses.listen(() => {
        run()
        clearTimeout(later)
        later = setTimeout(run, LATER)
      })
      addEventListener('pagehide', run, { signal })
      addEventListener('pageshow', run, { signal })
      listenToCookies(({ changed }) => {
        const groups = privacy.$manifest.get()?.groups ?? []
        // Who writes in a loop is not fought at full speed.
        if (changed.some(({ name }) => claimOn('cookie', name!, groups, privacy.getPreference))) plan()
      }, ending)
    })
    return () => {
      ending.abort()
      unsubscribe?.()
      clearTimeout(soon)
      clearTimeout(later)
    }
  }
  return Object.assign(effect, {
    $residue: memory.$residue,
    clean: (privacy: Privacy, page: Page) => clean(privacy, page, memory)
  })
}
