import type { AnswerMessage } from '../choices/merge-tabs.js';
import type { Stop } from '../types.js';
/** The reactions of a tab that learns that the consent cookie may have changed. */
export interface Follower {
    /** Takes the message of another tab, in any form. An empty one says that only the cookie may have changed. */
    hear(message: unknown): void;
    /** Looks at the cookie: the page begins, is restored, or the visitor comes back to it. */
    look(): void;
    /** Forgets what is only known from other tabs: the page is left, or nothing follows any more. */
    leave(): void;
}
/** The tabs of this visitor that share the consent cookie. */
export interface OtherTabs {
    /** Sends answers to the other tabs. Before `follow`, and in a page that was left, nothing is sent. */
    send(answers: readonly AnswerMessage[]): void;
    /** Follows the other tabs. Returns a function that stops it. */
    follow(follower: Follower): Stop;
}
/** By then every process sees a cookie that was written, and the last change event has fired. */
export declare const SETTLED_MS = 200;
/**
 * Creates the connection between tabs: a channel, the change events of cookies, and a look at the cookie when the visitor
 * comes back.
 *
 * @param cookie The name of the consent cookie. Tabs with another name are not heard.
 */
export declare function createOtherTabs(cookie: string): OtherTabs;
