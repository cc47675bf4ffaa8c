import { listen, parsed } from '../native.js'
import type { Privacy } from '../privacy.js'
import type { Group } from '../types.js'
import { create, paragraph } from './create.js'
import type { Child } from './create.js'
import { answerButtons, button } from './buttons.js'
import type { Fill, Shown } from './element.js'
import { groupsOf } from './groups.js'
import { ownBanner } from './own-banner.js'
import { policyLink } from './policy-link.js'
import { fill } from './speech.js'
import type { Speech } from './speech.js'
import { uncover } from './uncover.js'

/** In milliseconds: how long a confirmation can be read. */
const CONFIRMED = 8000

/** The names of the cookies that came to a group since it was accepted. */
function newIn({ getPreference }: Privacy, { id, cookies }: Group): readonly string[] {
  const added = cookies.filter(({ name }) => !getPreference(id, name))
  return added.length < cookies.length ? added.map(({ name }) => name) : []
}

/** What has to be asked about: each group, or, of one that is decided, its services that are not. */
function openIn(privacy: Privacy): readonly Group[] {
  const isOpen = ({ id }: Group): boolean => privacy.$statuses.get()[id] === 'undecided'
  return groupsOf(privacy).flatMap(([group, ...services]) => (isOpen(group) ? group : services.filter(isOpen)))
}

/** What the banner says and asks. Its buttons answer for what it lists: other choices stay as they are. */
function contentOf(shown: Shown, speech: Speech): readonly Child[] {
  const { privacy } = shown
  const { texts, textIn, listOf } = speech
  const open = openIn(privacy)
  const news = open.flatMap(group => newIn(privacy, group))
  const groups = listOf(open.map(({ name }) => textIn(name)))
  const buttons = answerButtons(
    shown,
    texts,
    undefined,
    [privacy.accept, privacy.decline].map(act => () => act(...openIn(privacy).map(({ id }) => id)))
  )
  return [
    create('h2', { part: 'heading', id: 'heading' }, texts.heading),
    create('p', { part: 'text' }, fill(texts.text, { groups }), ' ', policyLink(shown, speech)),
    paragraph('news', news.length ? fill(texts.news, { names: listOf(news) }) : ''),
    paragraph('gpc', privacy.$gpc.get() ? texts.gpc : ''),
    create('div', { part: 'buttons' }, ...buttons, button('choose', texts.choose, privacy.open))
  ]
}

/** `<privacy-banner>`: asks while somebody has to be asked, and confirms what was chosen. */
export const fillBanner: Fill = (root, shown, signal) => {
  const { $undecided, $statuses } = shown.privacy
  let region: HTMLElement | undefined
  let tick: (() => void) | undefined

  async function update(): Promise<void> {
    if (!$undecided.get()) return region?.remove()
    const speech = await shown.speech()
    if (signal.aborted || !$undecided.get()) return
    const { texts, attributes } = speech
    const before = region?.isConnected ? region : undefined
    if (before?.matches('[part=own]')) return tick?.()
    tick = ownBanner(root.host as HTMLElement, shown, () => region?.remove())
    region = tick
      ? create('section', { 'aria-label': texts.heading, part: 'own', lang: attributes.lang }, create('slot', {}))
      : create('section', { 'aria-labelledby': 'heading', part: 'banner', ...attributes }, ...contentOf(shown, speech))
    // Who is about to press a button finds it where it was.
    if (before?.textContent === region.textContent) region = before
    else {
      before?.remove()
      root.prepend(region)
    }
  }

  uncover(root, signal)
  // A banner of the site's own may stand further down.
  void parsed().then(update)
  listen(
    document,
    'privacy:saved',
    async () => {
      const { texts, attributes } = await shown.speech()
      // What is there first and gets its text later is read out.
      const status = create('p', { part: 'saved', role: 'status', ...attributes })
      root.querySelector('[part=saved]')?.remove()
      if (!signal.aborted) root.append(status)
      setTimeout(() => status.append(texts.saved), 100)
      setTimeout(() => status.remove(), CONFIRMED)
    },
    { signal }
  )
  return $statuses.subscribe(() => void update())
}
