import { createRunner, isDeferred, preload } from './run-script.js'
import type { Elements } from './elements.js'
import { check, createSeenTags, isInline, orRefuse } from './first-look.js'
import { holds } from './holds.js'
import { announce, listen } from '../page/events.js'
import { isInert, isScript } from '../page/script-type.js'
import { findAll, findIn, isLoading } from '../page/document.js'
import { painted } from '../page/turns.js'
import type { Effect, Privacy } from '../state/privacy.js'
import { sliced, sliceEnd } from '../page/turns.js'
import { withdrawnOf } from './withdrawn.js'

/** How tags are gated. */
export interface GateOptions {
  /** For how many milliseconds an external script may hold back the ones after it; 5000 by default. */
  readonly timeout?: number | undefined
  /**
   * What happens when consent is withdrawn on which a script has run, as no script can be stopped: `'keep'` lets it be,
   * `'reload'` begins the page anew, without it. By default `'keep'`. Either way `privacy:withdraw` is dispatched on the
   * document, with the conditions as its `detail`; who prevents it prevents the reload.
   */
  readonly onWithdraw?: 'keep' | 'reload' | undefined
  /** What gates all that is not a script: `gateElements`. */
  readonly elements?: (() => Elements) | undefined
}

const GATED = '[data-consent]'

/** From so many changes on it is faster to look through the page once than at what each brings. */
const MANY = 1000

/**
 * Holds back `<script type="text/plain" data-consent="…">` until its condition holds, then lets it run as a parser would
 * have: downloaded all at once, run in document order, deferred ones last. Tags count whenever they are parsed or inserted.
 */
export function gateTags({ timeout = 5000, onWithdraw, elements }: GateOptions = {}): Effect {
  // Stopped and started again, it knows what it has loaded, and whose turn it is.
  const others = elements?.()
  /** Tags that nobody has looked at yet. */
  let fresh: HTMLElement[]
  /** Scripts that are due, in order: those that a parser would wait for, and those that would wait for it. */
  let due: [blocking: HTMLScriptElement[], deferred: HTMLScriptElement[]]
  const links = new Map<HTMLElement, HTMLLinkElement>()
  /** Which conditions hold, until something changes. */
  let answers = new Map<string, boolean>()
  let manifest: unknown
  /** On which conditions scripts have run, and whether the page was told that they have ended. */
  const ran = new Map<string, boolean>()
  /** Whose scripts are activated. */
  let runner: Privacy | undefined
  /** When its slice ends; 0 while it does not run. */
  let end = 0
  return (privacy, page) => {
    const seen = page.shared(createSeenTags)
    const activate = createRunner(page, timeout)

    function isMet(condition: string): boolean {
      if (!answers.has(condition)) answers.set(condition, holds(privacy, page.report, condition))
      return answers.get(condition)!
    }

    const conditionOf = (tag: HTMLElement): string => tag.getAttribute('data-consent') ?? ''
    const isAllowed = (tag: HTMLElement): boolean => isMet(conditionOf(tag))

    const isDue = (tag: HTMLElement): boolean => tag.isConnected && tag.matches(GATED) && isAllowed(tag)

    /** Looks at a tag: it is blocked, loaded, or a script that has its turn later. */
    function meet(tag: HTMLElement): void {
      if (seen.spent.has(tag)) return
      orRefuse(seen, page, tag, () => {
        if (!isScript(tag)) {
          if (!others) throw new TypeError('not a script: use privacy.js')
          return others.meet(page, tag, isDue)
        }
        if (!isInert(tag)) throw new TypeError('not held back: give it type="text/plain"')
        // An inline one is checked again when it has its turn.
        const url = !isInline(seen, tag) && check(seen, page, tag)
        if (!isDue(tag)) return
        const queue = due[isDeferred(tag) ? 1 : 0]
        const last = queue.at(-1)
        queue.push(tag)
        if (url && !tag.noModule && !links.has(tag)) links.set(tag, preload(tag, url))
        // It belongs between the others.
        if (last && (last.compareDocumentPosition(tag) & 3) === 2) rescan()
      })
    }

    /** Forgets what is due, and looks at these instead. */
    function turnTo(tags: HTMLElement[]): void {
      due = [[], []]
      fresh = tags
    }

    const rescan = (): void => turnTo(findAll(GATED, privacy.$roots.get()))

    /** Looks at what is new, until the slice ends. */
    function look(): void {
      while (fresh.length && performance.now() < end) meet(fresh.shift()!)
    }

    /** Looks at what is new, then activates what is due, in order, until nothing is left. */
    async function run(first?: Promise<unknown>): Promise<void> {
      if (runner === privacy) return
      runner = privacy
      await first
      await page.visited()
      end = sliceEnd()
      for (let slices = 1; ;) {
        if (performance.now() > end) {
          await sliced(slices++)
          end = sliceEnd()
        }
        if (runner !== privacy) return
        look()
        if (fresh.length) continue
        const [blocking, deferred] = due
        const script = blocking.shift() ?? (isLoading() ? undefined : deferred.shift())
        if (!script) break
        if (!seen.spent.has(script) && isInert(script) && isDue(script)) {
          // What an inline script has queued comes before the next script, as with a parser; what that queues may not.
          const turn = orRefuse(seen, page, script, () => {
            const url = check(seen, page, script)
            ran.set(conditionOf(script), false)
            seen.spent.add(script)
            return activate(script, url)
          })
          collect(observer.takeRecords(), script)
          await turn
        }
      }
      links.forEach(link => link.remove())
      links.clear()
      end = 0
      runner = undefined
    }

    /** Finds what is new, but for a script that has just run. */
    function collect(records: readonly MutationRecord[], script?: unknown): void {
      const isMany = records.length > MANY
      if (isMany) rescan()
      for (const { addedNodes } of isMany ? [] : records) {
        // Faster than an iterator.
        for (let i = 0; i < addedNodes.length; i++) {
          if (addedNodes[i] !== script) fresh.push(...findIn(addedNodes[i]!, GATED))
        }
      }
      if (fresh.length) void run()
    }

    /** Asks anew what may be there. */
    function review(): void {
      const before = manifest === privacy.$manifest.get() ? answers : new Map<string, boolean>()
      manifest = privacy.$manifest.get()
      answers = new Map()
      others?.withdraw(page, isAllowed)
      const withdrawn = withdrawnOf(ran, isMet, condition => before.get(condition))
      if (withdrawn.length && announce(document, 'privacy:withdraw', withdrawn) && onWithdraw === 'reload') {
        location.reload()
      }
    }

    review()
    const ending = new AbortController()
    if (others) listen(document, 'privacy:load-once', others.loadOnce, { signal: ending.signal })
    const observer = new MutationObserver(records => {
      collect(records)
      // What it says now counts, not what it says after a script that hangs; and that is downloaded beside it.
      end &&= sliceEnd()
      look()
    })
    const unsubscribes = [
      privacy.$roots.subscribe(roots => {
        // Records that are lost by this are of tags that are found again below.
        observer.disconnect()
        for (const root of [document, ...roots]) observer.observe(root, { childList: true, subtree: true })
        rescan()
        void run()
      }),
      privacy.$statuses.listen(() => {
        review()
        rescan()
        // The click that accepted is answered first.
        void run(painted())
      })
    ]
    void page.parsed().then(() => run())
    return () => {
      ending.abort()
      observer.disconnect()
      turnTo([])
      for (const unsubscribe of unsubscribes) unsubscribe()
    }
  }
}
