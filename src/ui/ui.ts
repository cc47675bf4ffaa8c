import { embodied } from '../page/document.js'
import { announce, listen } from '../page/events.js'
import type { Page } from '../page/page.js'
import type { Effect, Privacy } from '../state/privacy.js'
import type { Stop } from '../types.js'
import { fillBanner } from './banner.js'
import { fillDeclaration } from './declaration.js'
import { define, show } from './parts/element.js'
import type { Fill, Shown } from './parts/element.js'
import { createOwnElements } from './parts/own-elements.js'
import type { OwnElementsOptions } from './parts/own-elements.js'
import css from './parts/style.css'
import { fillPlaceholder } from './placeholder.js'
import { placeholders } from './placeholders.js'
import { fillPreferences, openPreferences } from './preferences.js'
import { speak } from './speech/speech.js'
import type { Speech, SpeechOptions } from './speech/speech.js'

/** How the interface looks and speaks. */
export interface UiOptions extends SpeechOptions, OwnElementsOptions {
  /** Whether the interface is shown in a page that is a frame of another one; by default not. */
  readonly framed?: boolean | undefined
}

const ELEMENTS: Readonly<Record<string, Fill>> = {
  'privacy-banner': fillBanner,
  'privacy-preferences': fillPreferences,
  'privacy-placeholder': fillPlaceholder,
  'privacy-declaration': fillDeclaration
}

/**
 * Defines the four elements, unless they are defined. They stay empty until the effect `ui()` runs.
 *
 * @returns The names of the elements that belong to this copy of the SDK.
 */
export function defineElements(): readonly string[] {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  return Object.keys(ELEMENTS).filter(name => define(name, ELEMENTS[name]!, sheet))
}

/** Tells whether a click landed in an element with `data-privacy-open`. */
const isOpener = (event: Event): boolean =>
  event
    .composedPath()
    .some(node => node instanceof Element && Element.prototype.matches.call(node, '[data-privacy-open]'))

/** Opens the preferences for `data-privacy-open`. Without a manifest nothing opens, and a link leads to its address. */
function openOnClick(privacy: Privacy, signal: AbortSignal): void {
  const open = (event: Event): void => {
    if (!isOpener(event)) return
    if (privacy.$manifest.get()) event.preventDefault()
    privacy.open()
  }
  listen(document, 'click', open, { signal })
}

/** Shows the interface in this page. */
function showInterface(options: UiOptions, privacy: Privacy, page: Page): Stop {
  const ending = new AbortController()
  const { signal } = ending
  const own = createOwnElements(options, privacy, page.trust)
  const place = (): void => {
    if (!signal.aborted) own.place()
  }
  let speech: Promise<Speech> | undefined
  const shown: Shown = {
    privacy,
    page,
    signal,
    place,
    speech: () => (speech ??= speak(options, page.report)),
    answerAndConfirm(answer) {
      answer()
      if (!signal.aborted) own.placeBanner()
      announce(document, 'privacy:saved')
    }
  }
  const stops = [() => ending.abort(), own.remove]

  async function fillElements(): Promise<void> {
    await page.visited()
    await embodied()
    if (signal.aborted) return
    const names = defineElements()
    if (names.length < Object.keys(ELEMENTS).length) {
      page.report('the interface is on this page twice: include one copy of the SDK')
    }
    stops.push(show(names, shown), privacy.$undecided.listen(place), placeholders(privacy, page))
    place()
    void page.parsed().then(place)
  }

  const filled = fillElements()
  listen(
    document,
    'privacy:open',
    async (event: Event) => {
      await filled
      await privacy.ready
      if (signal.aborted || event.defaultPrevented) return
      // In a page without a body the preferences have no shadow root.
      const { shadowRoot } = own.placedPreferences()
      if (shadowRoot) await openPreferences(shadowRoot, shown)
    },
    { signal }
  )
  openOnClick(privacy, signal)
  return () => stops.forEach(stop => stop())
}

/**
 * Shows the banner while something is undecided, opens the preferences for `privacy.open()` and for elements with
 * `data-privacy-open`, and puts placeholders before blocked elements. Defines the elements. A banner or preferences that
 * the page has are used, and elements that the page loses are put back.
 */
export function ui(options: UiOptions = {}): Effect {
  return (privacy, page) => {
    const isFramed = window !== window.top
    return isFramed && !options.framed ? () => {} : showInterface(options, privacy, page)
  }
}
