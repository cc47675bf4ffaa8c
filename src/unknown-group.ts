import type { Manifest } from './types.js'

/** Says that no group has this id, which id was likely meant, and which there are. */
export function unknownGroup(manifest: Manifest | null, id: string): string {
  const ids = manifest?.groups.map(group => group.id) ?? []
  const start = String(id).slice(0, 2).toLowerCase()
  const meant = ids.find(known => known.toLowerCase().startsWith(start))
  return `unknown group "${id}"${meant ? `, did you mean "${meant}"?` : ','} known: ${ids.join(', ') || 'none yet'}`
}
