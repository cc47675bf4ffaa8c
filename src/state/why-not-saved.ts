/** A consent cookie that was written and is not there, as far as the page can see. */
export interface FailedSave {
  /** Whether the browser forbids cookies on this page. */
  readonly isForbidden: boolean
  /** How many cookies of the name the page sees. */
  readonly count: number
  /** The `Domain` that the cookie was written with. */
  readonly domain: string | undefined
  /** `location.hostname` */
  readonly host: string
}

export const HTTP_ONLY = 'the server has set it with HttpOnly, so scripts cannot change it'

/** Returns the cause in words, as exactly as a page can know it. */
export function whyNotSaved({ isForbidden, count, domain, host }: FailedSave): string {
  if (isForbidden) return 'the browser blocks cookies on this page'
  if (domain && !isWithin(host, domain)) {
    return `the domain "${domain}" (data-domain) does not match this page's host "${host}"`
  }
  if (count > 1) return 'another cookie of this name, of another path or domain, cannot be deleted'
  return 'the browser refused it; a cookie of this name may be HttpOnly'
}

/** Tells whether a host may set cookies for a domain: RFC 6265 §5.1.3. A dot at the front of the domain has no meaning. */
function isWithin(host: string, domain: string): boolean {
  const parent = domain.replace(/^\./, '').toLowerCase()
  return host === parent || host.endsWith(`.${parent}`)
}
