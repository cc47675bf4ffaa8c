import { announce, listen } from '../page/events.js'
import { body, embodied, findAll, isLoading } from '../page/document.js'
import type { Effect } from '../state/privacy.js'
import { create } from './parts/create.js'
import { fillBanner } from './banner.js'
import { fillDeclaration } from './declaration.js'
import { define, isStyled, show } from './parts/element.js'
import type { Fill, Shown } from './parts/element.js'
import css from './parts/style.css'
import { fillPlaceholder } from './placeholder.js'
import { placeholders } from './placeholders.js'
import { fillPreferences, openPreferences } from './preferences.js'
import { speak } from './speech/speech.js'
import type { Speech, SpeechOptions } from './speech/speech.js'

/** How the interface looks and speaks. */
export interface UiOptions extends SpeechOptions {
  /** Where the banner is; `'bottom'` by default. */
  readonly position?: 'bottom' | 'top' | 'corner' | undefined
  /** Whether a small button that opens the preferences stays on the page; by default not. */
  readonly button?: boolean | undefined
  /** Whether it is shown in a page that is a frame of another one, too; by default not. */
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

/** Where a click landed: an element with `data-privacy-open`, or in one. */
const isOpener = (event: Event): boolean =>
  event
    .composedPath()
    .some(node => node instanceof Element && Element.prototype.matches.call(node, '[data-privacy-open]'))

/**
 * Shows the banner first in the page while somebody has to be asked, opens the preferences for `privacy.open()` and for
 * any element with `data-privacy-open`, and puts placeholders before what is held back. Elements that the page has
 * already are used; what a page loses is put back. Defines the elements.
 */
export function ui(options: UiOptions = {}): Effect {
  return (privacy, page) => {
    const { $undecided } = privacy
    const { position, button, framed } = options
    if (!framed && window !== window.top) return () => {}
    const ending = new AbortController()
    const { signal } = ending
    let speech: Promise<Speech> | undefined
    let isBannerNeeded = false

    const banner = create('privacy-banner', {})
    const preferences = create('privacy-preferences', {})
    for (const own of [banner, preferences]) page.trust.sign(own)
    if (position) banner.setAttribute('position', position)
    preferences.toggleAttribute('button', !!button)

    /** The element of that name which the page has, or else ours, put where it belongs. */
    function placed(own: HTMLElement, where: 'append' | 'prepend'): HTMLElement {
      const found = findAll(own.localName).find(isStyled) ?? own
      if (!found.isConnected) body()?.[where](own)
      return found
    }

    /** Puts into the page what it lacks. */
    function place(): void {
      if (signal.aborted) return
      isBannerNeeded ||= $undecided.get()
      if (isBannerNeeded) placed(banner, 'prepend')
      // The last in the page.
      if (button && !isLoading()) placed(preferences, 'append')
    }

    const shown: Shown = {
      privacy,
      page,
      signal,
      place,
      speech: () => (speech ??= speak(options, page.report)),
      answer(act) {
        act()
        isBannerNeeded = true
        place()
        announce(document, 'privacy:saved')
      }
    }
    const stops = [() => ending.abort(), () => banner.remove(), () => preferences.remove()]
    const placing = page
      .visited()
      .then(embodied)
      .then(() => {
        if (signal.aborted) return
        const names = defineElements()
        if (names.length < Object.keys(ELEMENTS).length) page.report('included twice')
        stops.push(show(names, shown), $undecided.listen(place), placeholders(privacy, page))
        place()
        void page.parsed().then(place)
      })
    listen(
      document,
      'privacy:open',
      async (event: Event) => {
        await placing
        await privacy.ready
        if (signal.aborted || event.defaultPrevented) return
        // Where there is no body, it has none.
        const { shadowRoot } = placed(preferences, 'append')
        if (shadowRoot) await openPreferences(shadowRoot, shown)
      },
      { signal }
    )
    listen(
      document,
      'click',
      (event: Event) => {
        if (!isOpener(event)) return
        // Without a manifest nothing opens: a link leads where it says.
        if (privacy.$manifest.get()) event.preventDefault()
        privacy.open()
      },
      { signal }
    )
    return () => stops.forEach(stop => stop())
  }
}
