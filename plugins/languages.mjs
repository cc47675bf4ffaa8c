/**
 * Makes everything else about a language from its JSON file in `src/languages/`: to add a language, add that file.
 *
 * Modules, for Rollup and Vite. They exist nowhere in `src/`, but are imported as if they stood beside the JSON files:
 *
 * - `languages/de.js` exports the `texts` of `de.json`.
 * - `languages/index.js` exports `languages`: a loader for each tag.
 * - `languages/tags.js` exports `tags`: the names of the files.
 *
 * Files in `dist/`: each JSON file without its blanks, for the script tag to fetch, and the declarations of the modules.
 *
 * @module
 */
import { readdirSync, readFileSync } from 'node:fs'

const FOLDER = new URL('../src/languages/', import.meta.url)
const PREFIX = '\0languages/'

const read = file => readFileSync(new URL(file, FOLDER), 'utf8')

/** Lists the tags of all languages but English, which the interface has inside. */
const listTags = () =>
  readdirSync(FOLDER)
    .flatMap(file => /^(.+)\.json$/.exec(file)?.[1] ?? [])
    .sort()

function codeOf(name) {
  if (name === 'tags') return `export const tags = ${JSON.stringify(listTags())}`
  if (name !== 'index') return `export const texts = ${read(`${name}.json`)}`
  const loaders = listTags().map(tag => `  '${tag}': async () => (await import('./${tag}.js')).texts`)
  return `export const languages = {\n${loaders.join(',\n')}\n}`
}

/** Lists the modules: name and code. */
export const languageModules = () => ['index', 'tags', ...listTags()].map(name => [name, codeOf(name)])

const declarationOf = tag =>
  `import type { Texts } from '../ui/speech/texts.js'

/** The texts in ${new Intl.DisplayNames('en', { type: 'language' }).of(tag)}. */
export declare const texts: Texts
`

export const languages = {
  name: 'languages',
  enforce: 'pre',
  resolveId(path, importer) {
    const folder = importer?.startsWith(PREFIX) ? '\\.' : 'languages'
    const [, name] = new RegExp(`(?:^|/)${folder}/([\\w-]+)\\.[jt]s$`).exec(path) ?? []
    return name ? `${PREFIX}${name}.js` : null
  },
  load: id => (id.startsWith(PREFIX) ? codeOf(id.slice(PREFIX.length, -'.js'.length)) : null),
  generateBundle({ dir }) {
    if (!dir) return
    const emit = (fileName, source) => this.emitFile({ type: 'asset', fileName, source })
    for (const tag of listTags()) {
      emit(`languages/${tag}.json`, JSON.stringify(JSON.parse(read(`${tag}.json`))))
      emit(`types/languages/${tag}.d.ts`, declarationOf(tag))
    }
    emit('types/languages/index.d.ts', read('index.d.ts'))
  }
}
