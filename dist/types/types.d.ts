/**
 * The types that all rooms share.
 *
 * @module
 */
/** Text for people: the same in every language, or one text for each BCP 47 language tag. */
export type Text = string | Readonly<Record<string, string>>;
/**
 * When a cookie or a group was added or changed, as ISO-8601 text: `2026-01-07T09:12:44.120000+00:00`. `''` if that is not
 * known. Versions are compared as text, never as dates.
 */
export type Version = string;
/** One cookie of a group. */
export interface CookieRule {
    /** The name of the cookie, or the beginning of it and one `*`: `_ga_*`. */
    readonly name: string;
    /** As in `Set-Cookie`: `.example.com`; `''` if it is not known. Cleaning tries every domain. */
    readonly domain: string;
    /**
     * As in `Set-Cookie`: `/shop`; `''` if it is not known. Cleaning tries this path first, even if the page is not below it.
     */
    readonly path: string;
    /** When the cookie became part of the group. */
    readonly created: Version;
    readonly description: Text;
    readonly lifetime: Text;
    readonly provider: Text;
}
/** Places where a group keeps data besides cookies. */
export type StorageArea = 'local' | 'session' | 'indexed-db' | 'cache';
/** One key, database or cache of a group. */
export interface StorageRule {
    /** The name of the key, or the beginning of it and one `*`, as in {@link CookieRule}. */
    readonly name: string;
    readonly area: StorageArea;
    readonly description: Text;
    readonly lifetime: Text;
    readonly provider: Text;
}
/**
 * Cookies that are accepted or declined together: a group, or one service of a group. The id of a service is
 * `group.service`.
 *
 * @template Id The ids that the group may have.
 */
export interface Group<Id extends string = string> {
    readonly id: Id;
    readonly name: Text;
    readonly description: Text;
    /** Whether the group needs no consent. It is then always accepted. */
    readonly required: boolean;
    /** Whether cleaning may delete the group's cookies. */
    readonly deletable: boolean;
    /** Whether the group is opt-out: it may run until the visitor declines it. */
    readonly default: boolean;
    /** Whether a Global Privacy Control signal turns the group off while it is undecided. */
    readonly gpc: boolean;
    /** The version that an acceptance is stored with. An acceptance of an older version does not count. */
    readonly version: Version;
    readonly cookies: readonly CookieRule[];
    readonly storage: readonly StorageRule[];
    /** Hosts and URL prefixes of the group's scripts, images and requests: `stats.example`, or `https://stats.example/t/`. */
    readonly urls: readonly string[];
}
/** The groups of a site in the order in which they are shown. Each is followed by its services. */
export interface Manifest<Id extends string = string> {
    readonly groups: readonly Group<Id>[];
    /** The URL of the privacy policy; `''` if there is none. */
    readonly policy: Text;
    /** Never present. Keeps a parsed manifest from being passed where an unparsed one is expected. */
    readonly isChecked?: true;
}
/** A place where data is kept. */
export type Area = 'cookie' | StorageArea;
/** Something that cleaning could not delete. */
export interface Residue {
    readonly name: string;
    readonly area: Area;
    /**
     * - `'written back'`: cleaning deleted it, found it again, and deleted it again. A running script sets it.
     * - `'blocked'`: a page has this database open, maybe this page. The browser deletes it when that page closes it.
     * - `'unreachable'`: the browser keeps it. Cleaning tried every write that a page at this address can make, and the
     *   cookie is still there. Its path contains a `;`, or the browser refuses the write.
     */
    readonly reason: 'written back' | 'blocked' | 'unreachable';
}
/** A visitor's choice for a group, as it is stored: the version that was accepted, or `-1` for a refusal. */
export type Choice = string;
/** The status of a group. */
export type Status = 'accepted' | 'declined' | 'undecided';
/** Undoes an action. Calling it again does nothing, unless the same action was started again. */
export type Stop = () => void;
