/**
 * What the pages share that open others: each is a visit, and all are of one visitor. The others are in frames.
 *
 * @module
 */
;(() => {
  const DAY = 86_400_000

  /** The entry that says when a choice was made; `days` are negative for what is past. */
  const at = days => `.at=${new Date(Date.now() + days * DAY).toISOString()}`

  /** The domain above this one, where there is one that may have cookies. */
  const parentDomain = /\.\w+\.\w+$/.test(location.hostname) ? location.hostname.replace(/^\w+\./, '') : ''

  /** Chromium lets one page know a moment later what another one wrote: `by` that page itself it is there at once. */
  const plant = (value, { path = '/', domain = '', by = document } = {}) => {
    by.cookie = `conformance=${value}; Path=${path}${domain && `; Domain=${domain}`}`
  }

  /** The values of the consent cookies that a page sees. */
  const cookies = (of = document) => of.cookie.match(/(?<=\bconformance=)[^;]*/g) ?? []

  const withoutTime = values => values.map(value => value.replace(/\|?\.at=[^|]*/, ''))

  function wipe() {
    for (const domain of ['', parentDomain]) {
      for (const path of ['/', '/conformance', '/conformance/']) {
        document.cookie = `conformance=; Path=${path}${domain && `; Domain=${domain}`}; Max-Age=0`
      }
    }
    equal(cookies(), [])
  }

  /** Opens a page that has the SDK. `without` names what throws there, as in `BroadcastChannel.cookieStore`. */
  async function open({ domain = '', without = '' } = {}) {
    const frame = document.createElement('iframe')
    frame.title = 'another visit'
    frame.className = 'small'
    const policy = new URLSearchParams(location.search).get('policy') ?? 'open'
    frame.src = `frames/visit.html?cookie=conformance&domain=${domain}&without=${without}&policy=${policy}`
    const loaded = new Promise(resolve => void frame.addEventListener('load', resolve))
    document.body.append(frame)
    await loaded
    const page = frame.contentWindow
    const tell = type => void page.dispatchEvent(new page.Event(type))
    return {
      frame,
      page,
      privacy: page.privacy,
      leave: () => frame.remove(),
      statuses: () => Object.values({ ...page.privacy.$statuses.get() }),
      // As when somebody looks at the page again, or goes away from it and comes back.
      look: () => tell('focus'),
      tell
    }
  }

  /** Adds a check that opens pages, as many as it likes, with `visit`. Nothing that it leaves there is told or thrown. */
  function checkVisit(sentence, prove) {
    check(sentence, async () => {
      const frames = []
      async function visit(options) {
        const opened = await open(options)
        frames.push(opened.frame)
        return opened
      }
      wipe()
      try {
        await prove(visit)
        for (const { contentWindow } of frames) {
          if (contentWindow) equal([contentWindow.told, contentWindow.uncaught], [[], []])
        }
      } finally {
        for (const frame of frames) frame.remove()
        wipe()
      }
    })
  }

  Object.assign(window, { at, parentDomain, plant, cookies, withoutTime, checkVisit })
})()
