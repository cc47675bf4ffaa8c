import type { Texts } from './texts.js'

const TAGS = 'bg cs da de el es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv nb uk tr ar he zh ja'

/** What loads the texts of each language, from the folder `languages` beside the script that the page has included. */
export const fetchLanguages = (script: string): Record<string, () => Promise<Texts>> =>
  Object.fromEntries(
    TAGS.split(' ').map(tag => [
      tag,
      async () => {
        const response = await fetch(new URL(`languages/${tag}.json`, script))
        return response.json() as Promise<Texts>
      }
    ])
  )
