/**
 * Decides which script is due next. It knows no DOM: a tag is a key, and its owner answers what the queue must know.
 *
 * @module
 */
/** The parts of a script tag that decide when a parser would run it. */
export interface ScriptParts {
    readonly isModule: boolean;
    /** The script has a URL. */
    readonly isExternal: boolean;
    readonly hasAsync: boolean;
    readonly hasDefer: boolean;
}
/**
 * When a parser runs a script (HTML, "prepare the script element"):
 *
 * - `blocking`: in its place. The scripts after it wait until it has run.
 * - `async`: as soon as it is downloaded. No script waits for it.
 * - `deferred`: in document order, after the page is parsed.
 */
export type Timing = 'blocking' | 'async' | 'deferred';
/** Returns when a parser would run a script. */
export declare function timingOf({ isModule, isExternal, hasAsync, hasDefer }: ScriptParts): Timing;
/** A script that may run. */
export interface Due<Tag> {
    readonly tag: Tag;
    readonly timing: Timing;
}
/** Answers what the queue asks about tags. */
export interface Rules<Tag, Script extends Due<Tag>> {
    /** Checks a tag that was found. Returns the script that may run now; `undefined` for any other tag. */
    readonly check: (tag: Tag) => Script | undefined;
    /** Checks a script again when its turn comes, because much may have changed while it waited. */
    readonly recheck: (script: Script) => boolean;
    /** Tells whether `tag` comes after `other` in document order. False if that is unknown. */
    readonly isAfter: (tag: Tag, other: Tag) => boolean;
    /** Returns the tags of the page in document order, each once. */
    readonly findAll: () => readonly Tag[];
    /** Tells whether the document has been parsed. */
    readonly isParsed: () => boolean;
}
/** The scripts that wait for their turn. */
export interface Queue<Tag, Script extends Due<Tag>> {
    /** Adds tags that have come into the page. */
    add(tags: readonly Tag[]): void;
    /** Starts again with all tags of the page. Needed whenever consent changes. */
    rescan(): void;
    /** Tells whether a tag waits for its first check. */
    hasNew(): boolean;
    /** Checks new tags while there is time. Returns whether all are checked. */
    checkNew(hasTime: () => boolean): boolean;
    /** Removes the next script and returns it; `undefined` if none may run now. All new tags must be checked before. */
    next(): Script | undefined;
}
/** Creates an empty queue. */
export declare function createQueue<Tag, Script extends Due<Tag>>(rules: Rules<Tag, Script>): Queue<Tag, Script>;
