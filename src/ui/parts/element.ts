/**
 * The custom elements of the interface. Their state lives in their classes. The browser keeps one class for each name,
 * so every `ui()` of a page uses the same elements.
 *
 * @module
 */
import { embodied } from '../../page/document.js'
import type { Page } from '../../page/page.js'
import { attempt } from '../../page/report.js'
import type { Privacy } from '../../state/privacy.js'
import type { Stop } from '../../types.js'
import type { Speech } from '../speech/speech.js'

declare global {
  interface HTMLElementTagNameMap {
    'privacy-banner': HTMLElement
    'privacy-preferences': HTMLElement
    'privacy-placeholder': HTMLElement
    'privacy-declaration': HTMLElement
  }
}

/** The things that all elements of a page share. */
export interface Shown {
  readonly privacy: Privacy
  readonly page: Page
  /** Aborts when the interface stops. */
  readonly signal: AbortSignal
  /** Loads the texts when they are first needed. Never rejects. */
  speech(): Promise<Speech>
  /** Puts the SDK's elements back into a page that has lost them. */
  place(): void
  /** Runs the visitor's answer, and confirms that it is saved. */
  answerAndConfirm(answer: () => void): void
}

/** Fills an element's shadow root. The signal aborts when the element is emptied. */
export type Fill = (root: ShadowRoot, shown: Shown, signal: AbortSignal) => Stop | void

/** The class of a custom element. */
interface ElementClass extends CustomElementConstructor {
  /** Fills an element. Another copy of the SDK has another function here. */
  readonly fill: Fill
  /** The current content of all elements of this class. */
  shown: Shown | undefined
  /** For each element of this class that is in the page: fills it, or empties it. */
  readonly updates: Map<HTMLElement, (shown: Shown | undefined) => void>
}

/** A page that takes an element out gets it back after this long, so that the SDK never fights it at full speed. */
const PLACE_AGAIN_MS = 50

const classOf = (name: string): ElementClass | undefined => customElements.get(name) as ElementClass | undefined

/** Tells whether the SDK fills an element. Markup alone can bring a shadow root, but no adopted style sheet. */
export const isStyled = ({ shadowRoot }: Element): boolean => !!shadowRoot?.adoptedStyleSheets[0]

function showIn(elements: ElementClass, shown: Shown | undefined): void {
  elements.shown = shown
  for (const update of elements.updates.values()) update(shown)
}

/**
 * Fills every element of these names, now and later. The result empties them, unless they show something else by then.
 *
 * @param names Of elements that belong to this copy of the SDK.
 */
export function show(names: readonly string[], next: Shown): Stop {
  const classes = names.flatMap(name => classOf(name) ?? [])
  for (const elements of classes) showIn(elements, next)
  return () => {
    for (const elements of classes) if (elements.shown === next) showIn(elements, undefined)
  }
}

/**
 * Tells whether an element may show the visitor's choices. It carries the page's nonce, and is not inside an `<svg>`,
 * where other content can cover it. The declaration asks nothing, so every one may.
 */
const isTrusted = (element: HTMLElement, { trust }: Page): boolean =>
  element.localName === 'privacy-declaration' || (trust.isSigned(element) && !element.closest('svg'))

/**
 * Defines a custom element, if its name is free.
 *
 * @returns Whether the element belongs to this copy of the SDK. The elements of another copy show that one's groups.
 */
export function define(name: string, fill: Fill, sheet: CSSStyleSheet): boolean {
  const known = classOf(name)
  if (known) return known.fill === fill

  class PrivacyElement extends HTMLElement {
    static readonly fill: Fill = fill
    static shown: Shown | undefined
    static readonly updates = new Map<HTMLElement, (shown: Shown | undefined) => void>()

    connectedCallback(): void {
      let ending: AbortController | undefined
      const update = (shown: Shown | undefined): void => {
        ending?.abort()
        this.shadowRoot?.replaceChildren()
        if (!shown || !isTrusted(this, shown.page)) return
        const { signal } = (ending = new AbortController())
        const stop = attempt(shown.page.report, () => {
          // Throws if markup has brought a closed shadow root. The other elements are filled all the same.
          const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' })
          root.adoptedStyleSheets = [sheet]
          return fill(root, shown, signal)
        })
        if (stop) signal.addEventListener('abort', stop)
      }
      PrivacyElement.updates.set(this, update)
      update(PrivacyElement.shown)
    }

    disconnectedCallback(): void {
      PrivacyElement.updates.get(this)?.(undefined)
      PrivacyElement.updates.delete(this)
      // A page may swap its body: the new body gets the element.
      void embodied().then(() => setTimeout(() => PrivacyElement.shown?.place(), PLACE_AGAIN_MS))
    }
  }

  customElements.define(name, PrivacyElement)
  return true
}
