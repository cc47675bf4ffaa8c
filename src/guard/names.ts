import { parseCookieWrite } from '../cookies/write.js'
import { intercept } from '../page/intercept.js'
import type { Report } from '../page/report.js'
import type { Refusals } from './refusals.js'
import type { Stop } from '../types.js'

const nothing = (): void => {}

/** A browser that has it refuses without an error, too. */
const nothingLater = async (): Promise<void> => {}

/** Refuses what is written to cookies and web storage. What deletes goes through: cleaning needs it. */
export function guardNames(refusals: Refusals, report: Report): Stop[] {
  const { CookieStore } = globalThis as { CookieStore?: { prototype: object } }
  return [
    intercept(
      report,
      Document.prototype,
      'cookie',
      (_, [text]) => {
        const { name, deletes } = parseCookieWrite(String(text), new Date().toISOString())
        return !deletes && refusals.cookie(name) ? nothing : undefined
      },
      'set'
    ),
    intercept(report, CookieStore?.prototype, 'set', (_, [first]) => {
      const { name = first, expires } = Object(first) as { name?: unknown; expires?: unknown }
      const deletes = typeof expires === 'number' && expires <= Date.now()
      return !deletes && refusals.cookie(String(name)) ? nothingLater : undefined
    }),
    intercept(report, Storage.prototype, 'setItem', (self, [key]) =>
      refusals.key(self === sessionStorage ? 'session' : 'local', String(key)) ? nothing : undefined
    )
  ]
}
