/**
 * The subjects of the comparison. Each is a file in `subjects/`. A version without a banner is a subject of its own.
 *
 * @typedef {object} Script A script that waits for consent to "statistics".
 * @property {string} [text] The code of an inline script.
 * @property {string} [src] The address of an external script.
 * @property {string} [nonce]
 * @property {string} [integrity]
 *
 * @typedef {object} Site The site that a subject manages.
 * @property {Script[]} scripts The scripts that wait for "statistics".
 * @property {string[]} cookies The names of the cookies of "statistics", which a refusal deletes.
 * @property {string} [nonce] The page's nonce, if its policy requires one.
 *
 * @typedef {object} Subject
 * @property {string} name Its name in the tables.
 * @property {'with a banner' | 'headless' | 'floor'} kind
 * @property {string} how Its version, and the way in which the page includes it.
 * @property {boolean} [startOnly] Differs from another subject only in its banner, which matters only at the start.
 * @property {Record<string, string>} files The files that a browser loads, by path.
 * @property {Record<string, Function>} [routes] The responses of its server, by path.
 * @property {(site: Site) => string} [head] Its markup for the head, as documented. Calls `ready()` when the SDK can answer.
 * @property {(site: Site) => string} [tags] The waiting scripts, as markup in the body.
 * @property {(site: Site) => string} [end] Its markup for the end of the body.
 * @property {[string, string]} ids Its names for "statistics" and "marketing".
 * @property {string} [ask] Expression over `id`: is this accepted?
 * @property {string} [accept] Code that accepts "statistics" alone.
 * @property {string} [acceptAll] Code that accepts, as a click on its button does.
 * @property {string} [declineAll] Code that declines, as a click on its button does.
 * @property {(script: Script) => string} [insert] Code that inserts a script later; by default it inserts the tag.
 * @property {string[]} [button] The selectors of its button to accept: one, and one for each shadow root on the way.
 * @property {Record<string, string>} [lacks] The capabilities that it lacks, with the reason. They are not measured.
 * @property {Record<string, string>} [fails] The measures that are known to fail, with the reason. Any other failure ends the run.
 *
 * @module
 */
import * as byHand from './subjects/by-hand.mjs'
import * as c15t from './subjects/c15t.mjs'
import * as djangoCookieConsent from './subjects/django-cookie-consent.mjs'
import * as klaro from './subjects/klaro.mjs'
import * as nanoconsent from './subjects/nanoconsent.mjs'
import * as tarteaucitron from './subjects/tarteaucitron.mjs'
import * as ungated from './subjects/ungated.mjs'
import * as vanillaCookieConsent from './subjects/vanilla-cookieconsent.mjs'

/** @type {Subject[]} */
export const subjects = [
  nanoconsent.withBanner,
  vanillaCookieConsent.withBanner,
  klaro.withBanner,
  tarteaucitron.withBanner,
  c15t.withBanner,
  djangoCookieConsent.withBanner,
  nanoconsent.headless,
  vanillaCookieConsent.headless,
  klaro.headless,
  c15t.headless,
  byHand.floor,
  ungated.floor
]

/** Leaves out subjects that differ from another only in their banner. */
export const oneOfEach = all => all.filter(({ startOnly }) => !startOnly)

/** This project. */
export const OURS = nanoconsent.withBanner.name

/** This project without its banner. */
export const OURS_HEADLESS = nanoconsent.headless.name

/** The peers that gate tags themselves. With django-cookie-consent, the page does. */
export const GATING_PEERS = [vanillaCookieConsent, klaro, tarteaucitron, c15t].map(({ withBanner }) => withBanner.name)

/** The smallest of them. */
export const PEER = vanillaCookieConsent.withBanner.name

/** The smallest of them without its banner. */
export const HEADLESS_PEER = vanillaCookieConsent.headless.name

/** The least code by hand. */
export const BY_HAND = byHand.floor.name

/** The page without an SDK. */
export const UNGATED = ungated.floor.name

/** The base of each kind: headless subjects are compared with a headless one. */
export const PEERS = { 'with a banner': PEER, headless: HEADLESS_PEER, floor: PEER }
