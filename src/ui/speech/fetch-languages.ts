import { trustedUrl } from '../../page/trusted-url.js'
import type { Texts } from './texts.js'

const TAGS = 'bg cs da de el es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv nb uk tr ar he zh ja'

/**
 * What loads the texts of each language, from the folder `languages` beside the script that the page has included.
 *
 * @param script Its `src`, as written.
 */
export const fetchLanguages = (script: string): Record<string, () => Promise<Texts>> =>
  Object.fromEntries(
    TAGS.split(' ').map(tag => [
      tag,
      async () => {
        const url = new URL(`languages/${tag}.json`, trustedUrl(script, location.href))
        const response = await fetch(url)
        if (!response.ok) throw new Error(`HTTP ${response.status}, ${url}`)
        return response.json() as Promise<Texts>
      }
    ])
  )
