import { parseManifestText } from '../manifest/parse-text.js'
import type { ManifestSource, SourcePage } from '../manifest/source.js'
import { findAll, isBeingParsed } from '../page/document.js'
import { attempt } from '../page/report.js'
import type { Manifest } from '../types.js'

/**
 * Takes the manifest from the page: from `<script type="application/json" id="…">`, or without an id from the first
 * `<script type="application/json" data-privacy-manifest>`. A manifest after the SDK is read once the page is parsed.
 */
export function inlineManifest<Id extends string = string>(id?: string): ManifestSource<Id> {
  const attribute = id === undefined ? 'data-privacy-manifest' : `id=${JSON.stringify(id)}`
  const selector = `script[type="application/json"][${attribute}]`
  let script: HTMLScriptElement | undefined

  function read({ report, trust }: SourcePage): Manifest | null {
    script = findAll<HTMLScriptElement>(selector).find(candidate => {
      const isTrusted = attempt(
        report,
        () => {
          trust.assertTrusted(candidate)
          return true
        },
        candidate
      )
      return isTrusted && !isBeingParsed(candidate)
    })
    return script ? parseManifestText(script.text, report) : null
  }

  return {
    read,
    async load(page) {
      if (script) return null
      await page.parsed()
      const manifest = read(page)
      if (!manifest) throw new Error(`there is no ${selector}`)
      return manifest
    }
  }
}
