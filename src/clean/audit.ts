import { matches, rulesIn } from '../manifest/claim-name.js'
import type { Privacy } from '../state/privacy.js'
import type { Area } from '../types.js'
import { stored } from './areas.js'

/** Something that no group names. */
export interface Unlisted {
  readonly name: string
  readonly area: Area
}

/**
 * Lists what the page keeps and no group names: for a developer who writes a manifest, as trackers set more than they
 * say. Our own cookie and copy of the manifest are left out. A cookie that is HttpOnly, or has no name, cannot be seen. Waits for the manifest.
 */
export async function audit(privacy: Privacy): Promise<readonly Unlisted[]> {
  await privacy.ready
  const groups = privacy.$manifest.get()?.groups ?? []
  const isOwn = (area: Area, name: string): boolean =>
    area === 'cookie' ? privacy.owns(name) : area === 'local' && name.startsWith('privacy-manifest:')
  const unlisted: Unlisted[] = []
  for (const [area, names] of stored) {
    try {
      for (const name of new Set(await names())) {
        const isListed = groups.some(group => rulesIn(area, group).some(rule => matches(rule, name)))
        if (!isOwn(area, name) && !isListed) unlisted.push({ name, area })
      }
    } catch {
      // The browser forbids it, so that nothing is there.
    }
  }
  return unlisted
}
