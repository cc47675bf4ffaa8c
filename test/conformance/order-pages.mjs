/**
 * Generates pages out of a number, always the same: scripts of every kind, mixed. Each page exists twice, as HTML has it
 * and gated, so that the order in which one runs can be held against the other.
 *
 * @module
 */

/** A small generator of numbers from 0 to 1 (mulberry32). */
function randomOf(seed) {
  let state = Math.imul(seed + 1, 0x9e3779b1)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** What a tag is, how often, and whether HTML says when it runs. */
const KINDS = [
  { kind: 'inline', weight: 6, fixed: true },
  { kind: 'external', weight: 6, fixed: true },
  { kind: 'async', weight: 2, fixed: false },
  { kind: 'defer', weight: 3, fixed: true },
  { kind: 'module', weight: 2, fixed: true },
  { kind: 'inline-module', weight: 2, fixed: true },
  { kind: 'async-module', weight: 1, fixed: false },
  { kind: 'nomodule', weight: 1, fixed: true },
  { kind: 'inline-defer', weight: 1, fixed: true },
  { kind: 'missing', weight: 1, fixed: true },
  { kind: 'missing-defer', weight: 1, fixed: true },
  { kind: 'throws', weight: 1, fixed: true },
  { kind: 'inline-throws', weight: 1, fixed: true },
  { kind: 'broken', weight: 1, fixed: true }
]
const WEIGHTS = KINDS.reduce((sum, { weight }) => sum + weight, 0)

function pickKind(random) {
  let left = random() * WEIGHTS
  return KINDS.find(({ weight }) => (left -= weight) < 0) ?? KINDS[0]
}

/** The tags of a page: their kind, name, group and how slow they are. */
export function planOf(seed) {
  const random = randomOf(seed)
  const count = 3 + Math.floor(random() * 8)
  const tags = Array.from({ length: count }, (_, index) => {
    const { kind, fixed } = pickKind(random)
    // Most are fast, some are not: the shape of a network, and of a test that has to end.
    const delay = Math.floor(60 * random() ** 3)
    const group = random() < 0.7 ? 'statistics' : 'marketing'
    const inHead = random() < 0.15 && index < 2
    return { name: `${kind}-${index}`, kind, fixed, delay, group, inHead, isNested: random() < 0.2 }
  })
  return {
    seed,
    tags: [...tags.filter(tag => tag.inHead), ...tags.filter(tag => !tag.inHead)],
    /** The visitor has accepted before, so that tags run while the page is parsed. */
    isStored: random() < 0.2,
    /** The page arrives in two parts: after how many tags the first one ends, and how much later the other one comes. */
    split: random() < 0.3 ? Math.floor(random() * count) : -1,
    pause: 10 + Math.floor(random() * 40)
  }
}

/** One tag: attributes and text, for a real type that is `type`. */
function partsOf({ name, kind, delay }, token) {
  const src = (query = '') => `src="/conformance/resource/${name}.js?token=${token}&delay=${delay}${query}"`
  const run = `ran('${name}')`
  switch (kind) {
    case 'inline':
      return { text: run }
    case 'inline-defer':
      return { attributes: 'defer', text: run }
    case 'inline-throws':
      return { text: `${run}; throw new Error('on purpose')` }
    case 'external':
      return { attributes: src() }
    case 'async':
      return { attributes: `async ${src()}` }
    case 'defer':
      return { attributes: `defer ${src()}` }
    case 'module':
      return { type: 'module', attributes: src() }
    case 'inline-module':
      return { type: 'module', text: run }
    case 'async-module':
      return { type: 'module', attributes: `async ${src()}` }
    case 'nomodule':
      return { attributes: `nomodule ${src()}` }
    case 'missing':
      return { attributes: src('&status=404') }
    case 'missing-defer':
      return { attributes: `defer ${src('&status=404')}` }
    case 'throws':
      return { attributes: src('&throw') }
    default:
      return { attributes: src('&syntax') }
  }
}

function tagOf(tag, token, isGated) {
  const { type, attributes = '', text = '' } = partsOf(tag, token)
  const gate = `type="text/plain" data-consent="${tag.group}" ${type ? `data-type="${type}"` : ''}`
  const own = isGated ? gate : type ? `type="${type}"` : ''
  const element = `<script ${own} ${attributes}>${text}</script>`
  return tag.isNested ? `<div><p>${tag.name}</p>${element}</div>` : element
}

const manifest = '{"groups":[{"id":"statistics"},{"id":"marketing"}]}'

/** The page of a number, in the parts in which it arrives. */
function htmlOf(plan, { token, slot, isGated }) {
  const cookie = `order-${slot}`
  const stored = plan.isStored && isGated ? 'statistics=|marketing=' : ''
  const tags = plan.tags.map(tag => tagOf(tag, token, isGated))
  const heads = plan.tags.filter(tag => tag.inHead).length
  const start = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Order ${plan.seed}</title>
<script>
  var log = []
  var ran = function (name) { log.push(name) }
  document.cookie = '${cookie}=${stored}; Path=/; ${stored ? '' : 'Max-Age=0'}'
</script>
${isGated ? `<script type="application/json" data-privacy-manifest>${manifest}</script><script src="/dist/privacy.core.js" data-cookie="${cookie}"></script>` : ''}`
  const lines = [
    ...tags.slice(0, heads),
    '</head><body>',
    ...tags.slice(heads).map((tag, index) => `<p>${index}</p>\n${tag}`),
    '</body></html>'
  ]
  const at = plan.split < 0 ? lines.length : plan.split
  return [[start, ...lines.slice(0, at)].join('\n'), lines.slice(at).join('\n')]
}

/** Answers `/conformance/order/SEED.html` (as HTML has it), with `?gated` (gated) and `/conformance/order/SEED.json`. */
export function answerOrder(response, url) {
  const [, seed, kind] = /^\/conformance\/order\/(\d{1,9})\.(html|json)$/.exec(url.pathname) ?? []
  if (!seed) return void response.writeHead(404).end()
  const plan = planOf(Number(seed))
  if (kind === 'json') {
    return void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(plan))
  }
  const isGated = url.searchParams.has('gated')
  const token = /^\w+$/.exec(url.searchParams.get('token') ?? '')?.[0] ?? `order${seed}`
  // Pages that are open at once do not share a choice, and a browser keeps few cookies of a host.
  const slot = Number(url.searchParams.get('slot'))
  const [first, second] = htmlOf(plan, { isGated, token, slot })
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
  response.write(first)
  if (!second) return void response.end()
  setTimeout(() => response.end(second), plan.pause)
}
