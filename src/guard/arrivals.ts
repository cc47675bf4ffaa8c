import { findIn, isLoading } from '../page/document.js'
import { intercept, type Native } from '../page/intercept.js'
import type { Report } from '../page/report.js'
import { isScript, RUNNABLE } from '../page/script-type.js'
import type { Stop } from '../types.js'
import type { HeldElements, Loader } from './held-elements.js'
import type { Moment, Refusals } from './refusals.js'

const LOADERS = 'script[src],img[src],iframe[src]'

/** Guards elements that get their URL with the markup: from the parser, or from functions that make many at once. */
export function guardArrivals(held: HeldElements, refusals: Refusals, report: Report): Stop[] {
  const meet = (node: Node, moment: Moment): void => {
    for (const element of loadersIn(node)) meetElement(element, moment, held, refusals)
  }

  /** Meets the elements that a function makes, before the page can use them. */
  function guardCopies(owner: object, name: string): Stop {
    const native = Reflect.get(owner, name) as Native
    return intercept(report, owner, name, (self, args) => {
      if (!refusals.holdsUrls()) return undefined
      const made = Reflect.apply(native, self, args) as Node
      if (made.nodeType !== Node.TEXT_NODE) meet(made, 'not requested')
      return () => made
    })
  }

  // The parser runs observers before it runs a script, but not before it loads an image.
  const observer = new MutationObserver(records => {
    if (!refusals.holdsUrls()) return
    for (const { addedNodes } of records) for (const node of addedNodes) meet(node, 'maybe requested')
  })
  observer.observe(document, { childList: true, subtree: true })

  return [
    () => observer.disconnect(),
    guardCopies(Node.prototype, 'cloneNode'),
    guardCopies(Document.prototype, 'importNode'),
    guardCopies(Range.prototype, 'createContextualFragment')
  ]
}

/** Lists the HTML elements in a node, itself included, that have a URL. */
function loadersIn(node: Node): Loader[] {
  if (!(node instanceof DocumentFragment)) return findIn(node, LOADERS) as Loader[]
  const found = node.querySelectorAll<Loader>(LOADERS)
  return found.length ? [...found].filter(element => element instanceof HTMLElement) : []
}

/** Holds an element whose URL may not load. */
function meetElement(element: Loader, moment: Moment, held: HeldElements, refusals: Refusals): void {
  if (held.isTagged(element)) return
  if (isScript(element)) {
    // Once the page is parsed, a script in the document has run already, or was met before.
    const isTooLate = moment === 'maybe requested' && !isLoading()
    if (isTooLate || !RUNNABLE.test(element.type)) return
  }
  const url = refusals.heldUrl(element.getAttribute('src'), moment)
  if (!url) return
  if (isScript(element)) held.holdScript(element, url, element.getAttribute('type'))
  else held.holdUrl(element, url)
}
