import type { ManifestSource } from './manifest-source.js'
import { parseManifestText } from './manifest-text.js'
import { findAll, isOpen, parsed } from './native.js'
import { attempt, report } from './report.js'
import { assertTrusted } from './trust.js'
import type { Manifest } from './types.js'

/**
 * Takes the manifest from the page: from `<script type="application/json" id="…">`, or without an id from the first
 * `<script type="application/json" data-privacy-manifest>`. One that stands after the SDK counts once the page is
 * parsed.
 */
export function inlineManifest<Id extends string = string>(id?: string): ManifestSource<Id> {
  const selector = `script[type="application/json"][${id === undefined ? 'data-privacy-manifest' : `id=${JSON.stringify(id)}`}]`
  let script: HTMLScriptElement | undefined

  function read(): Manifest | null {
    script = findAll<HTMLScriptElement>(selector).find(script =>
      attempt(() => {
        assertTrusted(script)
        return !isOpen(script)
      }, script)
    )
    return script ? parseManifestText(script.text, report) : null
  }

  return {
    read,
    async load() {
      if (script) return null
      await parsed()
      const manifest = read()
      if (!manifest) throw new Error(`there is no ${selector}`)
      return manifest
    }
  }
}
