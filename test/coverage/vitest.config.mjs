import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { languages } from '../../plugins/languages.mjs'
import { styleSheets } from '../../plugins/style-sheets.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Gives unit tests the sources as `tsc` compiled them: Node runs these as they are, so that V8 counts in them. */
const compiled = {
  name: 'compiled',
  enforce: 'pre',
  async resolveId(source, importer) {
    const found = await this.resolve(source, importer, { skipSelf: true })
    const [, name] = (found?.id.startsWith(`${root}src/`) && /\/src\/(.+)\.ts$/.exec(found.id)) || []
    return name ? `${root}build/coverage/src/${name}.js` : found
  }
}

export default defineConfig({
  root,
  plugins: [styleSheets, languages, compiled],
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**'],
    provide: { share: 0.1 },
    testTimeout: 60_000,
    setupFiles: ['test/coverage/unit.ts'],
    server: { deps: { external: [/\/build\/coverage\/src\//] } }
  }
})
