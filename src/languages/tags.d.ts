/** The tags of all languages but English: the build reads the names of the JSON files, see plugins/languages.mjs. */
export declare const tags: readonly string[]
