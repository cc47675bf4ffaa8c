import { parseCondition } from '../choices/condition.js'
import { findGroup } from '../manifest/find-group.js'
import { announce } from '../page/events.js'
import { attempt } from '../page/report.js'
import { trustedUrl } from '../page/trusted-url.js'
import type { Privacy } from '../state/privacy.js'
import type { Group } from '../types.js'
import { button } from './parts/buttons.js'
import { create, paragraph } from './parts/create.js'
import type { Fill, Shown } from './parts/element.js'
import { fill } from './speech/speech.js'
import type { Speech } from './speech/speech.js'

/** The element that a placeholder stands for. */
interface Blocked {
  readonly element: HTMLElement
  /** The host of its content, if that is known. */
  readonly host: string | undefined
}

/** Finds the blocked element behind a placeholder. A form is none: its fields shadow its properties. */
function blockedBehind(placeholder: Element, { page }: Shown): Blocked | undefined {
  const element = placeholder.nextElementSibling
  if (!(element instanceof HTMLElement) || element instanceof HTMLFormElement) return undefined
  const loading = element.dataset.src ? element : element.querySelector<HTMLElement>('[data-src]')
  const src = loading?.dataset.src
  const host = src && attempt(page.report, () => trustedUrl(src, location.href).host)
  return { element, host: host || undefined }
}

/** Returns the groups that the element waits for. A group that must be declined is none of these. */
const groupsNeeded = ({ $manifest, getPreference }: Privacy, element: HTMLElement): Group[] =>
  parseCondition(element.dataset.consent ?? '').flatMap(term => {
    const group = term && findGroup($manifest.get(), term.id)
    return !group || term.isNegated || getPreference(group.id) ? [] : group
  })

/** Creates the content of a placeholder. Its first text is the heading: the title of the element, its host, or its groups. */
function contentOf({ element, host }: Blocked, groups: readonly Group[], shown: Shown, speech: Speech): HTMLElement {
  const { privacy, answerAndConfirm } = shown
  const { texts, attributes, textIn, listOf } = speech
  const [heading, ...more] = [
    element.title,
    host ? fill(texts.blocked, { host: listOf([host]) }) : '',
    fill(texts.needs, { groups: listOf(groups.map(({ name }) => textIn(name))) })
  ].filter(text => text !== '')
  const loadOnce = (): void => void announce(element, 'privacy:load-once', element)
  const acceptGroups = (): void => privacy.accept(...groups.map(({ id }) => id))
  return create(
    'div',
    { part: 'placeholder', role: 'group', 'aria-labelledby': 'heading', ...attributes },
    create('p', { part: 'heading', id: 'heading', dir: 'auto' }, heading),
    ...more.map(text => paragraph('text', text)),
    create(
      'div',
      { part: 'buttons' },
      button('once', texts.once, loadOnce),
      button('always', texts.always, () => answerAndConfirm(acceptGroups))
    )
  )
}

/** Fills `<privacy-placeholder>`, which names the groups that a blocked element waits for, and lets the visitor load it. */
export const fillPlaceholder: Fill = (root, shown, signal) => {
  const { privacy } = shown
  const blocked = blockedBehind(root.host, shown)
  if (!blocked) return undefined

  // Runs again because the manifest may come later, and the visitor may answer for some of the groups elsewhere.
  async function update(blocked: Blocked): Promise<void> {
    const speech = await shown.speech()
    if (signal.aborted) return
    const groups = groupsNeeded(privacy, blocked.element)
    // Without a group to accept, only the preferences can help: the placeholder stays as it is.
    if (!groups.length) return
    const content = contentOf(blocked, groups, shown, speech)
    // The visitor may be about to press a button: content that would be the same stays.
    if (root.textContent !== content.textContent) root.replaceChildren(content)
  }
  return privacy.$statuses.subscribe(() => void update(blocked))
}
