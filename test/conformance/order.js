/**
 * Loads generated pages twice, ungated and gated, and compares in which order their scripts ran.
 *
 * @module
 */
;(() => {
  const query = new URLSearchParams(location.search)
  const from = Number(query.get('from') ?? 0)
  const count = Number(query.get('count') ?? 300)
  /** How many pages are open at once: what a browser asks a host for at once is little more. */
  const SLOTS = 4
  /** For how long a gated page may go on after an ungated one would have been done. */
  const PATIENCE = 4000
  /** After how many failures there is nothing more to learn. */
  const ENOUGH = 10
  /** How long nothing may come after the last script. */
  const QUIET = 40

  const box = document.querySelector('#frames')
  const failures = []
  let finished = 0

  async function open(path) {
    const frame = document.createElement('iframe')
    frame.className = 'small'
    const loaded = new Promise(resolve => frame.addEventListener('load', resolve, { once: true }))
    frame.src = path
    box.append(frame)
    await loaded
    return frame
  }

  /** What ran in a page as HTML has it: all of it before it is loaded. */
  async function runPlain(seed, slot) {
    const frame = await open(`/conformance/order/${seed}.html?slot=${slot}&token=${token}`)
    const log = [...frame.contentWindow.log]
    frame.remove()
    return log
  }

  /** What ran in the gated page, once as much as is expected has run and nothing more comes. */
  async function runGated(seed, slot, expected, isStored) {
    const frame = await open(`/conformance/order/${seed}.html?gated&slot=${slot}&token=${token}`)
    const { contentWindow: page } = frame
    const early = isStored ? [] : [...page.log]
    if (!isStored) page.privacy.acceptAll()
    await until(() => page.log.length >= expected, PATIENCE)
    await pause(QUIET)
    const log = [...page.log]
    frame.remove()
    return { log, early }
  }

  const sorted = list => [...list].sort()
  const same = (a, b) => a.length === b.length && a.every((item, index) => item === b[index])

  async function compare(seed, slot) {
    const plan = await (await fetch(`/conformance/order/${seed}.json`)).json()
    const fixed = new Set(plan.tags.filter(tag => tag.fixed).map(tag => tag.name))
    const plain = await runPlain(seed, slot)
    const { log, early } = await runGated(seed, slot, plain.length, plan.isStored)
    const [wanted, found] = [plain, log].map(names => names.filter(name => fixed.has(name)))
    if (!early.length && same(sorted(plain), sorted(log)) && same(wanted, found)) return
    const when = `${plan.isStored ? ', accepted before' : ''}${plan.split < 0 ? '' : `, in two parts at ${plan.split}`}`
    failures.push(
      `?from=${seed}&count=1 (${plan.tags.map(tag => tag.name).join(' ')}${when}): HTML ran ${plain.join(' ')}; ` +
        `the gate ran ${log.join(' ') || 'nothing'}${early.length ? `; before the acceptance ${early.join(' ')}` : ''}`
    )
  }

  async function work(slot) {
    for (let seed = from + slot; seed < from + count && failures.length < ENOUGH; seed += SLOTS) {
      await compare(seed, slot).catch(error => failures.push(`?from=${seed}&count=1: ${error.message}`))
      finished++
      document.querySelector('#progress').textContent = `${finished} of ${count}, ${failures.length} failed`
    }
    document.cookie = `order-${slot}=; Path=/; Max-Age=0`
  }

  check(
    `${count} pages from ${from} on run in the order of HTML`,
    async () => {
      await Promise.all(Array.from({ length: SLOTS }, (_, slot) => work(slot)))
      equal(failures, [])
      equal(finished, count)
    },
    180_000
  )
})()
