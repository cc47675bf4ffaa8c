import { embodied } from '../native.js'
import type { Privacy } from '../privacy.js'
import { attempt, report } from '../report.js'
import { isSigned } from '../trust.js'
import type { Stop } from '../types.js'
import type { Speech } from './speech.js'
import { css } from './style.js'

declare global {
  interface HTMLElementTagNameMap {
    'privacy-banner': HTMLElement
    'privacy-preferences': HTMLElement
    'privacy-placeholder': HTMLElement
    'privacy-declaration': HTMLElement
  }
}

/** What the elements show, and how. */
export interface Shown {
  readonly privacy: Privacy
  /** Ends it. */
  readonly signal: AbortSignal
  /** The texts, loaded when they are first needed. */
  speech(): Promise<Speech>
  /** Puts back what the page has lost. */
  place(): void
  /** Does what the visitor chose, and confirms it. */
  answer(act: () => void): void
}

/** Fills an element's shadow root. The signal ends it. */
export type Fill = (root: ShadowRoot, shown: Shown, signal: AbortSignal) => Stop | void

/** Fills an element, or ends that; for each that is in the page. */
const elements = new Map<HTMLElement, (shown: Shown | undefined) => void>()

/** In milliseconds: when a page is given back what it has lost. */
const PATIENCE = 50

/** Whether the elements are this copy's. */
let isOurs = false
let current: Shown | undefined
/** What all of them share. */
let sheet: CSSStyleSheet | undefined

function styles(): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  return sheet
}

/** Shows this from now on, in every element. Returns what empties them, unless something else is shown by then. */
export function show(shown: Shown): Stop {
  const update = (next: Shown | undefined): void => {
    current = next
    for (const update of elements.values()) update(next)
  }
  update(shown)
  return () => {
    if (current === shown) update(undefined)
  }
}

/** Whether an element is one that the SDK fills, this copy or another one: markup can bring a shadow root of its own. */
export const isStyled = ({ shadowRoot }: Element): boolean => !!shadowRoot?.adoptedStyleSheets[0]

/** Defines a custom element, unless somebody has: another copy shows and asks for its own groups alone. */
export function define(name: string, fill: Fill): void {
  if (customElements.get(name)) return void (isOurs || report('included twice'))
  isOurs = true
  customElements.define(
    name,
    class extends HTMLElement {
      connectedCallback(): void {
        // Who can answer is the page's own, and not in a picture, where anything can be painted above it.
        if (name !== 'privacy-declaration' && (!isSigned(this) || this.closest('svg'))) return
        const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' })
        root.adoptedStyleSheets = [(sheet ??= styles())]
        let ending: AbortController | undefined
        const update = (shown: Shown | undefined): void => {
          ending?.abort()
          root.replaceChildren()
          const { signal } = (ending = new AbortController())
          const stop = shown && attempt(() => fill(root, shown, signal))
          // Stryker disable next-line ConditionalExpression: nobody is no listener
          if (stop) signal.addEventListener('abort', stop)
        }
        elements.set(this, update)
        update(current)
      }

      disconnectedCallback(): void {
        elements.get(this)?.(undefined)
        elements.delete(this)
        // A page may swap its body: what it took out is put into the new one. Who takes it out each time is not fought at
        // full speed.
        void embodied().then(() => setTimeout(() => current?.place(), PATIENCE))
      }
    }
  )
}
