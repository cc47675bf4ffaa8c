/** The properties that put a placeholder where the blocked element would be. */
const PLACING = ['margin', 'float', 'position', 'inset', 'flex', 'grid-area', 'vertical-align']

/** An element that is narrower or lower than a letter is not meant to be seen, and its buttons could not be pressed. */
const MIN_SIZE_PX = 9

/**
 * Measures a blocked element. Returns the styles that give a placeholder its size and place; `undefined` for an element
 * that is hidden or too small.
 */
export function placeholderStyle(element: Element): ReadonlyMap<string, string> | undefined {
  const style = getComputedStyle(element)
  if (style.display === 'none') return undefined
  const { width, height } = element.getBoundingClientRect()
  // An element inside a hidden one, or without an address, has no box: take the size that its styles ask for.
  const hasBox = width * height > 0
  const inlineSize = hasBox ? `${width}px` : style.inlineSize
  const blockSize = hasBox ? `${height}px` : style.blockSize
  if (parseFloat(inlineSize) < MIN_SIZE_PX || parseFloat(blockSize) < MIN_SIZE_PX) return undefined
  return new Map([
    ...PLACING.map(name => [name, style.getPropertyValue(name)] as const),
    ['display', style.display.startsWith('inline') ? 'inline-grid' : 'grid'],
    ['inline-size', inlineSize],
    ['block-size', blockSize]
  ])
}
