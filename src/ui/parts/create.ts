import { createElement } from '../../page/document.js'

/** Properties of an element, and attributes that are none. */
export type Properties<E> = Partial<Omit<E, 'part'>> & {
  readonly part?: string
  readonly [attribute: `aria-${string}` | `data-${string}`]: string
}

/** What stands in an element; nothing is left out. */
export type Child = Node | string | undefined

/** Makes an element of HTML; text in it is text. */
export function create<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Properties<HTMLElementTagNameMap[Name]>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = createElement(name)
  for (const [key, value] of Object.entries(properties)) {
    if (key in element) element[key as 'id'] = value as string
    else element.setAttribute(key, value as string)
  }
  element.append(...children.filter(child => child !== undefined))
  return element
}

/** A paragraph, if it says anything. */
export const paragraph = (part: string, text: string): HTMLElement | undefined =>
  text ? create('p', { part, dir: 'auto' }, text) : undefined
