/** Tells style sheets, by `data-consent-state`, and listeners, by an event, whether a tag is held back. Once each. */
export declare function mark(tag: HTMLElement, state: 'blocked' | 'active'): void;
