import type { Privacy } from '../../state/privacy.js'

/** A checkbox for a group or a service. */
export interface Field {
  readonly id: string
  readonly box: HTMLInputElement
}

/** Checkboxes that show the preferences of groups. */
export interface Boxes {
  /** Shows the current preferences. A box whose groups have not changed stays as the visitor has left it. */
  update(): void
  /** Answers for the boxes that the visitor changed and for what is undecided. Other groups keep the date of theirs. */
  save(): void
}

/** The state of a box: `mixed` if a service differs from its group. */
type BoxState = 'on' | 'off' | 'mixed'

function stateOf({ indeterminate, checked }: HTMLInputElement): BoxState {
  if (indeterminate) return 'mixed'
  return checked ? 'on' : 'off'
}

function setState(box: HTMLInputElement, state: BoxState): void {
  // A mixed box is checked as well, so that one click declines.
  box.checked = state !== 'off'
  box.indeterminate = state === 'mixed'
}

/** Connects checkboxes to the groups that they stand for. A mixed box that is saved unchanged leaves each service as it is. */
export function wireBoxes({ $statuses, $preferences, choose }: Privacy, fields: readonly Field[]): Boxes {
  /** The state of each box after the last update. */
  const shown = new Map<HTMLInputElement, BoxState>()
  // A group comes before its services, whose ids are longer: an answer for the group answers for them, too.
  const sorted = [...fields].sort((a, b) => a.id.length - b.id.length)

  /** Returns the ids of a group and its services; none if the group has left the manifest. */
  const partsOf = (id: string): string[] =>
    Object.keys($statuses.get()).filter(key => `${key}.`.toLowerCase().startsWith(`${id}.`.toLowerCase()))

  function currentState(id: string): BoxState {
    const [isOn = false, ...others] = partsOf(id).map(part => $preferences.get()[part]!)
    if (others.some(other => other !== isOn)) return 'mixed'
    return isOn ? 'on' : 'off'
  }

  return {
    update() {
      for (const { id, box } of sorted) {
        const state = currentState(id)
        if (shown.get(box) !== state) setState(box, state)
        shown.set(box, state)
      }
    },
    save() {
      const answers = new Map<string, boolean>()
      const isOpen = (part: string): boolean =>
        $statuses.get()[part] === 'undecided' || answers.has(part.split('.')[0]!)
      for (const { id, box } of sorted) {
        const parts = partsOf(id)
        const state = stateOf(box)
        if (state === shown.get(box) && !parts.some(isOpen)) continue
        if (state === 'mixed') for (const part of parts) answers.set(part, $preferences.get()[part]!)
        else if (parts[0]) answers.set(parts[0], state === 'on')
      }
      choose(Object.fromEntries(answers))
    }
  }
}
