import type { Shown } from './element.js'
import { create } from './create.js'

/** Screen readers announce a live region only if its text comes later than the region itself. */
const TEXT_DELAY_MS = 100

/** The time for which a confirmation can be read. */
const CONFIRMATION_MS = 8000

/** Tells the visitor that the choice is saved, and that it can be changed. */
export async function confirmChoice(root: ShadowRoot, shown: Shown, signal: AbortSignal): Promise<void> {
  const { texts, attributes } = await shown.speech()
  root.querySelector('[part=saved]')?.remove()
  if (signal.aborted) return
  const status = create('p', { part: 'saved', role: 'status', ...attributes })
  root.append(status)
  setTimeout(() => status.append(`${texts.saved} ${texts.change}`), TEXT_DELAY_MS)
  setTimeout(() => status.remove(), CONFIRMATION_MS)
}
