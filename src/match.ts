/**
 * Tells whether a rule's name covers a name: they are equal, or the rule's text before its trailing `*` begins it. Case
 * counts, as it does for cookies.
 */
export function matches(rule: { readonly name: string }, name: string): boolean {
  return rule.name.endsWith('*') ? name.startsWith(rule.name.slice(0, -1)) : name === rule.name
}
