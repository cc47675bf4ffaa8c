/**
 * Finds the conditions on which scripts have run, and that a visitor has ended since: by a no, or by forgetting. A new
 * manifest that asks again ends nothing, nor does a yes to what a `!` waits for; a no after that does.
 *
 * @param ran Whether the end of each was told, brought up to date: each is told once, until it holds again.
 * @param wasMet Whether it held when this was last asked, of the same manifest.
 */
export function withdrawnOf(
  ran: Map<string, boolean>,
  isMet: (condition: string) => boolean,
  wasMet: (condition: string) => boolean | undefined
): string[] {
  return [...ran.keys()].filter(condition => {
    const isOver = (term: string): boolean =>
      term[0] !== '!' && !isMet(term) && (wasMet(condition) || isMet(`!${term.split(':')[0]}`))
    if (isMet(condition)) ran.set(condition, false)
    else if (!ran.get(condition) && condition.match(/\S+/g)!.some(isOver)) return ran.set(condition, true)
    return false
  })
}
