import type { Status } from '../../src/index.js'
import { loadVectors } from '../vectors.js'

/** What a reader makes of what was recorded from the real client: see vectors/README.md. */
export interface LegacyCase {
  readonly id: string
  /** `document.cookie`, and what was in `localStorage`, after what the id says. */
  readonly cookies: string
  readonly local: Readonly<Record<string, string>>
  /** The name of the reader and of its door. */
  readonly reader: Reader
  readonly door: string
  readonly options: object
  /** When the visitor answered, if the tool kept that. */
  readonly at: string
  readonly expected: { readonly statistics: Status; readonly marketing: Status }
}

export type Reader = 'klaro' | 'vanillaCookieconsent' | 'tarteaucitron' | 'osano' | 'djangoPrivacyMgmt'

const doors: Record<string, [reader: Reader, door: string, options: object]> = {
  klaro: [
    'klaro',
    'klaro',
    { groups: { matomo: 'statistics', Hotjar: 'statistics', chat: 'marketing' }, preselected: ['Chat'] }
  ],
  'vanilla-cookieconsent': [
    'vanillaCookieconsent',
    'vanilla-cookieconsent',
    { groups: { 'analytics.ga': 'statistics', 'Analytics.Matomo': 'statistics', Ads: 'marketing' } }
  ],
  'vanilla-cookieconsent 2': [
    'vanillaCookieconsent',
    'vanilla-cookieconsent',
    { groups: { analytics: 'statistics', ads: ['marketing'] } }
  ],
  tarteaucitron: ['tarteaucitron', 'tarteaucitron', { groups: { gtag: 'statistics', youtube: 'marketing' } }],
  osano: ['osano', 'osano', { groups: ['statistics', 'marketing'] }],
  'django-privacy-mgmt': ['djangoPrivacyMgmt', 'django-privacy-mgmt', {}]
}

const preselectedAds = { preselected: ['ads'] }
const exemptMatomo = { groups: { matomo: 'statistics', youtube: 'marketing' } }
const everything = { preselected: ['gtag', 'youtube'] }

/** Statistics and marketing, by their first letter, for what happened; and options that differ. */
const expected: readonly (readonly [id: string, statuses: string, options?: object])[] = [
  ['klaro: only looked', 'uu'],
  ['klaro: accepted all', 'au'],
  ['klaro: accepted all', 'aa', { preselected: [] }],
  ['klaro: declined all', 'dd'],
  ['klaro: chose matomo alone', 'dd'],
  ['klaro: chose matomo alone', 'ad', { groups: { matomo: 'statistics', hotjar: 'marketing' } }],
  ['klaro: closed the dialog', 'uu'],
  ['klaro: saved what was preselected', 'du'],
  ['klaro: a script saved the defaults', 'du'],
  ['klaro: accepted all, in localStorage', 'au'],
  ['vanilla-cookieconsent: only looked', 'uu'],
  ['vanilla-cookieconsent: only looked, opt-out', 'uu'],
  ['vanilla-cookieconsent: accepted all', 'aa'],
  ['vanilla-cookieconsent: accepted all', 'ua', { groups: { analytics: 'statistics', ads: 'marketing' } }],
  ['vanilla-cookieconsent: declined all', 'dd'],
  ['vanilla-cookieconsent: declined all', 'dd', { groups: { analytics: 'statistics', ads: 'marketing' } }],
  ['vanilla-cookieconsent: closed the banner', 'dd'],
  ['vanilla-cookieconsent: chose analytics alone', 'ad'],
  ['vanilla-cookieconsent: chose one service', 'dd'],
  ['vanilla-cookieconsent: chose one service', 'ud', { groups: { analytics: 'statistics', ads: 'marketing' } }],
  ['vanilla-cookieconsent: declined, later accepted', 'aa'],
  ['vanilla-cookieconsent: saved what was preselected, opt-out', 'du', preselectedAds],
  ['vanilla-cookieconsent: accepted all, in localStorage', 'aa'],
  ['vanilla-cookieconsent: accepted all at revision 2', 'aa', { revision: 2 }],
  ['vanilla-cookieconsent: accepted all at revision 2', 'uu', { revision: 3 }],
  ['vanilla-cookieconsent: declined all', 'dd', { revision: 3 }],
  ['vanilla-cookieconsent 2: only looked', 'uu'],
  ['vanilla-cookieconsent 2: accepted all', 'aa'],
  ['vanilla-cookieconsent 2: declined all', 'dd'],
  ['vanilla-cookieconsent 2: accepted all, encoded', 'aa'],
  ['tarteaucitron: only looked', 'uu'],
  ['tarteaucitron: only looked', 'uu', exemptMatomo],
  ['tarteaucitron: only looked, alwaysNeedConsent', 'uu', { ...exemptMatomo, preselected: [] }],
  ['tarteaucitron: only looked, on by default', 'uu', everything],
  ['tarteaucitron: accepted all', 'aa'],
  ['tarteaucitron: accepted all', 'ua', exemptMatomo],
  ['tarteaucitron: declined all', 'dd'],
  ['tarteaucitron: declined all', 'dd', exemptMatomo],
  ['tarteaucitron: chose gtag alone', 'au'],
  ['tarteaucitron: declined youtube alone', 'ud'],
  ['tarteaucitron: scrolled on, without highPrivacy', 'uu', everything],
  ['osano: only looked', 'uu'],
  ['osano: allowed', 'aa'],
  ['osano: denied', 'dd'],
  ['osano: dismissed the information', 'uu'],
  ['osano: closed, opt-in', 'uu'],
  ['osano: allowed, opt-out', 'aa'],
  ['osano: denied, opt-out', 'dd'],
  ['osano: scrolled on, opt-out', 'uu'],
  ['django-privacy-mgmt: only looked', 'uu'],
  ['django-privacy-mgmt: a page asked', 'ud'],
  ['django-privacy-mgmt: a page asked', 'uu', { groups: { STATISTICS: 'statistics' } }],
  ['django-privacy-mgmt: accepted all in the banner', 'uu'],
  ['django-privacy-mgmt: declined all in the dialog', 'dd'],
  ['django-privacy-mgmt: declined marketing in the dialog', 'ud']
]

const words: Record<string, Status> = { a: 'accepted', d: 'declined', u: 'undecided' }
const recorded = new Map(loadVectors('legacy').map(vector => [vector.id, vector]))

/** Each recorded case with what its reader must say. */
export const legacyCases: readonly LegacyCase[] = expected.map(([id, statuses, options]) => {
  const { cookies, local } = recorded.get(id)!
  const [reader, door, always] = doors[id.split(': ')[0]!]!
  const text = decodeURIComponent(cookies) + (local.cc_cookie ?? '')
  return {
    id: options ? `${id} (${JSON.stringify(options)})` : id,
    cookies,
    local,
    reader,
    door,
    options: { ...always, ...options },
    at: /"(?:lastConsentTimestamp|last_consent_update)":"([^"]+)"/.exec(text)?.[1] ?? '',
    expected: { statistics: words[statuses[0]!]!, marketing: words[statuses[1]!]! }
  }
})

/** What was recorded but is expected of nobody. */
export const forgotten: readonly string[] = [...recorded.keys()].filter(id => !expected.some(([known]) => known === id))
