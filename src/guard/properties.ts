import type { Privacy } from '../state/privacy.js'
import type { Stop } from '../types.js'
import type { Refusals } from './refusals.js'

/** Cleaning follows a change within this time. Then keys are free that were stored before. */
const AFTER_CLEANING_MS = 100

/** Tells whether web storage holds a key. */
const isStored = (key: string): boolean => [localStorage, sessionStorage].some(area => area.getItem(key) !== null)

/** Makes an assignment to a key a call of `setItem`, which the guard refuses. */
function createAccessor(key: string): PropertyDescriptor & ThisType<Storage> {
  return {
    configurable: true,
    get() {
      return this.getItem(key) ?? undefined
    },
    set(value: string) {
      this.setItem(key, value)
    }
  }
}

/**
 * Refuses `localStorage.key = value`, for keys that the manifest lists without a `*`. Engines look for a setter on the
 * prototype before they store a property. A key that is stored already is left alone, as a key with a setter is hard to
 * list and to delete.
 */
export function guardProperties({ $preferences }: Privacy, { refusedKeys }: Refusals): Stop {
  const { prototype } = Storage
  const installed = new Map<string, PropertyDescriptor>()

  function clear(): void {
    for (const [key, { set }] of installed) {
      if (Reflect.getOwnPropertyDescriptor(prototype, key)?.set === set) Reflect.deleteProperty(prototype, key)
    }
    installed.clear()
  }

  function install(): void {
    clear()
    try {
      for (const key of refusedKeys()) {
        if (key in prototype || isStored(key)) continue
        const accessor = createAccessor(key)
        installed.set(key, accessor)
        Reflect.defineProperty(prototype, key, accessor)
      }
    } catch {
      // The browser blocks storage, so no script can write to it.
    }
  }

  let timer: ReturnType<typeof setTimeout> | undefined
  const unsubscribe = $preferences.subscribe(() => {
    install()
    clearTimeout(timer)
    timer = setTimeout(install, AFTER_CLEANING_MS)
  })
  return () => {
    unsubscribe()
    clearTimeout(timer)
    clear()
  }
}
