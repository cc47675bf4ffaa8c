/** A paragraph with the link to the privacy policy, if there is one. A URL that is not http(s) is told, and none. */
export declare function policyLink(raw: string, text: string): readonly HTMLElement[];
