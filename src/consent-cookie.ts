/** The name of the consent cookie, unless configured. */
export const CONSENT_COOKIE = 'cookie_consent'
