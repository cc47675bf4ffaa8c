/** Properties of an element, and attributes that are none. */
export type Properties<E> = Partial<Omit<E, 'part'>> & {
    readonly part?: string;
    readonly [attribute: `aria-${string}` | `data-${string}`]: string;
};
/** Makes an element of HTML; text in it is text. */
export declare function create<Name extends keyof HTMLElementTagNameMap>(name: Name, properties: Properties<HTMLElementTagNameMap[Name]>, ...children: readonly (Node | string)[]): HTMLElementTagNameMap[Name];
