import { createElement } from '../../page/document.js'

/** The properties of an element, and the attributes that are not properties. */
export type Properties<E> = Partial<Omit<E, 'part'>> & {
  readonly part?: string
  readonly [attribute: `aria-${string}` | `data-${string}`]: string
}

/** A child of an element; `undefined` is left out. */
export type Child = Node | string | undefined

/** Creates an HTML element. Text among the children stays text. */
export function create<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Properties<HTMLElementTagNameMap[Name]>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = createElement(name)
  for (const [key, value] of Object.entries(properties)) {
    if (key in element) Reflect.set(element, key, value)
    else element.setAttribute(key, String(value))
  }
  element.append(...children.filter(child => child !== undefined))
  return element
}

/** Creates a paragraph in the direction of its text. An empty text gets none. */
export const paragraph = (part: string, text: string): HTMLElement | undefined =>
  text ? create('p', { part, dir: 'auto' }, text) : undefined
