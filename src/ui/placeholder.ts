import { parseCondition } from '../choices/condition.js'
import { announce } from '../page/events.js'
import { findGroup } from '../manifest/find-group.js'
import { attempt } from '../page/report.js'
import { trustedUrl } from '../page/trusted-url.js'
import { create, paragraph } from './parts/create.js'
import { button } from './parts/buttons.js'
import type { Fill } from './parts/element.js'
import { fill } from './speech/speech.js'

/** `<privacy-placeholder>`: stands before what is held back, says what it waits for, and lets it load. */
export const fillPlaceholder: Fill = (root, { privacy, page, speech, answer }, signal) => {
  const blocked = root.host.nextElementSibling
  // The fields of a form are its properties.
  if (!(blocked instanceof HTMLElement) || blocked instanceof HTMLFormElement) return
  const { src } = (blocked.dataset.src ? blocked : blocked.querySelector<HTMLElement>('[data-src]'))?.dataset ?? {}
  const host = src && attempt(page.report, () => trustedUrl(src, location.href).host)
  /** As the groups stand now: the manifest may come later, and part of what it waits for may be answered elsewhere. */
  const update = async (): Promise<void> => {
    const { texts, attributes, textIn, listOf } = await speech()
    if (signal.aborted) return
    const groups = parseCondition(blocked.dataset.consent ?? '').flatMap(term => {
      const group = term && findGroup(privacy.$manifest.get(), term.id)
      return !group || term.isNegated || privacy.getPreference(group.id) ? [] : group
    })
    const [heading, ...more] = [
      blocked.title,
      host && fill(texts.blocked, { host: listOf([host]) }),
      fill(texts.needs, { groups: listOf(groups.map(({ name }) => textIn(name))) })
    ].filter(Boolean)
    const content = create(
      'div',
      { part: 'placeholder', role: 'group', 'aria-labelledby': 'heading', ...attributes },
      create('p', { part: 'heading', id: 'heading', dir: 'auto' }, heading),
      ...more.map(text => paragraph('text', text!)),
      create(
        'div',
        { part: 'buttons' },
        button('once', texts.once, () => announce(blocked, 'privacy:load-once')),
        button('always', texts.always, () => answer(() => privacy.accept(...groups.map(({ id }) => id))))
      )
    )
    // What waits for a no can only be answered in the preferences. Who is about to press a button finds it where it was.
    if (groups[0] && root.textContent !== content.textContent) root.replaceChildren(content)
  }
  return privacy.$statuses.subscribe(() => void update())
}
