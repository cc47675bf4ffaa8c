/**
 * Who is compared. A subject is a file in `subjects/`; what differs without a banner is a subject of its own.
 *
 * @typedef {object} Script A script that waits for the yes to "statistics".
 * @property {string} [text] What it says, if it is inline,
 * @property {string} [src] or its address.
 * @property {string} [nonce]
 * @property {string} [integrity]
 *
 * @typedef {object} Site What a subject is asked to look after.
 * @property {Script[]} scripts They wait for "statistics".
 * @property {string[]} cookies Names of the cookies of "statistics", to be deleted on a no.
 * @property {string} [nonce] Of the page, if its policy asks for one.
 *
 * @typedef {object} Subject
 * @property {string} name As in the tables.
 * @property {'with a banner' | 'headless' | 'floor'} kind
 * @property {string} how Its version, and how it is included.
 * @property {boolean} [startOnly] Differs from another subject in its banner alone, which counts at the start only.
 * @property {Record<string, string>} files What a browser loads, by path.
 * @property {Record<string, Function>} [routes] What its server answers, by path.
 * @property {(site: Site) => string} [head] What its documentation puts into the head. When the SDK can answer, `ready()` is called.
 * @property {(site: Site) => string} [tags] The scripts that wait, as markup in the body.
 * @property {(site: Site) => string} [end] What belongs to the end of the body.
 * @property {[string, string]} ids What it calls "statistics" and "marketing".
 * @property {string} [ask] Expression over `id`: is this accepted?
 * @property {string} [accept] Code that accepts "statistics" alone.
 * @property {string} [acceptAll] Code that accepts, as a click on its button does.
 * @property {string} [declineAll] Code that declines, likewise.
 * @property {(script: Script) => string} [insert] Code that brings a script into the page later; by default its tag is inserted.
 * @property {string[]} [button] Where its button to accept is: a selector, and one for each shadow root on the way.
 * @property {Record<string, string>} [lacks] What it does not do, by capability, and why: nothing is measured then.
 * @property {Record<string, string>} [fails] What is known to fail, by measure, and why. Any other failure ends the run.
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

/** Leaves out those that differ from another in their banner alone. */
export const oneOfEach = all => all.filter(({ startOnly }) => !startOnly)

/** This project, */
export const OURS = nanoconsent.withBanner.name

/** also without its banner; */
export const OURS_HEADLESS = nanoconsent.headless.name

/** peers that gate by themselves: with django-cookie-consent the page does; */
export const GATING_PEERS = [vanillaCookieConsent, klaro, tarteaucitron, c15t].map(({ withBanner }) => withBanner.name)

/** the smallest of them, */
export const PEER = vanillaCookieConsent.withBanner.name

/** also without its banner; */
export const HEADLESS_PEER = vanillaCookieConsent.headless.name

/** the least by hand, */
export const BY_HAND = byHand.floor.name

/** and a page that asks nobody. */
export const UNGATED = ungated.floor.name

/** What is headless is compared with what is headless. */
export const PEERS = { 'with a banner': PEER, headless: HEADLESS_PEER, floor: PEER }
