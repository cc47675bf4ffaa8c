/** Returns the place of a node's tree: the document comes first, then the shadow roots. `Infinity` for any other tree. */
function placeOfTree(node: Node, roots: Iterable<ShadowRoot>): number {
  const place = [document, ...roots].indexOf(node.getRootNode() as Document | ShadowRoot)
  return place < 0 ? Infinity : place
}

/** Tells whether `node` comes after `other`: in the document, then in each shadow root. False if `other` was taken out. */
export function isAfter(node: Node, other: Node, roots: Iterable<ShadowRoot>): boolean {
  const position = other.compareDocumentPosition(node)
  const isInOtherTree = (position & Node.DOCUMENT_POSITION_DISCONNECTED) !== 0
  if (isInOtherTree) return placeOfTree(node, roots) > placeOfTree(other, roots)
  return (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}
