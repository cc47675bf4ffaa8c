/**
 * The bare page: nobody is asked, every script runs as it is parsed.
 *
 * @module
 */
import { script } from '../markup.mjs'

const nobody = 'the bare page asks nobody'

export const floor = {
  name: 'the bare page',
  kind: 'floor',
  how: 'no SDK, scripts run as they are parsed',
  files: {},
  head: ({ nonce }) => script({ nonce }, 'ready()'),
  tags: ({ nonce, scripts }) =>
    [script({ nonce }, 'parsing()'), ...scripts.map(({ text, ...rest }) => script(rest, text))].join('\n'),
  ids: ['statistics', 'marketing'],
  lacks: { ask: nobody, gate: nobody, clean: nobody, banner: nobody }
}
