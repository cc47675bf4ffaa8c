/** Tells whether `node` comes after `other`: in the document, then in each shadow root. False if `other` was taken out. */
export declare function isAfter(node: Node, other: Node, roots: Iterable<ShadowRoot>): boolean;
