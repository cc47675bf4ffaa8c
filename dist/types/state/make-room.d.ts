/**
 * How long the value of the consent cookie may be. Browsers keep 4096 bytes of a cookie, its name included. The rest is
 * room for a server that adds entries.
 */
export declare const MAX_VALUE_BYTES = 3800;
/**
 * Makes room for this page's answers if the value of the consent cookie is too long. A full cookie cannot keep an answer
 * out. Other acceptances are dropped first, then other refusals.
 *
 * @param isAnsweredHere Whether this page has an answer for a key. Those entries always stay.
 */
export declare function makeRoom(value: string, isAnsweredHere: (key: string) => boolean): string;
