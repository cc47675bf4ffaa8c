/**
 * The bare page: it asks for no consent, and every script runs as it is parsed.
 *
 * @module
 */
import { script } from '../markup.mjs'

const without = 'the bare page does not ask for consent'

export const floor = {
  name: 'the bare page',
  kind: 'floor',
  how: 'no SDK, scripts run as they are parsed',
  files: {},
  head: ({ nonce }) => script({ nonce }, 'ready()'),
  tags: ({ nonce, scripts }) =>
    [script({ nonce }, 'parsing()'), ...scripts.map(({ text, ...rest }) => script(rest, text))].join('\n'),
  ids: ['statistics', 'marketing'],
  lacks: { ask: without, gate: without, clean: without, banner: without }
}
