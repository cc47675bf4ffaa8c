import { atom } from 'nanostores'
import type { Privacy } from './privacy.js'

/** Keeps the shadow roots that the gate observes. */
export function createRoots(): Pick<Privacy, '$roots' | 'observe'> {
  const roots = new Set<ShadowRoot>()
  const $roots = atom<ReadonlySet<ShadowRoot>>(roots)
  return {
    $roots,
    observe(root) {
      roots.add(root)
      $roots.notify()
      return () => {
        roots.delete(root)
        $roots.notify()
      }
    }
  }
}
