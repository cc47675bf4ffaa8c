import { announce, listen } from '../page/events.js'
import type { Page } from '../page/page.js'
import { typeOf, type DueScript } from './read-script.js'

/** Resolves when a script has run, has failed, or has used up its time. */
const settled = ({ report }: Page, tag: HTMLScriptElement, timeout: number): Promise<void> =>
  new Promise(resolve => {
    for (const type of ['load', 'error']) listen(tag, type, () => resolve('ended'))
    setTimeout(resolve, timeout, 'late')
  }).then(outcome => {
    if (outcome === 'late') {
      report(`script did not load within ${timeout} ms (scripts inserted as HTML never load)`, tag)
    }
  })

/** Resolves after a few tasks of the browser, however busy it is. */
async function fewTasks(): Promise<void> {
  for (let count = 0; count < 4; count++) await new Promise(resolve => setTimeout(resolve, 8))
}

/** Runs scripts of one page, one after the other. */
export interface ScriptRunner {
  /**
   * Runs a script: the element itself goes back to its place with its real type. So its nonce, integrity, attributes,
   * listeners and identity stay, and the browser runs it once at most.
   *
   * A tag that the parser has not finished runs when it is whole. A browser runs no element of the parser before its end
   * tag (HTML, "prepare the script element").
   *
   * Afterwards the tag is inert again, so that a library which copies the page, such as Turbo, copies no running script.
   *
   * @returns A promise for the moment when the scripts after it may run; `undefined` if they need not wait.
   * @throws {TypeError} if Trusted Types refuse its URL.
   */
  (script: DueScript): Promise<unknown> | undefined
}

/**
 * Creates a runner.
 *
 * @param timeout How many milliseconds an external script may delay the scripts after it.
 */
export function createScriptRunner(page: Page, timeout: number): ScriptRunner {
  /** No event tells when an inline module has run, so the last one may still have to. */
  let isModulePending = false

  /** Returns when a deferred inline module has run, and keeps the browser's order of deferred scripts. */
  function holdDeferred(tag: HTMLScriptElement, isInlineModule: boolean): Promise<void> | undefined {
    // The browser keeps the order of scripts that are not async: an inline module, and the script after it.
    if (isInlineModule || isModulePending) tag.async = false
    isModulePending = isInlineModule
    // Firefox does not keep that order, but it runs an inline module without imports within a few tasks.
    return isInlineModule ? fewTasks() : undefined
  }

  return ({ tag, url, timing }) => {
    const isExternal = url !== ''
    if (tag.hasAttribute('data-src')) tag.src = page.scriptUrlFor(url)
    // A browser that has modules never runs a `nomodule` script, so no event comes.
    const isAwaited = isExternal && timing !== 'async' && !tag.noModule
    const loaded = isAwaited ? settled(page, tag, timeout) : undefined
    const modulesRan = timing === 'deferred' ? holdDeferred(tag, !isExternal) : undefined
    tag.type = typeOf(tag)
    announce(tag, 'privacy:activate')
    const run = (): void => tag.replaceWith(tag)
    if (isExternal) run()
    else page.withoutWriting(run)
    // While the tag is open to the parser, its type still counts.
    void page.parsed().then(() => (tag.type = 'text/plain'))
    return loaded ?? modulesRan
  }
}
