import { body, findAll, isLoading } from '../../page/document.js'
import type { Trust } from '../../page/trust.js'
import type { Privacy } from '../../state/privacy.js'
import { create } from './create.js'
import { isStyled } from './element.js'

/** How the interface looks. */
export interface OwnElementsOptions {
  /** The position of the banner; `'bottom'` by default. */
  readonly position?: 'bottom' | 'top' | 'corner' | undefined
  /** Whether a small button that opens the preferences stays on the page; by default not. */
  readonly button?: boolean | undefined
}

/** The banner and the preferences that the SDK brings. An element that the page has itself is used instead. */
export interface OwnElements {
  /** Puts missing elements into the page: the banner once something is undecided, and the button. */
  place(): void
  /** Puts the banner into the page even if nothing is undecided, so that it can confirm a choice. */
  placeBanner(): void
  /** Returns the preferences, in the page. */
  placedPreferences(): HTMLElement
  remove(): void
}

/** Creates the banner and the preferences, outside of the page. */
export function createOwnElements(
  { position, button }: OwnElementsOptions,
  { $undecided }: Privacy,
  trust: Trust
): OwnElements {
  const banner = create('privacy-banner', {})
  const preferences = create('privacy-preferences', {})
  for (const own of [banner, preferences]) trust.sign(own)
  if (position) banner.setAttribute('position', position)
  preferences.toggleAttribute('button', !!button)
  let isBannerNeeded = false

  /** Returns the page's element of this name, or our own. Our own comes into the page, if there is a body. */
  function placed(own: HTMLElement, where: 'append' | 'prepend'): HTMLElement {
    const found = findAll(own.localName).find(isStyled) ?? own
    if (!found.isConnected) body()?.[where](own)
    return found
  }

  function place(): void {
    isBannerNeeded ||= $undecided.get()
    if (isBannerNeeded) placed(banner, 'prepend')
    // The button is the last element of the page, so it waits for the others.
    if (button && !isLoading()) placed(preferences, 'append')
  }

  return {
    place,
    placeBanner() {
      isBannerNeeded = true
      place()
    },
    placedPreferences: () => placed(preferences, 'append'),
    remove() {
      banner.remove()
      preferences.remove()
    }
  }
}
