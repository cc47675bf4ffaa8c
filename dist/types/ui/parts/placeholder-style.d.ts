/**
 * Measures a blocked element. Returns the styles that give a placeholder its size and place; `undefined` for an element
 * that is hidden or too small.
 */
export declare function placeholderStyle(element: Element): ReadonlyMap<string, string> | undefined;
