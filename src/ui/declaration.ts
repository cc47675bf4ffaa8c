import { groupsOf } from './groups.js'
import type { GroupWithServices } from './groups.js'
import { cookieTable } from './parts/cookie-table.js'
import { create, paragraph } from './parts/create.js'
import type { Fill } from './parts/element.js'
import type { Privacy } from '../state/privacy.js'
import type { Speech } from './speech/speech.js'

/** Creates the section of a group: its name, status, description and cookies. */
function sectionOf(privacy: Privacy, entry: GroupWithServices, speech: Speech): HTMLElement {
  const { texts, textIn } = speech
  const { id, name, description, required } = entry.group
  return create(
    'section',
    { part: 'group' },
    create('h3', { part: 'heading', dir: 'auto' }, textIn(name)),
    paragraph('status', texts[required ? 'required' : privacy.$statuses.get()[id]!]),
    paragraph('description', textIn(description)),
    cookieTable(privacy, entry, speech)
  )
}

/** Fills `<privacy-declaration>`, which shows the whole manifest and its statuses, for the page about privacy. */
export const fillDeclaration: Fill = (root, { privacy, speech }, signal) => {
  const { $statuses, $residue } = privacy

  async function update(): Promise<void> {
    const speaker = await speech()
    if (signal.aborted) return
    const { texts, attributes, listOf } = speaker
    const residue = [...new Set($residue.get().map(({ name }) => name))]
    const warning = residue.length
      ? create('p', { part: 'residue' }, create('strong', {}, texts.residue), ` ${listOf(residue)}`)
      : undefined
    const sections = groupsOf(privacy).map(entry => sectionOf(privacy, entry, speaker))
    root.replaceChildren(create('div', { part: 'declaration', ...attributes }, ...sections, warning))
  }

  const stops = [$statuses.subscribe(() => void update()), $residue.listen(() => void update())]
  return () => stops.forEach(stop => stop())
}
