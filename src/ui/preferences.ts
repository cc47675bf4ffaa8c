import { listen } from '../page/events.js'
import type { Privacy } from '../state/privacy.js'
import type { Group } from '../types.js'
import { wireBoxes } from './parts/boxes.js'
import { create, paragraph } from './parts/create.js'
import { answerButtons, button } from './parts/buttons.js'
import { cookieTable } from './parts/cookie-table.js'
import type { Fill, Shown } from './parts/element.js'
import { groupsOf, signalText } from './groups.js'
import { policyLink } from './groups.js'
import type { Speech } from './speech/speech.js'
import { uncover } from './parts/uncover.js'

/** One group, with its checkbox. */
function fieldOf(
  privacy: Privacy,
  parts: readonly [Group, ...Group[]],
  box: HTMLInputElement,
  speech: Speech
): HTMLElement {
  const { texts, textIn } = speech
  const [{ name, description, required }] = parts
  const table = cookieTable(privacy, parts, speech)
  const label = create('label', { part: 'label' }, box, create('span', { dir: 'auto' }, textIn(name)))
  return create(
    'fieldset',
    { part: 'group' },
    create(
      'legend',
      { part: 'legend' },
      label,
      required ? create('span', { part: 'required' }, texts.required) : undefined
    ),
    paragraph('description', textIn(description)),
    table && create('details', { part: 'details' }, create('summary', { part: 'summary' }, texts.details), table)
  )
}

/** The dialog, as things stand now. */
function dialogOf(root: ShadowRoot, shown: Shown, speech: Speech): HTMLDialogElement {
  const { privacy, answer } = shown
  const { texts, attributes } = speech
  const groups = groupsOf(privacy)
  const boxes = groups.map(([{ id, required }]) =>
    create('input', { type: 'checkbox', part: 'checkbox', value: id, disabled: required })
  )
  const { update, save } = wireBoxes(
    privacy,
    boxes.map(box => [box.value, box])
  )
  const close = (): void => dialog.close()
  const x = button('close', '×', close)
  x.setAttribute('aria-label', texts.close)
  const dialog = create(
    'dialog',
    { part: 'dialog', 'aria-labelledby': 'title', ...attributes },
    create('div', { part: 'header' }, create('h2', { part: 'heading', id: 'title' }, texts.preferences), x),
    policyLink(shown, speech),
    paragraph('gpc', signalText(privacy, texts)),
    ...groups.map((parts, index) => fieldOf(privacy, parts, boxes[index]!, speech)),
    create(
      'div',
      { part: 'buttons' },
      ...answerButtons(shown, texts, close),
      button('save', texts.save, () => {
        close()
        answer(save)
      })
    )
  )
  const stops = [
    privacy.$preferences.subscribe(update),
    // What a visitor answers is what is shown.
    privacy.$manifest.listen(() => {
      close()
      void openPreferences(root, shown)
    })
  ]
  listen(dialog, 'close', () => {
    stops.forEach(stop => stop())
    dialog.remove()
  })
  return dialog
}

/** Opens the dialog in a `<privacy-preferences>`, unless it is open. */
export async function openPreferences(root: ShadowRoot, shown: Shown): Promise<void> {
  const speech = await shown.speech()
  if (shown.signal.aborted || !root.isConnected) return
  if (root.querySelector('dialog[open]') || !shown.privacy.$manifest.get()) return
  const dialog = dialogOf(root, shown, speech)
  root.append(dialog)
  dialog.showModal()
  // What has the focus is not to be under the buttons.
  dialog.style.scrollPaddingBlockEnd = `${(dialog.lastElementChild as HTMLElement).offsetHeight}px`
}

/** `<privacy-preferences>`: a dialog for each group; with the attribute `button`, one that opens it. */
export const fillPreferences: Fill = (root, shown, signal) => {
  uncover(root, signal)
  // What an open dialog follows ends with it.
  signal.addEventListener('abort', () => root.querySelector('dialog')?.close())
  if (!root.host.hasAttribute('button')) return
  let stop = (): void => {}
  void shown.speech().then(({ texts, attributes }) => {
    if (signal.aborted) return
    const opener = Object.assign(button('open', texts.preferences, shown.privacy.open), attributes)
    root.append(opener)
    const { $manifest, $statuses, $undecided } = shown.privacy
    // Behind the banner, and without a manifest, it is of no use.
    stop = $statuses.subscribe(() => (opener.hidden = $undecided.get() || !$manifest.get()))
  })
  return () => stop()
}
