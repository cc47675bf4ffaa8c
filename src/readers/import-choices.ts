import { DECLINED, parseEntries, stringifyEntries } from '../choices/codec.js'
import { attempt, createReport } from '../page/report.js'
import { nowhere } from '../state/storage.js'
import type { ConsentStorage } from '../state/storage.js'
import { strictest } from './choices.js'
import type { LegacyReader } from './choices.js'

const MILLISECONDS_A_DAY = 86_400_000
const DEFAULT_DAYS = 182

/** The future of the old choices. */
export interface ImportOptions {
  /**
   * Whether the first choice, or a reset, removes what the other tool stored; no by default. If it stays, it counts again
   * once the consent cookie has expired.
   */
  readonly remove?: boolean | undefined
  /** For how many days after it was given an old choice counts, if its date is known; 182 by default. */
  readonly days?: number | undefined
}

/**
 * Wraps a storage: while the storage is empty, the choices that another tool stored count. Reading writes nothing. The
 * first choice stores all of them, and from then on, also after a reset, the old choices are ignored.
 *
 * @param readers From `nanoconsent/readers/…`. If readers disagree, a refusal wins.
 */
export function importChoices(
  storage: ConsentStorage,
  readers: readonly LegacyReader[],
  { remove = false, days = DEFAULT_DAYS }: ImportOptions = {}
): ConsentStorage {
  if (storage === nowhere) return nowhere
  const report = createReport()

  /** Returns the old choices as the value of a consent cookie; `''` without any. */
  function oldChoices(): string {
    const found = readers.map(reader => attempt(report, () => reader.read()) ?? new Map<string, string>())
    const isTooOld = (at = ''): boolean => Date.now() - Date.parse(at) > days * MILLISECONDS_A_DAY
    return stringifyEntries(strictest(found.filter(choices => !isTooOld(choices.get('.at')))))
  }

  return {
    ...(storage.cookie !== undefined && { cookie: storage.cookie }),
    read: () => storage.read() || oldChoices(),
    write(value, answered) {
      storage.write(value, answered)
      // The storage may have dropped all entries as expired. Then it has no time: store this page's answers again without
      // the old acceptances.
      if (value && answered && !parseEntries(storage.read()).has('.at')) {
        storage.write(withoutOldAcceptances(value, answered), answered)
      }
      if (remove) readers.forEach(reader => attempt(report, () => reader.remove()))
      // After a reset, a time without choices keeps the old choices from coming back.
      if (!value && oldChoices()) storage.write(`.at=${new Date().toISOString()}`)
    },
    ...(storage.subscribe && { subscribe: storage.subscribe.bind(storage) })
  }
}

/** Keeps refusals and today's answers, and dates them now. */
function withoutOldAcceptances(value: string, answered: readonly string[]): string {
  const kept = [...parseEntries(value)].filter(([key, choice]) => choice === DECLINED || answered.includes(key))
  return stringifyEntries(new Map([...kept, ['.at', new Date().toISOString()]]))
}
