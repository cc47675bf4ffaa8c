import type { Privacy } from '../../state/privacy.js'

/** A checkbox, with the id of the group that it stands for. */
export type Field = readonly [id: string, box: HTMLInputElement]

/** Checkboxes that show where groups stand. */
export interface Boxes {
  /** Shows where each group stands now, if that has changed since it was shown: others may be in use. */
  update(): void
  /** Answers as they are: for what is undecided, and for what was changed here. All else keeps its date. */
  save(): void
}

/** Wires the checkboxes of groups. One whose services differ is mixed, and left so it answers as they stand. */
export function wireBoxes({ $statuses, $preferences, choose }: Privacy, fields: readonly Field[]): Boxes {
  /** Whether a group is on; `null` if one of its services is not as it is. */
  const shown = new Map<HTMLInputElement, boolean | null>()
  // Groups come before their services, whose ids are longer: they answer for them as well.
  const sorted = [...fields].sort(([a], [b]) => a.length - b.length)

  /** The ids of a group and its services; none if it has left the manifest. */
  const partsOf = (id: string): string[] =>
    Object.keys($statuses.get()).filter(key => `${key}.`.toLowerCase().startsWith(`${id}.`.toLowerCase()))

  return {
    update() {
      for (const [id, box] of sorted) {
        const [isOn = false, ...others] = partsOf(id).map(part => $preferences.get()[part]!)
        const state = others.some(other => other !== isOn) ? null : isOn
        if (shown.get(box) !== state) {
          // Of what is mixed one click makes a no.
          box.checked = state !== false
          box.indeterminate = state === null
        }
        shown.set(box, state)
      }
    },
    save() {
      const answers: Record<string, boolean> = {}
      for (const [id, box] of sorted) {
        const parts = partsOf(id)
        const state = box.indeterminate ? null : box.checked
        const isOpen = (part: string): boolean =>
          $statuses.get()[part] === 'undecided' || Object.hasOwn(answers, part.split('.')[0]!)
        if (state !== shown.get(box) || parts.some(isOpen)) {
          for (const part of state === null ? parts : parts.slice(0, 1)) {
            answers[part] = state ?? $preferences.get()[part]!
          }
        }
      }
      choose(answers)
    }
  }
}
