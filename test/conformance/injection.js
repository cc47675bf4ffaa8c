/**
 * Opens a page for each attack under each policy, accepts everything in it, and says what the attacker got.
 *
 * - `?under=1` opens them under the second of the four policies alone;
 * - `?only=base` opens the attacks whose name has these words, `?without=base` the others;
 * - `?every=4&from=1` opens every fourth attack, beginning with the second;
 * - `?gate=naive` has a gate without any rules instead of the SDK.
 *
 * @module
 */
const query = new URLSearchParams(location.search)
const AT_ONCE = Number(query.get('at-once')) || 4
/** In milliseconds: how long what is due may take, and how long nothing must happen after it. */
const DUE = 15_000
const QUIET = 100

/** In harm's way: what the attack of a page did, in words; none if nothing. */
async function judge({ frame, attack, policy, token, legitimate }) {
  const harm = []
  const page = frame.contentWindow
  const { heard, done } = page
  // The page's own names may be the attacker's.
  const findAll = selector => page.Document.prototype.querySelectorAll.call(page.document, selector)
  const mayRefuseAll = attack.nonced && policy.startsWith('hash')
  const required = mayRefuseAll ? [] : [...legitimate, ...attack.extra].filter(name => !attack.loses.includes(name))
  const say = (what, list) => list.forEach(each => harm.push(`${what}: ${each}`))

  const undecided = { essentials: 'accepted', statistics: 'undecided', marketing: 'undecided' }
  const choice = () => JSON.stringify(page.privacy.$statuses.get())
  function decided(when) {
    if (choice() !== JSON.stringify(undecided)) harm.push(`choice ${when}: ${choice()}`)
  }

  await until(() => Object.hasOwn(page, 'privacy') && page.privacy.acceptAll, DUE)
  if (!page.privacy?.acceptAll) return ['lost: the SDK', ...heard.thrown]
  await page.privacy.ready
  await until(() => !required.includes('essential') || done.includes('essential'), DUE)
  decided('at first')
  page.later?.()
  await pause(page.later ? 50 : 20)
  for (const control of findAll('[data-click]')) {
    if (control.click) control.click()
    else control.dispatchEvent(new page.MouseEvent('click', { bubbles: true }))
  }
  await pause(10)
  decided('after clicks')
  say(
    'early',
    done.filter(name => name !== 'essential')
  )

  page.privacy.acceptAll()
  await until(() => required.every(name => done.includes(name)), DUE)
  page.after?.()
  await pause(QUIET)

  say('ran', heard.executions)
  say('thrown', heard.thrown)
  if (!attack.blocked) say('violated', heard.violations)
  say(
    'told twice',
    heard.said.filter((text, index) => heard.said.indexOf(text) !== index)
  )
  const lost = required.filter(name => !done.includes(name))
  say('lost', lost)
  if (lost.length) say('told', heard.said)
  say(
    'twice',
    done.filter((name, index) => done.indexOf(name) !== index)
  )
  for (const [selector, attribute] of attack.absent) {
    say(
      'set',
      [...findAll(selector)]
        .filter(element => element.hasAttribute(attribute))
        .map(element => element.outerHTML.slice(0, 200))
    )
  }
  if (!document.cookie.includes(`kept_${token}`)) harm.push('deleted: a cookie of the site’s')
  return harm
}

const hitsOf = async tokens => (await fetch(`attack/hits.json?tokens=${tokens.join('+')}`)).json()

async function open({ index, attack, policy, token, legitimate, gate }) {
  const frame = document.createElement('iframe')
  const parameters = new URLSearchParams({ attack: index, policy, token, ...(gate && { gate }) })
  // Frames that nobody sees may not be painted, and what waits for a frame would wait for ever.
  frame.style = 'width: 60px; height: 40px; border: 0'
  frame.src = `attack/page?${parameters}`
  const loaded = new Promise(resolve => void frame.addEventListener('load', resolve))
  document.querySelector('#frames').append(frame)
  try {
    await Promise.race([loaded, pause(2 * DUE)])
    const harm = await judge({ frame, attack, policy, token, legitimate })
    const { [token]: hits } = await hitsOf([token])
    return [...harm, ...(attack.asks ? [] : hits.map(hit => `requested: ${hit}`))]
  } catch (error) {
    return [`not to be judged: ${error}`]
  } finally {
    frame.remove()
    // A copy of the attacker’s has the name that it has by default.
    for (const name of [`kept_${token}`, `attack_${token}`, 'cookie_consent'])
      document.cookie = `${name}=; Path=/; Max-Age=0`
  }
}

/** Runs jobs in order, a few at once, from the load event on: a frame before it would hold it back. */
const jobs = []
const run = job => new Promise(resolve => void jobs.push(async () => resolve(await job())))

async function work() {
  for (let job = jobs.shift(); job; job = jobs.shift()) await job()
}
addEventListener('load', () => {
  for (let workers = 0; workers < AT_ONCE; workers++) void work()
})

const { attacks, legitimate } = window.facts
const policies = window.facts.policies.filter((_, index) => [null, `${index}`].includes(query.get('under')))
const every = Number(query.get('every')) || 1
const from = Number(query.get('from'))
const only = query.get('only')?.toLowerCase() ?? ''
const without = query.get('without')?.toLowerCase()
const gate = query.get('gate')
const progress = document.querySelector('#progress')
const random = () =>
  [...crypto.getRandomValues(new Uint8Array(6))].map(byte => byte.toString(16).padStart(2, '0')).join('')
/** The pages that were opened, and how often they had asked for what is the attacker's when they were judged. */
const judged = new Map()
let left = 0

attacks.forEach((attack, index) => {
  if (index % every !== from % every) return
  if (!attack.name.toLowerCase().includes(only) || (without && attack.name.toLowerCase().includes(without))) return
  const harms = policies.map(policy => {
    const token = random()
    left++
    return run(async () => {
      const harm = await open({ index, attack, policy, token, legitimate, gate })
      judged.set(token, {
        name: `${attack.name}, ${policy}`,
        hits: attack.asks ? Infinity : harm.filter(each => each.startsWith('requested')).length
      })
      progress.textContent = `${--left} pages to go`
      return harm.map(each => `${policy}: ${each}`)
    })
  })
  check(attack.name, async () => equal((await Promise.all(harms)).flat(), []), 120_000)
})

check('nothing was requested when the pages had gone', async () => {
  const late = await hitsOf([...judged.keys()])
  equal(
    Object.entries(late).flatMap(([token, hits]) =>
      hits.slice(judged.get(token).hits).map(hit => `${judged.get(token).name}: ${hit}`)
    ),
    []
  )
})
