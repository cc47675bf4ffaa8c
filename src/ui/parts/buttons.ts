import { listen } from '../../page/events.js'
import { create } from './create.js'
import type { Shown } from './element.js'
import type { Texts } from '../speech/texts.js'

/** A button that does one thing. */
export function button(part: string, text: string, act: () => void): HTMLButtonElement {
  const element = create('button', { type: 'button', part: `button ${part}` }, text)
  // The second half of a double click was meant for what was there before.
  listen(element, 'click', ({ detail }: UIEvent) => {
    if (detail < 2) act()
  })
  return element
}

/** The two that answer for every group, or accept as they are told: alike, so that neither is the easier one. */
export const answerButtons = (
  { privacy, answer }: Shown,
  { acceptAll, declineAll }: Texts,
  before: () => void = () => {},
  accept: () => void = privacy.acceptAll
): readonly HTMLButtonElement[] =>
  (
    [
      ['accept-all', acceptAll, accept],
      ['decline-all', declineAll, privacy.declineAll]
    ] as const
  ).map(([part, text, act]) =>
    button(part, text, () => {
      before()
      answer(act)
    })
  )
