import { create, paragraph } from './parts/create.js'
import { cookieTable } from './parts/cookie-table.js'
import type { Fill } from './parts/element.js'
import { groupsOf } from './groups.js'

/** `<privacy-declaration>`: everything that the manifest lists and where it stands, for the page about privacy. */
export const fillDeclaration: Fill = (root, { privacy, speech }, signal) => {
  const { $statuses, $residue } = privacy

  async function update(): Promise<void> {
    const speaker = await speech()
    if (signal.aborted) return
    const { texts, attributes, textIn, listOf } = speaker
    const residue = new Set($residue.get().map(({ name }) => name))
    const sections = groupsOf(privacy).map(parts => {
      const [{ id, name, description, required }] = parts
      const table = cookieTable(privacy, parts, speaker)
      return create(
        'section',
        { part: 'group' },
        create('h3', { part: 'heading', dir: 'auto' }, textIn(name)),
        paragraph('status', texts[required ? 'required' : $statuses.get()[id]!]),
        paragraph('description', textIn(description)),
        table
      )
    })
    root.replaceChildren(
      create(
        'div',
        { part: 'declaration', ...attributes },
        ...sections,
        residue.size
          ? create('p', { part: 'residue' }, create('strong', {}, texts.residue), ` ${listOf([...residue])}`)
          : undefined
      )
    )
  }

  const stops = [$statuses.subscribe(() => void update()), $residue.listen(() => void update())]
  return () => stops.forEach(stop => stop())
}
