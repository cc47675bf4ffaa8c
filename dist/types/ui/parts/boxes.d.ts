import type { Privacy } from '../../state/privacy.js';
/** A checkbox for a group or a service. */
export interface Field {
    readonly id: string;
    readonly box: HTMLInputElement;
}
/** Checkboxes that show the preferences of groups. */
export interface Boxes {
    /** Shows the current preferences. A box whose groups have not changed stays as the visitor has left it. */
    update(): void;
    /** Answers for the boxes that the visitor changed and for what is undecided. Other groups keep the date of theirs. */
    save(): void;
}
/** Connects checkboxes to the groups that they stand for. A mixed box that is saved unchanged leaves each service as it is. */
export declare function wireBoxes({ $statuses, $preferences, choose }: Privacy, fields: readonly Field[]): Boxes;
