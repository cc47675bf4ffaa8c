import { isInert, isScript } from '../page/script-type.js'
import type { Page } from '../page/page.js'
import type { Elements } from './elements.js'
import { checkScript, isDone, isInline, orRefuse, type SeenTags } from './first-look.js'
import type { Preloads } from './preloads.js'
import { readTiming, type DueScript } from './read-script.js'

/** The page, with its tags, as the checks need it. */
export interface CheckedPage {
  readonly page: Page
  readonly seen: SeenTags
  readonly preloads: Preloads
  /** Gates what is not a script, if anything does. */
  readonly elements: Elements | undefined
  /** Tells whether a tag is in the page and its condition holds. */
  readonly isDue: (tag: HTMLElement) => boolean
}

/**
 * The two checks of a script: one when it is found, one right before it runs. Both are needed. The first one decides what
 * is trusted, and nothing is downloaded without it. Until the second one, injected markup or a script of the page can
 * change the tag's URL, type or nonce, and the visitor can decline.
 */
export interface Checks {
  /** Checks a tag that was found. Returns a script that may run now, and starts its download. */
  first(tag: HTMLElement): DueScript | undefined
  /** Tells whether the script is still the one that was found, and may still run. */
  second(script: DueScript): boolean
}

/** Creates the checks. A tag that fails one stays inert, and the reason is reported. */
export function createChecks({ page, seen, preloads, elements, isDue }: CheckedPage): Checks {
  function meetElement(element: HTMLElement): void {
    if (!elements) throw new TypeError('not a script: use privacy.js')
    elements.meet(page, element, isDue)
  }

  function meetScript(tag: HTMLScriptElement): DueScript | undefined {
    if (!isInert(tag)) throw new TypeError('not held back: give it type="text/plain"')
    // A known inline script has nothing to download: the second check is enough, and thousands of tags need less time.
    const url = isInline(seen, tag) ? '' : checkScript(seen, page, tag)
    if (!isDue(tag)) return undefined
    const script = { tag, url, timing: readTiming(tag, url) }
    preloads.start(script)
    return script
  }

  return {
    first(tag) {
      if (isDone(seen, page, tag)) return undefined
      return orRefuse(seen, page, tag, () => {
        if (isScript(tag)) return meetScript(tag)
        meetElement(tag)
        return undefined
      })
    },
    second({ tag }) {
      if (isDone(seen, page, tag) || !isInert(tag) || !isDue(tag)) return false
      return orRefuse(seen, page, tag, () => checkScript(seen, page, tag)) !== undefined
    }
  }
}
