import type { ReadableAtom } from 'nanostores'
import type { Page } from '../page/page.js'
import type { Manifest, Residue, Status, Stop } from '../types.js'

declare global {
  interface DocumentEventMap {
    /** Consent was withdrawn on which scripts have run: their conditions. Who prevents it prevents a reload. */
    'privacy:withdraw': CustomEvent<readonly string[]>
    /** What cleaning could not get rid of has changed. */
    'privacy:residue': CustomEvent<readonly Residue[]>
    /** The preferences were asked for. */
    'privacy:open': CustomEvent<null>
    /** The visitor has answered in the interface. */
    'privacy:saved': CustomEvent<null>
  }
  interface GlobalEventHandlersEventMap {
    /** A gated element is held back, or was taken back. */
    'privacy:block': CustomEvent<null>
    /** A placeholder asks the gate to load the element without storing consent. */
    'privacy:load-once': CustomEvent<null>
    /** A gated element is let go; a script before it runs. */
    'privacy:activate': CustomEvent<null>
  }
}

/** An id of a group. Lower and upper case mean the same: `getPreference('STATISTICS')`. */
export type AnyCase<Id extends string> = Id | Lowercase<Id> | Uppercase<Id>

/** Reacts to consent on a page. Runs from `start` to `stop`. */
export type Effect = (privacy: Privacy, page: Page) => Stop

/** A visitor's consent: read it, change it, react to it. */
export interface Privacy<Id extends string = string> {
  /** Resolves once a manifest is known, or known to be unavailable. Never rejects. */
  readonly ready: Promise<void>
  readonly $manifest: ReadableAtom<Manifest<Id> | null>
  readonly $statuses: ReadableAtom<Readonly<Record<Id, Status>>>
  readonly $preferences: ReadableAtom<Readonly<Record<Id, boolean>>>
  /** Whether the visitor still has to be asked about a group: not about one that a GPC signal answers for. */
  readonly $undecided: ReadableAtom<boolean>
  /** What the last cleaning of the page could not get rid of. */
  readonly $residue: ReadableAtom<readonly Residue[]>
  /** Whether the browser sends a Global Privacy Control signal, so that it can be said that it is honoured. */
  readonly $gpc: ReadableAtom<boolean>
  /**
   * Tells whether a group may run, or a cookie of it may be there. Synchronous, without side effects. False for an
   * unknown group or cookie, and for everything until a manifest is known.
   */
  getPreference(id: AnyCase<Id>, cookie?: string): boolean
  /** Accepts or declines one group. @throws {RangeError} for an unknown group. @throws {TypeError} for another value. */
  setPreference(id: AnyCase<Id>, value: boolean): void
  /**
   * Takes several answers as one change: one write, one notification. Groups without an answer stay as they are;
   * answers for required groups change nothing. A service follows its group again when that is answered, unless it is
   * answered as well.
   *
   * @throws {RangeError} for an unknown group. @throws {TypeError} for an answer other than true and false. Then
   *   nothing is changed.
   */
  choose(answers: { readonly [Key in AnyCase<Id>]?: boolean | undefined }): void
  /** Accepts these groups; none given, nothing happens. @throws {RangeError} for an unknown group. */
  accept(...ids: AnyCase<Id>[]): void
  /** Accepts every group, its services included. */
  acceptAll(): void
  /** Declines these groups; none given, nothing happens. @throws {RangeError} for an unknown group. */
  decline(...ids: AnyCase<Id>[]): void
  /** Declines every group that is not required, its services included. */
  declineAll(): void
  /** Forgets every choice: the visitor is asked again. */
  reset(): void
  /**
   * Tells whether a cookie may be there: a required group has a rule for it, or every group with one says so. False for a
   * cookie of no group.
   */
  isCookieAllowed(name: string): boolean
  /** Tells whether a cookie is the consent cookie, which nothing may delete or refuse. */
  owns(name: string): boolean
  /** Resolves once a group may run. @throws {RangeError} (rejects) for an unknown group, once a manifest is known. */
  when(id: AnyCase<Id>): Promise<void>
  /** The shadow roots that are observed. */
  readonly $roots: ReadableAtom<ReadonlySet<ShadowRoot>>
  /** Gates the tags in a shadow root as well; markup in it is out of reach otherwise. Returns what ends that. */
  observe(root: ShadowRoot): Stop
  /**
   * Opens the preferences: the event `privacy:open` is dispatched on the document, for what shows them. The effect `ui()`
   * does, and so can a dialog of your own.
   */
  open(): void
  /** Adds an effect; the same one twice is one. Returns what stops and removes it. */
  use(effect: Effect): Stop
  /** Loads the manifest and runs the effects. Again: nothing. On a server: nothing. Returns `stop`. */
  start(): Stop
  /** Stops the effects. `start` runs them again. */
  stop(): void
}
