/** The properties of an element, and the attributes that are not properties. */
export type Properties<E> = Partial<Omit<E, 'part'>> & {
    readonly part?: string;
    readonly [attribute: `aria-${string}` | `data-${string}`]: string;
};
/** A child of an element; `undefined` is left out. */
export type Child = Node | string | undefined;
/** Creates an HTML element. Text among the children stays text. */
export declare function create<Name extends keyof HTMLElementTagNameMap>(name: Name, properties: Properties<HTMLElementTagNameMap[Name]>, ...children: readonly Child[]): HTMLElementTagNameMap[Name];
/** Creates a paragraph in the direction of its text. An empty text gets none. */
export declare const paragraph: (part: string, text: string) => HTMLElement | undefined;
