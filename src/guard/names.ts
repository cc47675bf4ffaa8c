import { parseCookieWrite } from '../cookies/write.js'
import { intercept } from '../page/intercept.js'
import type { Report } from '../page/report.js'
import type { Stop } from '../types.js'
import type { Refusals } from './refusals.js'

const doNothing = (): void => {}

/** A browser that refuses `cookieStore.set` resolves without an error, too. */
const resolveWithNothing = async (): Promise<void> => {}

/** Refuses writes to cookies and web storage. Deletions pass, because cleaning needs them. */
export function guardNames(refusals: Refusals, report: Report): Stop[] {
  const { CookieStore } = globalThis as { CookieStore?: { prototype: object } }
  return [
    intercept(
      report,
      Document.prototype,
      'cookie',
      (_, [text]) => {
        const { name, deletes } = parseCookieWrite(String(text), new Date().toISOString())
        return !deletes && refusals.refusesCookie(name) ? doNothing : undefined
      },
      'set'
    ),
    intercept(report, CookieStore?.prototype, 'set', (_, [first]) => {
      const { name = first, expires } = Object(first) as { name?: unknown; expires?: unknown }
      const deletes = typeof expires === 'number' && expires <= Date.now()
      return !deletes && refusals.refusesCookie(String(name)) ? resolveWithNothing : undefined
    }),
    intercept(report, Storage.prototype, 'setItem', (self, [key]) =>
      refusals.refusesKey(self === sessionStorage ? 'session' : 'local', String(key)) ? doNothing : undefined
    )
  ]
}
