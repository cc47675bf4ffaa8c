/**
 * Markup, and text that goes into it.
 *
 * @module
 */

/** Writes a script tag. An attribute that is `undefined` is left out; one that is `true` has no value. */
export function script(attributes, text = '') {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${value}"`))
  return `<script${written.join('')}>${text}</script>`
}

/** Writes data into a script. */
export const json = value => JSON.stringify(value).replaceAll('</', '<\\/')

/** Writes the smallest banner, as a site would write and style it for an SDK without one. */
export const banner = ({ accept, decline }) => `<div class="hand-made" role="region" aria-label="Cookies">
<style>.hand-made { position: fixed; inset: auto 0 0; padding: 1rem; background: #fff; border-top: 1px solid }</style>
<p>We use cookies to count visitors and to show offers.</p>
<button class="${accept}" type="button">Accept all</button>
<button class="${decline}" type="button">Decline all</button>
</div>`
