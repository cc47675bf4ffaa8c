import { inertBody } from '../page/document.js'
import { RUNNABLE } from '../page/script-type.js'
import type { Loadable } from './load-element.js'

/** Makes a script of a template wait for its turn, on the condition of the template. */
function gateScript(script: HTMLScriptElement, { dataset }: HTMLTemplateElement): void {
  if (!RUNNABLE.test(script.type) || script.dataset.consent) return
  script.dataset.type = script.type
  script.dataset.consent = dataset.consent!
  script.type = 'text/plain'
}

/** Prepares a template. Its content comes right behind it. */
export function loadableTemplate(template: HTMLTemplateElement): Loadable {
  const { content } = template
  const nodes = [...content.childNodes]
  for (const script of content.querySelectorAll<Element>('script')) {
    if (script instanceof HTMLScriptElement) gateScript(script, template)
  }
  // Scripts in closed shadow roots cannot be found. They never run, because they have been in a document without a window
  // before (HTML, "already started").
  inertBody().append(content)
  return {
    load() {
      template.after(...nodes)
    },
    unload() {
      content.append(...nodes.filter(node => node.isConnected))
    }
  }
}
