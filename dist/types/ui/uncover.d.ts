/**
 * Keeps what has the focus in sight (WCAG 2.2, 2.4.11): what the banner covers is scrolled from under it, and if that
 * cannot be, the banner moves to the other edge.
 */
export declare function uncover(root: ShadowRoot, signal: AbortSignal): void;
