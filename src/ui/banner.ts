import { listen } from '../page/events.js'
import type { Privacy } from '../state/privacy.js'
import type { CookieRule, Group } from '../types.js'
import { groupsOf, policyLink, signalText } from './groups.js'
import type { GroupWithServices } from './groups.js'
import { answerButtons, button } from './parts/buttons.js'
import { confirmChoice } from './parts/confirmation.js'
import { create, paragraph } from './parts/create.js'
import type { Child } from './parts/create.js'
import type { Fill, Shown } from './parts/element.js'
import { ownBanner } from './parts/own-banner.js'
import { uncover } from './parts/uncover.js'
import { fill } from './speech/speech.js'
import type { Speech } from './speech/speech.js'

/**
 * Returns the names of the cookies that were added to a group or its services since the visitor accepted the group. A
 * group was accepted if one of its own cookies is.
 */
function newCookiesIn({ getPreference, $statuses }: Privacy, { group, services }: GroupWithServices): string[] {
  const isKnown = ({ id }: Group, { name }: CookieRule): boolean => getPreference(id, name)
  if (!group.cookies.some(cookie => isKnown(group, cookie))) return []
  return [group, ...services]
    .filter(({ id }) => $statuses.get()[id] !== 'declined')
    .flatMap(part => part.cookies.filter(cookie => !isKnown(part, cookie)))
    .map(({ name }) => name)
}

/** Returns what the banner asks about: undecided groups with all their services, and undecided services of other groups. */
function undecidedGroups(privacy: Privacy): GroupWithServices[] {
  const isUndecided = ({ id }: Group): boolean => privacy.$statuses.get()[id] === 'undecided'
  return groupsOf(privacy).flatMap(entry =>
    isUndecided(entry.group)
      ? [entry]
      : entry.services.filter(isUndecided).map(service => ({ group: service, services: [] }))
  )
}

/** Accepts what the banner asks about. Other choices stay, and so does a refusal of a service. */
function acceptUndecided(privacy: Privacy): void {
  const answers = new Map<string, boolean>()
  for (const { group, services } of undecidedGroups(privacy)) {
    answers.set(group.id, true)
    for (const { id } of services) if (privacy.$statuses.get()[id] === 'declined') answers.set(id, false)
  }
  privacy.choose(Object.fromEntries(answers))
}

/** Creates the SDK's own banner. */
function bannerOf(shown: Shown, speech: Speech): HTMLElement {
  const { privacy } = shown
  const { texts, attributes, textIn, listOf } = speech
  const undecided = undecidedGroups(privacy)
  const news = undecided.flatMap(entry => newCookiesIn(privacy, entry))
  const groups = listOf(undecided.map(({ group }) => textIn(group.name)))
  const content: readonly Child[] = [
    create('h2', { part: 'heading', id: 'heading' }, texts.heading),
    create('p', { part: 'text' }, fill(texts.text, { groups }), ` ${texts.change} `, policyLink(shown, speech)),
    paragraph('news', news.length ? fill(texts.news, { names: listOf(news) }) : ''),
    paragraph('gpc', signalText(privacy, texts)),
    create(
      'div',
      { part: 'buttons' },
      ...answerButtons(shown, texts, { accept: () => acceptUndecided(privacy) }),
      button('choose', texts.choose, privacy.open)
    )
  ]
  return create('section', { 'aria-labelledby': 'heading', part: 'banner', ...attributes }, ...content)
}

/** Fills `<privacy-banner>`, which asks while something is undecided, and confirms what the visitor chose. */
export const fillBanner: Fill = (root, shown, signal) => {
  const { $undecided, $statuses } = shown.privacy
  let section: HTMLElement | undefined
  let updateOwn: (() => void) | undefined

  /** Creates the box around the site's own banner, if the page has one. */
  function ownSection({ texts, attributes }: Speech): HTMLElement | undefined {
    updateOwn = ownBanner(root.host as HTMLElement, shown, () => section!.remove())
    if (!updateOwn) return undefined
    const properties = { 'aria-label': texts.heading, part: 'own', lang: attributes.lang }
    return create('section', properties, create('slot', {}))
  }

  async function update(): Promise<void> {
    if (!$undecided.get()) return section?.remove()
    const speech = await shown.speech()
    if (signal.aborted || !$undecided.get()) return
    const current = section?.isConnected ? section : undefined
    if (current && updateOwn) return updateOwn()
    const next = ownSection(speech) ?? bannerOf(shown, speech)
    // The visitor may be about to press a button: a banner that would be the same stays.
    if (current?.isEqualNode(next)) return
    current?.remove()
    root.prepend(next)
    section = next
  }

  uncover(root, signal)
  // The template of a site's own banner may stand further down in the page.
  void shown.page.parsed().then(update)
  listen(document, 'privacy:saved', () => void confirmChoice(root, shown, signal), { signal })
  return $statuses.subscribe(() => void update())
}
