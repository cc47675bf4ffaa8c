/** The name of the consent cookie, unless configured. */
export declare const CONSENT_COOKIE = "cookie_consent";
