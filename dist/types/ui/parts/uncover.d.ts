/**
 * Keeps the focused element of the page in sight (WCAG 2.2, 2.4.11). An element under the host is scrolled to the middle
 * of the screen. If the host covers the middle, too, the element is scrolled as far away as possible, with more room at
 * the end of the page. If that does not help either, as with a page's fixed footer, the host hides until the focus moves.
 */
export declare function uncover(root: ShadowRoot, signal: AbortSignal): void;
