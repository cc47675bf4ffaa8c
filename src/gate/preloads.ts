import { addLink } from '../page/document.js'
import { isModule, type DueScript } from './read-script.js'

/** The downloads of scripts that wait for their turn. */
export interface Preloads {
  /** Starts to download a script, once. */
  start(script: DueScript): void
  /** Removes the links that started the downloads. They stay in the page until the scripts have run. */
  end(): void
}

/** Creates downloads: scripts load in parallel, though they run one after the other. */
export function createPreloads(): Preloads {
  const links = new Map<HTMLElement, HTMLLinkElement>()
  return {
    start({ tag, url }) {
      // A browser that has modules never runs a `nomodule` script.
      if (!url || tag.noModule || links.has(tag)) return
      const { nonce, integrity, crossOrigin, referrerPolicy, fetchPriority } = tag
      const rel = isModule(tag) ? 'modulepreload' : 'preload'
      links.set(
        tag,
        addLink({ rel, as: 'script', nonce, integrity, crossOrigin, referrerPolicy, fetchPriority, href: url })
      )
    },
    end() {
      for (const link of links.values()) link.remove()
      links.clear()
    }
  }
}
