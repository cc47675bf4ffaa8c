import type { ReadableAtom } from 'nanostores';
import type { Page } from '../page/page.js';
import type { Manifest, Residue, Status, Stop } from '../types.js';
declare global {
    interface DocumentEventMap {
        /** Consent was withdrawn after scripts had run: their conditions. Calling `preventDefault()` prevents the reload. */
        'privacy:withdraw': CustomEvent<readonly string[]>;
        /** The list of items that cleaning could not delete has changed. */
        'privacy:residue': CustomEvent<readonly Residue[]>;
        /** The preferences are to be opened. */
        'privacy:open': CustomEvent<null>;
        /** The visitor has answered in the interface. */
        'privacy:saved': CustomEvent<null>;
    }
    interface GlobalEventHandlersEventMap {
        /** A gated element is blocked, for the first time or again. */
        'privacy:block': CustomEvent<null>;
        /** A placeholder asks the gate to load the element without storing consent. */
        'privacy:load-once': CustomEvent<HTMLElement>;
        /** A gated element loads; for a script, this comes before it runs. */
        'privacy:activate': CustomEvent<null>;
    }
}
/** An id of a group. The case of its letters does not matter: `getPreference('STATISTICS')`. */
export type AnyCase<Id extends string> = Id | Lowercase<Id> | Uppercase<Id>;
/** Reacts to consent on a page. Runs from `start` to `stop`. */
export type Effect = (privacy: Privacy, page: Page) => Stop;
/** A visitor's consent: read it, change it, react to it. */
export interface Privacy<Id extends string = string> {
    /** Resolves once a manifest is known, or known to be unavailable. Never rejects. */
    readonly ready: Promise<void>;
    readonly $manifest: ReadableAtom<Manifest<Id> | null>;
    readonly $statuses: ReadableAtom<Readonly<Record<Id, Status>>>;
    readonly $preferences: ReadableAtom<Readonly<Record<Id, boolean>>>;
    /** Whether the visitor still has to be asked about a group. A group that a GPC signal answers for is not asked about. */
    readonly $undecided: ReadableAtom<boolean>;
    /** Everything that the last cleaning of the page could not delete. */
    readonly $residue: ReadableAtom<readonly Residue[]>;
    /** Whether the browser sends a Global Privacy Control signal. A page can then tell the visitor that it honours it. */
    readonly $gpc: ReadableAtom<boolean>;
    /**
     * Tells whether a group's scripts may run, or whether one of its cookies may be set. Synchronous, without side effects.
     * False for an unknown group or cookie, and for everything until a manifest is known.
     */
    getPreference(id: AnyCase<Id>, cookie?: string): boolean;
    /** Accepts or declines one group. @throws {RangeError} for an unknown group. @throws {TypeError} for another value. */
    setPreference(id: AnyCase<Id>, value: boolean): void;
    /**
     * Takes several answers as one change: one write, one notification. Groups without an answer stay as they are, and
     * answers for required groups change nothing. An answer for a group counts for its services, unless they have answers of
     * their own.
     *
     * @throws {RangeError} for an unknown group. @throws {TypeError} for an answer other than true and false. If it
     *   throws, nothing changes.
     */
    choose(answers: {
        readonly [Key in AnyCase<Id>]?: boolean | undefined;
    }): void;
    /** Accepts these groups. Without any, nothing happens. @throws {RangeError} for an unknown group. */
    accept(...ids: AnyCase<Id>[]): void;
    /** Accepts every group, its services included. */
    acceptAll(): void;
    /** Declines these groups. Without any, nothing happens. @throws {RangeError} for an unknown group. */
    decline(...ids: AnyCase<Id>[]): void;
    /** Declines every group that is not required, its services included. */
    declineAll(): void;
    /** Forgets every choice: the visitor is asked again. */
    reset(): void;
    /**
     * Tells whether a cookie may be set: a required group lists it, or every group that lists it allows it. False for a
     * cookie that no group lists.
     */
    isCookieAllowed(name: string): boolean;
    /** Tells whether a cookie is the consent cookie, which nothing may delete or refuse. */
    owns(name: string): boolean;
    /** Resolves once a group's scripts may run. Rejects with a `RangeError` for an unknown group, once a manifest is known. */
    when(id: AnyCase<Id>): Promise<void>;
    /** The shadow roots that the gate observes. */
    readonly $roots: ReadableAtom<ReadonlySet<ShadowRoot>>;
    /** Gates the tags in a shadow root as well. Without it, the gate does not see them. Returns a function that ends this. */
    observe(root: ShadowRoot): Stop;
    /**
     * Opens the preferences: dispatches `privacy:open` on the document. The effect `ui()` listens to it, and so can a dialog
     * of your own.
     */
    open(): void;
    /** Adds an effect. Adding it again changes nothing. Returns a function that stops and removes it. */
    use(effect: Effect): Stop;
    /** Loads the manifest and runs the effects. Does nothing if it is started, or on a server. Returns `stop`. */
    start(): Stop;
    /** Stops the effects. `start` runs them again. */
    stop(): void;
}
