import { listen } from '../page/events.js'
import type { Privacy } from '../state/privacy.js'
import type { CookieRule, Group } from '../types.js'
import { create, paragraph } from './parts/create.js'
import type { Child } from './parts/create.js'
import { answerButtons, button } from './parts/buttons.js'
import type { Fill, Shown } from './parts/element.js'
import { groupsOf, signalText } from './groups.js'
import { ownBanner } from './parts/own-banner.js'
import { policyLink } from './groups.js'
import { fill } from './speech/speech.js'
import type { Speech } from './speech/speech.js'
import { uncover } from './parts/uncover.js'

/** In milliseconds: how long a confirmation can be read. */
const CONFIRMED = 8000

/** The names of the cookies that came to a group, or to its services, since it was accepted: as its own cookies tell. */
function newIn({ getPreference, $statuses }: Privacy, parts: readonly [Group, ...Group[]]): readonly string[] {
  const isKnown = ({ id }: Group, { name }: CookieRule): boolean => getPreference(id, name)
  return parts[0].cookies.some(cookie => isKnown(parts[0], cookie))
    ? parts
        .filter(({ id }) => $statuses.get()[id] !== 'declined')
        .flatMap(part => part.cookies.filter(cookie => !isKnown(part, cookie)).map(({ name }) => name))
    : []
}

/** What has to be asked about: each group with its services, or, of one that is decided, its services that are not. */
function openIn(privacy: Privacy): (readonly [Group, ...Group[]])[] {
  const isOpen = ({ id }: Group): boolean => privacy.$statuses.get()[id] === 'undecided'
  return groupsOf(privacy).flatMap(parts =>
    isOpen(parts[0]) ? [parts] : parts.filter(isOpen).map(part => [part] as const)
  )
}

/** Accepts what the banner lists. Other choices stay as they are, and so does a no to a service. */
function acceptOpen(privacy: Privacy): void {
  const answers = openIn(privacy).flatMap(parts =>
    parts
      .filter(({ id }, index) => !index || privacy.$statuses.get()[id] === 'declined')
      .map(({ id }, index) => [id, !index])
  )
  privacy.choose(Object.fromEntries(answers))
}

/** What the banner says and asks. */
function contentOf(shown: Shown, speech: Speech): readonly Child[] {
  const { privacy } = shown
  const { texts, textIn, listOf } = speech
  const open = openIn(privacy)
  const news = open.flatMap(parts => newIn(privacy, parts))
  const groups = listOf(open.map(([{ name }]) => textIn(name)))
  const buttons = answerButtons(shown, texts, undefined, () => acceptOpen(privacy))
  return [
    create('h2', { part: 'heading', id: 'heading' }, texts.heading),
    create('p', { part: 'text' }, fill(texts.text, { groups }), ` ${texts.change} `, policyLink(shown, speech)),
    paragraph('news', news.length ? fill(texts.news, { names: listOf(news) }) : ''),
    paragraph('gpc', signalText(privacy, texts)),
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
    if (before?.matches('[part=own]')) return tick!()
    tick = ownBanner(root.host as HTMLElement, shown, () => region!.remove())
    region = tick
      ? create('section', { 'aria-label': texts.heading, part: 'own', lang: attributes.lang }, create('slot', {}))
      : create('section', { 'aria-labelledby': 'heading', part: 'banner', ...attributes }, ...contentOf(shown, speech))
    // Who is about to press a button finds it where it was.
    if (before?.isEqualNode(region)) region = before
    else {
      before?.remove()
      root.prepend(region)
    }
  }

  uncover(root, signal)
  // A banner of the site's own may stand further down.
  void shown.page.parsed().then(update)
  listen(
    document,
    'privacy:saved',
    async () => {
      const { texts, attributes } = await shown.speech()
      // What is there first and gets its text later is read out.
      const status = create('p', { part: 'saved', role: 'status', ...attributes })
      root.querySelector('[part=saved]')?.remove()
      if (!signal.aborted) root.append(status)
      setTimeout(() => status.append(`${texts.saved} ${texts.change}`), 100)
      setTimeout(() => status.remove(), CONFIRMED)
    },
    { signal }
  )
  return $statuses.subscribe(() => void update())
}
