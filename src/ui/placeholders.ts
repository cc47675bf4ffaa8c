import { findAll } from '../page/document.js'
import { listen } from '../page/events.js'
import type { Page } from '../page/page.js'
import type { Privacy } from '../state/privacy.js'
import type { Stop } from '../types.js'
import { BLOCKED, createStandIns, isBlocked, isPlaceholder, placeholderOf } from './parts/stand-ins.js'
import type { StandIns } from './parts/stand-ins.js'

/** A page that moves a placeholder away more often than this keeps the place. */
const MAX_MOVES = 10

/**
 * Creates a function that repairs placeholders after the page has changed around them. Frameworks remove or move the
 * elements that they own, with our placeholder or without it, or put something between the two.
 */
function createRepair({ block, restore }: StandIns): (record: MutationRecord) => void {
  /** How often the placeholder of an element had to be moved back. */
  const moves = new WeakMap<Node, number>()

  function moveBack(element: HTMLElement, placeholder: HTMLElement): void {
    const times = (moves.get(element) ?? 0) + 1
    moves.set(element, times)
    if (times > MAX_MOVES) restore(element, placeholder)
    else element.before(placeholder)
  }

  return ({ removedNodes, previousSibling, nextSibling }) => {
    const [removed] = removedNodes
    const isBare = isBlocked(nextSibling) && !placeholderOf(nextSibling)
    // The placeholder was removed.
    if (isPlaceholder(removed) && isBare) {
      restore(nextSibling, removed)
      block(nextSibling)
    }
    if (!isPlaceholder(previousSibling)) return
    // Something was put between the two.
    if (!removed && isBare) moveBack(nextSibling, previousSibling)
    // The element was removed or moved, without its placeholder.
    if (!(removed instanceof HTMLElement) || placeholderOf(removed) === previousSibling) return
    restore(removed, previousSibling)
    if (removed.isConnected) block(removed)
    // When the element comes back, the gate must announce it again.
    else removed.removeAttribute('data-consent-state')
  }
}

/**
 * Puts a `<privacy-placeholder>` of the same size before each blocked frame, video and plugin, and hides that element.
 * The result removes all placeholders.
 */
export function placeholders({ $roots }: Privacy, { trust }: Page): Stop {
  const ending = new AbortController()
  const { signal } = ending
  const observer = new MutationObserver(records => records.forEach(repair))
  const standIns = createStandIns(trust, parent => observer.observe(parent, { childList: true }))
  const repair = createRepair(standIns)
  const { block, restore } = standIns

  /** Removes the placeholders after a phone was turned: the observer has them placed anew, unless one has the focus. */
  function placeAgain(): void {
    if (!standIns.isNewWidth()) return
    for (const placeholder of findAll('privacy-placeholder[data-display]:not(:focus-within)', $roots.get())) {
      placeholder.remove()
    }
  }

  const elementOf = (event: Event): HTMLElement => event.composedPath()[0] as HTMLElement
  listen(document, 'privacy:block', (event: Event) => block(elementOf(event)), { signal })
  listen(document, 'privacy:activate', (event: Event) => restore(elementOf(event)), { signal })
  listen(window, 'resize', placeAgain, { signal })
  findAll(BLOCKED, $roots.get()).forEach(block)
  return () => {
    ending.abort()
    standIns.stop()
    observer.disconnect()
    for (const { nextElementSibling } of findAll('privacy-placeholder', $roots.get())) {
      if (nextElementSibling instanceof HTMLElement) restore(nextElementSibling)
    }
  }
}
