import type { Privacy } from '../state/privacy.js'
import type { Refusals } from './refusals.js'
import type { Stop } from '../types.js'

/** Whether web storage holds a key. */
const isStored = (key: string): boolean => [localStorage, sessionStorage].some(area => area.getItem(key) !== null)

/**
 * Refuses `localStorage.key = value`, for keys that the manifest names without a `*`: engines look for a setter on the
 * prototype first. What is stored already is left alone, as a key with a setter is hard to list and to delete.
 */
export function guardProperties({ $preferences }: Privacy, { keys }: Refusals): Stop {
  const { prototype } = Storage
  const set = new Map<string, PropertyDescriptor>()

  function clear(): void {
    for (const [key, descriptor] of set) {
      if (Reflect.getOwnPropertyDescriptor(prototype, key)?.set === descriptor.set)
        Reflect.deleteProperty(prototype, key)
    }
    set.clear()
  }

  function install(): void {
    clear()
    try {
      for (const key of keys()) {
        if (key in prototype || isStored(key)) continue
        const descriptor: PropertyDescriptor & ThisType<Storage> = {
          configurable: true,
          get() {
            return this.getItem(key) ?? undefined
          },
          set(value: string) {
            this.setItem(key, value)
          }
        }
        set.set(key, descriptor)
        Reflect.defineProperty(prototype, key, descriptor)
      }
    } catch {
      // The browser forbids storage, so that nobody writes to it.
    }
  }

  let timer: ReturnType<typeof setTimeout> | undefined
  const unsubscribe = $preferences.subscribe(() => {
    install()
    clearTimeout(timer)
    // Once more, when cleaning has deleted what was stored.
    timer = setTimeout(install, 100)
  })
  return () => {
    unsubscribe()
    clearTimeout(timer)
    clear()
  }
}
