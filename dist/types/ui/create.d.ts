/** Properties of an element, and attributes that are none. */
export type Properties<E> = Partial<Omit<E, 'part'>> & {
    readonly part?: string;
    readonly [attribute: `aria-${string}` | `data-${string}`]: string;
};
/** What stands in an element; nothing is left out. */
export type Child = Node | string | undefined;
/** Makes an element of HTML; text in it is text. */
export declare function create<Name extends keyof HTMLElementTagNameMap>(name: Name, properties: Properties<HTMLElementTagNameMap[Name]>, ...children: readonly Child[]): HTMLElementTagNameMap[Name];
/** A paragraph, if it says anything. */
export declare const paragraph: (part: string, text: string) => HTMLElement | undefined;
