import { parseCondition } from '../condition.js'
import { loadOnce } from '../elements.js'
import { findGroup } from '../find-group.js'
import { attempt } from '../report.js'
import { trustedUrl } from '../trusted-url.js'
import { create, paragraph } from './create.js'
import { button } from './buttons.js'
import type { Fill } from './element.js'
import { fill } from './speech.js'

/** `<privacy-placeholder>`: stands before what is held back, says what it waits for, and lets it load. */
export const fillPlaceholder: Fill = (root, { privacy, speech, answer }, signal) => {
  const blocked = root.host.nextElementSibling
  // The fields of a form are its properties.
  if (!(blocked instanceof HTMLElement) || blocked instanceof HTMLFormElement) return
  const { src } = (blocked.dataset.src ? blocked : blocked.querySelector<HTMLElement>('[data-src]'))?.dataset ?? {}
  const host = src && attempt(() => trustedUrl(src, location.href).host)
  /** As the groups stand now: the manifest may come later, and part of what it waits for may be answered elsewhere. */
  const update = async (): Promise<void> => {
    const { texts, attributes, textIn, listOf } = await speech()
    if (signal.aborted) return
    // Stryker disable next-line StringLiteral: whatever names no group would do
    const groups = parseCondition(blocked.dataset.consent ?? '').flatMap(term => {
      const group = term && findGroup(privacy.$manifest.get(), term.id)
      return !group || term.declined || privacy.getPreference(group.id) ? [] : group
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
        button('once', texts.once, () => loadOnce(blocked)),
        button('always', texts.always, () => answer(() => privacy.accept(...groups.map(({ id }) => id))))
      )
    )
    // What waits for a no can only be answered in the preferences. Who is about to press a button finds it where it was.
    if (groups[0] && root.textContent !== content.textContent) root.replaceChildren(content)
  }
  return privacy.$statuses.subscribe(() => void update())
}
