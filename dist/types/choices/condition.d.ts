/**
 * The text of `data-consent`: terms between blanks, which must all hold.
 *
 * - `statistics`: the group may run
 * - `statistics.ga`: this service of the group may run
 * - `statistics:_ga`: this cookie of the group may be there
 * - `!marketing`: the group is declined; undecided is not enough
 *
 * @module
 */
/** One demand of a condition. */
export interface Term {
    /** The id of a group, or of a service: `statistics.ga`. */
    readonly id: string;
    /** The name of a cookie of the group; `undefined` if the term is about the group. */
    readonly cookie: string | undefined;
    /** Whether the group must be declined. */
    readonly isNegated: boolean;
}
/**
 * Reads a condition: `statistics !ads` → two terms. A word of another form gives `undefined`, and so does an empty
 * condition. Never throws.
 */
export declare const parseCondition: (text: string) => (Term | undefined)[];
