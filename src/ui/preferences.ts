import { listen } from '../page/events.js'
import type { Privacy } from '../state/privacy.js'
import { groupsOf, policyLink, signalText } from './groups.js'
import type { GroupWithServices } from './groups.js'
import { wireBoxes } from './parts/boxes.js'
import type { Field } from './parts/boxes.js'
import { answerButtons, button } from './parts/buttons.js'
import { cookieTable } from './parts/cookie-table.js'
import { create, paragraph } from './parts/create.js'
import type { Fill, Shown } from './parts/element.js'
import { uncover } from './parts/uncover.js'
import type { Speech } from './speech/speech.js'

/** Creates the fieldset of a group: its checkbox, description and cookies. */
function fieldsetOf(
  privacy: Privacy,
  entry: GroupWithServices,
  box: HTMLInputElement,
  speech: Speech
): HTMLFieldSetElement {
  const { texts, textIn } = speech
  const { name, description, required } = entry.group
  const table = cookieTable(privacy, entry, speech)
  const label = create('label', { part: 'label' }, box, create('span', { dir: 'auto' }, textIn(name)))
  const note = required ? create('span', { part: 'required' }, texts.required) : undefined
  return create(
    'fieldset',
    { part: 'group' },
    create('legend', { part: 'legend' }, label, note),
    paragraph('description', textIn(description)),
    table && create('details', { part: 'details' }, create('summary', { part: 'summary' }, texts.details), table)
  )
}

/** Creates the title of the dialog, with the button that closes it. */
function headerOf({ preferences, close }: Speech['texts'], act: () => void): HTMLElement {
  const closing = button('close', '×', act)
  closing.setAttribute('aria-label', close)
  return create('div', { part: 'header' }, create('h2', { part: 'heading', id: 'title' }, preferences), closing)
}

/** Creates the dialog. It follows the preferences until it is closed. */
function dialogOf(root: ShadowRoot, shown: Shown, speech: Speech): HTMLDialogElement {
  const { privacy, answerAndConfirm } = shown
  const { texts, attributes } = speech
  const entries = groupsOf(privacy)
  const fields: readonly Field[] = entries.map(({ group: { id, required } }) => ({
    id,
    box: create('input', { type: 'checkbox', part: 'checkbox', value: id, disabled: required })
  }))
  const { update, save } = wireBoxes(privacy, fields)
  /** Closes the dialog at once. The browser fires `close` only later, and the manifest may change in between. */
  function close(): void {
    dialog.close()
    end()
  }
  const closeAndSave = (): void => {
    close()
    answerAndConfirm(save)
  }
  const dialog = create(
    'dialog',
    { part: 'dialog', 'aria-labelledby': 'title', ...attributes },
    headerOf(texts, close),
    policyLink(shown, speech),
    paragraph('gpc', signalText(privacy, texts)),
    ...entries.map((entry, index) => fieldsetOf(privacy, entry, fields[index]!.box, speech)),
    create(
      'div',
      { part: 'buttons' },
      ...answerButtons(shown, texts, { before: close }),
      button('save', texts.save, closeAndSave)
    )
  )
  const stops = [
    privacy.$preferences.subscribe(update),
    // The visitor must answer for the manifest that the dialog shows, so a new manifest gets a new dialog.
    privacy.$manifest.listen(() => {
      close()
      void openPreferences(root, shown)
    })
  ]
  const ending = new AbortController()
  function end(): void {
    ending.abort()
    stops.forEach(stop => stop())
    dialog.remove()
  }
  // The Escape key closes it, too.
  listen(dialog, 'close', end)
  listen(shown.signal, 'abort', close, { signal: ending.signal })
  return dialog
}

/** Opens the dialog in a `<privacy-preferences>`, unless it is open, or there is no manifest. */
export async function openPreferences(root: ShadowRoot, shown: Shown): Promise<void> {
  const speech = await shown.speech()
  if (shown.signal.aborted || !root.isConnected) return
  if (root.querySelector('dialog[open]') || !shown.privacy.$manifest.get()) return
  const dialog = dialogOf(root, shown, speech)
  root.append(dialog)
  dialog.showModal()
  // The browser scrolls the focused element into view: not under the buttons, which are sticky.
  dialog.style.scrollPaddingBlockEnd = `${(dialog.lastElementChild as HTMLElement).offsetHeight}px`
}

/** Shows a button that opens the preferences, while the banner does not. */
function showOpener(root: ShadowRoot, { privacy }: Shown, { texts, attributes }: Speech): () => void {
  const { $manifest, $statuses, $undecided, open } = privacy
  const opener = Object.assign(button('open', texts.preferences, open), attributes)
  root.append(opener)
  return $statuses.subscribe(() => {
    opener.hidden = $undecided.get() || !$manifest.get()
  })
}

/** Fills `<privacy-preferences>`: a dialog that asks about each group. With the attribute `button` it has an opener. */
export const fillPreferences: Fill = (root, shown, signal) => {
  uncover(root, signal)
  // Closing the dialog ends its subscriptions.
  signal.addEventListener('abort', () => root.querySelector('dialog')?.close())
  if (!root.host.hasAttribute('button')) return undefined
  let stop = (): void => {}
  void shown.speech().then(speech => {
    if (!signal.aborted) stop = showOpener(root, shown, speech)
  })
  return () => stop()
}
