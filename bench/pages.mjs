/**
 * What is compared, and the pages on which it is. Every page is the same but for its SDK.
 *
 * @module
 */

const manifest = {
  groups: [{ id: 'necessary', required: true }, { id: 'statistics', cookies: [{ name: '_ga' }] }, { id: 'marketing' }]
}

// The same groups. By default nothing at all starts in a browser that is driven by a program, hence hideFromBots.
const config = {
  autoShow: false,
  hideFromBots: false,
  categories: {
    necessary: { readOnly: true },
    statistics: { autoClear: { cookies: [{ name: '_ga' }] } },
    marketing: {}
  },
  language: {
    default: 'en',
    translations: {
      en: { consentModal: { title: '', description: '' }, preferencesModal: { title: '', sections: [] } }
    }
  }
}

/** The least that can be called consent: it knows no groups, blocks nothing and deletes nothing. */
const floor = `const choices = Object.fromEntries(document.cookie.split('; ').map(pair => pair.split('=')))
const getPreference = id => choices[id] === '1'
function accept(id) {
  document.cookie = id + '=' + (choices[id] = '1')
}
`

/**
 * Returns who is compared. `start` calls `answered` once `ask` answers; `ask` is an expression over `id`, so that the
 * loop that counts calls has no function of ours in between. `read` takes the path of a file, relative to this one.
 */
export const contestants = read => [
  {
    name: 'nanoconsent',
    script: read('../dist/privacy.core.js'),
    inline: `<script type="application/json" data-privacy-manifest>${JSON.stringify(manifest)}</script>`,
    start: 'if (privacy.$manifest.get()) answered()',
    ask: 'privacy.getPreference(id)',
    accept: `privacy.accept('statistics')`
  },
  {
    // With its dialogs, of which it builds one even if it shows none: of 3.1.0, the build without them (dist/core) throws.
    name: 'vanilla-cookieconsent',
    place: 'body',
    script: read('node_modules/vanilla-cookieconsent/dist/cookieconsent.umd.js'),
    start: `CookieConsent.run(${JSON.stringify(config)}).then(answered)`,
    ask: 'CookieConsent.acceptedCategory(id)',
    accept: `CookieConsent.acceptCategory('statistics')`
  },
  {
    name: 'floor, by hand',
    script: floor,
    start: 'answered()',
    ask: 'getPreference(id)',
    accept: `accept('statistics')`
  }
]

/**
 * A page that measures itself. The clock starts in an inline script, before all that the SDK needs in the page (its
 * manifest, its tag), and stops where the first answers are there. The script that asks comes right after the tag, in
 * the head, as each is documented; but for vanilla-cookieconsent in the body, without which its `run` fails. Nothing
 * else is in the page.
 */
export const page = ({ inline = '', start, ask, place = 'head' }, script) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Benchmark</title>
<script>
  let answered
  const measured = new Promise(resolve => (answered = () => {
    const answers = ['statistics', 'marketing'].map(id => ${ask})
    resolve({ answers, milliseconds: performance.now() - performance.getEntriesByName('start')[0].startTime })
  }))
  performance.mark('start')
</script>${inline}<script src="${script}"></script>${place === 'head' ? `<script>${start}</script>` : ''}</head>
<body>${place === 'body' ? `<script>${start}</script>` : ''}</body></html>`
