import { seenPaths } from '../page/delete-cookie.js'
import type { Page } from '../page/page.js'
import { yielded } from '../page/turns.js'
import type { Privacy } from '../state/privacy.js'
import type { Residue } from '../types.js'
import { areas, type KeptArea } from './areas.js'
import { mayDeleteIn, planOf, planUnseen, rulesOf, type PlacedEntry, type Rules } from './plan.js'
import type { ResidueStore } from './residue.js'

/** After this many writes the browser has its turn. */
const WRITES_A_SLICE = 256

/**
 * The number of writes for a cookie in each round. After a round, cleaning checks whether the cookie is gone. Writing
 * is the expensive part, and most cookies go with the first write. Everything else is in one place.
 */
const COOKIE_ROUNDS = [1, 7, Infinity]
const OTHER_ROUNDS = [1]

/** Counts the writes of one cleaning. */
interface WriteBudget {
  /** Counts a write. Once a slice is used up, lets the browser have its turn, and begins the next slice. */
  spend(area: KeptArea): Promise<void>
}

/** The memory of one cleaning for the next. */
export interface Memory extends ResidueStore {
  /** For each deleted item, the statuses at that time. The same item under the same statuses was written back. */
  readonly deleted: Map<string, object>
}

/** One cleaning. */
interface Run {
  readonly rules: Rules
  readonly budget: WriteBudget
  /** Tells whether the visitor's choices are still those that the plan was made for. */
  isCurrent(): boolean
}

function createWriteBudget(): WriteBudget {
  let writes = 0
  return {
    async spend(area) {
      writes++
      if (writes < WRITES_A_SLICE) return
      // Reading waits until the browser has carried out the writes. They would hold up the next task otherwise.
      await area.list()
      await yielded()
      writes = 0
    }
  }
}

/** Takes the next steps of a deletion. Returns false if the visitor's choices changed in the meantime. */
async function take(steps: Iterator<unknown>, count: number, area: KeptArea, run: Run): Promise<boolean> {
  for (let taken = 0; taken < count; taken++) {
    if (!run.isCurrent()) return false
    const step = steps.next()
    if (step.done) return true
    await step.value
    await run.budget.spend(area)
  }
  return true
}

/** Deletes cookies where only a rule says they are. Returns false if the visitor's choices changed in the meantime. */
async function deleteUnseen(area: KeptArea, run: Run): Promise<boolean> {
  for (const { name, path } of planUnseen(run.rules)) {
    if (!(await take(area.remove(name, [path]), Infinity, area, run))) return false
  }
  return true
}

/** Deletes what the page sees. Returns the names that are still there; nothing if the visitor's choices changed. */
async function deleteSeen(
  area: KeptArea,
  due: readonly PlacedEntry[],
  run: Run
): Promise<ReadonlySet<string> | undefined> {
  const reach = seenPaths()
  let left = due.map(({ name, paths }) => ({ name, steps: area.remove(name, new Set([...paths, ...reach])) }))
  for (const count of area.area === 'cookie' ? COOKIE_ROUNDS : OTHER_ROUNDS) {
    if (!left.length) break
    for (const { steps } of left) {
      if (!(await take(steps, count, area, run))) return undefined
    }
    const seen = new Set(await area.list())
    left = left.filter(({ name }) => seen.has(name))
  }
  return new Set(left.map(({ name }) => name))
}

const keyOf = ({ area, name }: PlacedEntry): string => `${area} ${name}`

/**
 * Deletes what groups that are not accepted left behind: cookies on every domain and path that this page can reach, web
 * storage, databases and caches. `planOf` decides. Some dozens of cookies and keys are gone at the end of the task that
 * called this. Then the browser has its turn.
 *
 * @returns The residue, once all is done. `$residue` has it, too.
 */
export async function clean(privacy: Privacy, { report }: Page, memory: Memory): Promise<readonly Residue[]> {
  const { $statuses } = privacy
  const rules = rulesOf(privacy)
  const statuses = $statuses.get()
  const run: Run = { rules, budget: createWriteBudget(), isCurrent: () => $statuses.get() === statuses }
  const residue: Residue[] = []
  // A page that never touches its storage need not pay for opening it.
  for (const area of areas.filter(({ area }) => mayDeleteIn(area, rules))) {
    try {
      const due = planOf(area.area, await area.list(), rules).filter(({ fate }) => fate === 'deleted')
      const back = new Set(due.filter(item => memory.deleted.get(keyOf(item)) === statuses))
      if (area.area === 'cookie' && !(await deleteUnseen(area, run))) return residue
      const left = await deleteSeen(area, due, run)
      if (!left) return residue
      for (const item of due) {
        const { area, name } = item
        if (left.has(name)) residue.push({ name, area, reason: area === 'indexed-db' ? 'blocked' : 'unreachable' })
        else if (back.has(item)) residue.push({ name, area, reason: 'written back' })
        memory.deleted.set(keyOf(item), statuses)
      }
    } catch {
      // The browser blocks this storage, so it is empty.
    }
  }
  memory.publish(residue, report)
  return residue
}
