import { listen } from '../../page/events.js'
import type { Texts } from '../speech/texts.js'
import { create } from './create.js'
import type { Shown } from './element.js'

/** Creates a button. It ignores the second click of a double click, which was meant for the element before it. */
export function button(part: string, text: string, act: () => void): HTMLButtonElement {
  const element = create('button', { type: 'button', part: `button ${part}` }, text)
  listen(element, 'click', ({ detail }: UIEvent) => {
    if (detail < 2) act()
  })
  return element
}

/** Changes what the two buttons do. */
interface AnswerActions {
  /** Runs before either answer. */
  readonly before?: () => void
  /** Accepts; every group by default. */
  readonly accept?: () => void
}

/** Creates the buttons that accept and decline. They look alike, so that neither answer is the easier one. */
export function answerButtons(
  { privacy, answerAndConfirm }: Shown,
  { acceptAll, declineAll }: Texts,
  { before, accept = privacy.acceptAll }: AnswerActions
): readonly HTMLButtonElement[] {
  const answering = (part: string, text: string, act: () => void): HTMLButtonElement =>
    button(part, text, () => {
      before?.()
      answerAndConfirm(act)
    })
  return [answering('accept-all', acceptAll, accept), answering('decline-all', declineAll, privacy.declineAll)]
}
