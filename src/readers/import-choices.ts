import { DECLINED, parseEntries, stringifyEntries } from '../choices/codec.js'
import { strictest } from './choices.js'
import type { LegacyReader } from './choices.js'
import { attempt, createReport } from '../page/report.js'
import { nowhere } from '../state/storage.js'
import type { ConsentStorage } from '../state/storage.js'

const MILLISECONDS_A_DAY = 86_400_000

/** What becomes of the old choices. */
export interface ImportOptions {
  /**
   * Whether the first choice, or a reset, removes what the other tool stored; no by default. What stays counts again once
   * the consent cookie has expired.
   */
  readonly remove?: boolean | undefined
  /** For how many days an old choice counts, from when it was given, if that is known; 182 by default. */
  readonly days?: number | undefined
}

/**
 * Wraps a storage: as long as it holds nothing, what another tool stored counts. Reading writes nothing. The first choice
 * stores all of it, and from then on, also after a reset, the old choices are not asked for.
 *
 * @param readers From `nanoconsent/readers/…`. What several say is joined: a no counts wherever it stands.
 */
export function importChoices(
  storage: ConsentStorage,
  readers: readonly LegacyReader[],
  { remove = false, days = 182 }: ImportOptions = {}
): ConsentStorage {
  if (storage === nowhere) return nowhere
  const report = createReport()
  const legacy = (): string => {
    const found = readers.map(reader => attempt(report, () => reader.read()) ?? new Map<string, string>())
    const isOver = (at: string): boolean => Date.now() - Date.parse(at) > days * MILLISECONDS_A_DAY
    return stringifyEntries(strictest(found.filter(choices => !isOver(choices.get('.at')!))))
  }

  return {
    ...(storage.cookie !== undefined && { cookie: storage.cookie }),
    read: () => storage.read() || legacy(),
    write(value, answered) {
      storage.write(value, answered)
      // What is too old for this storage takes nothing with it that is said now.
      if (value && answered && !parseEntries(storage.read()).has('.at')) {
        const now = [...parseEntries(value)].filter(([key, choice]) => choice === DECLINED || answered.includes(key))
        storage.write(stringifyEntries(new Map([...now, ['.at', new Date().toISOString()]])), answered)
      }
      if (remove) readers.forEach(reader => attempt(report, () => reader.remove()))
      // Forgotten is forgotten: a time without choices keeps what is left of the old ones out.
      if (!value && legacy()) storage.write(`.at=${new Date().toISOString()}`)
    },
    ...(storage.subscribe && { subscribe: storage.subscribe.bind(storage) })
  }
}
