/**
 * Tells whether a rule's name covers a name: they are equal, or the rule's text before its trailing `*` begins it. Case
 * counts, as it does for cookies.
 */
export declare function matches(rule: {
    readonly name: string;
}, name: string): boolean;
