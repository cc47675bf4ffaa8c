import type { Stop } from '../types.js'

/** The name of the consent cookie, as in django-cookie-consent. */
export const CONSENT_COOKIE = 'cookie_consent'

/**
 * Where choices rest. `createPrivacy` reads before each answer and writes after it.
 *
 * `read` returns the value of the consent cookie, `id=version|id=-1`, or `''`. `write` takes one, and the ids that were
 * answered, even if they are as they were; `''` forgets. If `read` throws, nothing has changed; if `write` throws, the answer
 * holds until something is read.
 */
export interface ConsentStorage {
  /** The name of the cookie that holds the choices, which nothing may delete or refuse; `cookie_consent` by default. */
  readonly cookie?: string
  read(): string
  write(value: string, answered?: readonly string[]): void
  /** Calls when others may have written: another tab, the server. Calling too often does no harm. */
  subscribe?(listener: () => void): Stop
}

/** Stands for the consent cookie on a server, which all visitors share: nothing is kept. */
export const nowhere: ConsentStorage = { read: () => '', write: () => {} }

/** Keeps choices for as long as the page lives: for tests, and for applications that store them elsewhere. */
export function memoryStorage(value = ''): ConsentStorage {
  return {
    read: () => value,
    write: next => {
      value = next
    }
  }
}
