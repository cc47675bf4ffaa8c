import { tags } from '../../languages/tags.js'
import { trustedUrl } from '../../page/trusted-url.js'
import type { Texts } from './texts.js'

async function fetchTexts(script: string, tag: string): Promise<Texts> {
  const url = new URL(`languages/${tag}.json`, trustedUrl(script, location.href))
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url} answered with HTTP ${response.status}`)
  return response.json() as Promise<Texts>
}

/**
 * Returns a loader for the texts of each language, by its tag. A loader fetches from the folder `languages` beside the
 * script that the page has included. It throws if the script's URL is not http(s), and if the server does not respond
 * with 2xx.
 *
 * @param script The script's `src`, as written.
 */
export const fetchLanguages = (script: string): Record<string, () => Promise<Texts>> =>
  Object.fromEntries(tags.map(tag => [tag, () => fetchTexts(script, tag)]))
