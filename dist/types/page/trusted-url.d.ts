/**
 * Resolves a URL against the address of the page, never against a `<base>`, which injected markup can bring.
 *
 * @param raw As written in an attribute.
 * @param page `location.href`.
 * @throws {TypeError} for a URL that is not http or https, or has credentials.
 */
export declare function trustedUrl(raw: string, page: string): URL;
