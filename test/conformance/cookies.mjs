/**
 * Sets cookies as only a server can, and tells which ones came with a request.
 *
 * @module
 */

/**
 * Answers `…/cookies?set=…` in any folder: each `set` is a `Set-Cookie` header, the answer the `Cookie` header of the
 * request.
 */
export function answerCookies(request, response, url) {
  response.setHeader('set-cookie', url.searchParams.getAll('set'))
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(request.headers.cookie ?? ''))
}
