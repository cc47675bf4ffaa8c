/**
 * What the pages about cleaning share.
 *
 * @module
 */
;(() => {
  /**
   * The names of the cookies that the page sees, each as often as it does, without the one that keeps the choices. One
   * without a name has no `=`.
   */
  const names = () =>
    document.cookie
      .split('; ')
      .filter(cookie => cookie.includes('='))
      .map(cookie => cookie.split('=')[0])
      .filter(name => name !== 'conformance')

  /** Sets a cookie of this name; `attributes` as in `; Path=/`. */
  const plant = (name, attributes = '; Path=/') => void (document.cookie = `${name}=1${attributes}`)

  /** Lets the server set cookies, and tells which ones it saw: also those that no script sees. */
  async function sent({ path = '/conformance/cookies', set = [] } = {}) {
    const query = new URLSearchParams(set.map(each => ['set', each]))
    const response = await fetch(`${path}?${query}`)
    return (await response.json()).split('; ').map(cookie => cookie.split('=')[0])
  }

  /** What each `privacy:residue` said. */
  const residues = []
  document.addEventListener('privacy:residue', ({ detail }) => residues.push(detail))

  Object.assign(window, { names, plant, sent, residues })
})()
