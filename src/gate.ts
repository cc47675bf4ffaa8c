import { activate } from './activate.js'
import { parseCondition } from './condition.js'
import { findGroup } from './find-group.js'
import { findScripts } from './native.js'
import type { Effect } from './privacy.js'
import { report } from './report.js'
import { unknownGroup } from './unknown-group.js'

/** How gated scripts are activated. */
export interface GateOptions {
  /** For how many milliseconds an external script may hold back the ones after it; 5000 by default. */
  readonly timeout?: number
}

const GATED = 'script[type="text/plain"][data-consent]'

/** Whether a node that came into the document is, or brings, a gated script. */
function bringsGated(node: Node): boolean {
  return node instanceof Element && !!(node.matches(GATED) || node.querySelector(GATED))
}

/**
 * Holds back `<script type="text/plain" data-consent="…">` until its condition holds, then lets it run: in document
 * order, an inline script after the external one before it. Tags count whenever they are parsed or inserted.
 */
export function gateScripts({ timeout = 5000 }: GateOptions = {}): Effect {
  return privacy => {
    const refused = new WeakSet<HTMLScriptElement>()
    let isActivating = false
    let isStopped = false

    function isDue(tag: HTMLScriptElement): boolean {
      if (isStopped || refused.has(tag) || !tag.isConnected || !tag.matches(GATED)) return false
      const condition = tag.dataset.consent!
      return parseCondition(condition).every(term => {
        if (!term)
          return report(`data-consent="${condition}" is not like statistics, statistics:_ga or !statistics`, tag)
        const manifest = privacy.$manifest.get()
        const group = findGroup(manifest, term.id)
        if (!group) return manifest && report(unknownGroup(manifest, term.id), tag)
        return term.declined
          ? privacy.$statuses.get()[group.id] === 'declined'
          : privacy.getPreference(group.id, term.cookie)
      })
    }

    const due = (): HTMLScriptElement[] => findScripts(GATED).filter(isDue)

    /** Runs until no tag is due, so that one that comes in the meantime has its turn as well. */
    async function activateDue(): Promise<void> {
      if (isActivating) return
      isActivating = true
      // What accepted, or included the SDK, finishes first.
      await null
      for (let tags = due(); tags.length; tags = due()) {
        for (const tag of tags) {
          try {
            if (isDue(tag)) await activate(tag, timeout)
          } catch (error) {
            refused.add(tag)
            report(error, tag)
          }
        }
      }
      isActivating = false
    }

    const observer = new MutationObserver(records => {
      if (records.some(({ addedNodes }) => [...addedNodes].some(bringsGated))) void activateDue()
    })
    observer.observe(document, { childList: true, subtree: true })
    const unsubscribe = privacy.$statuses.subscribe(activateDue)

    return () => {
      isStopped = true
      observer.disconnect()
      unsubscribe()
    }
  }
}
