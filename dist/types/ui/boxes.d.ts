import type { Privacy } from '../privacy.js';
/** A checkbox, with the id of the group that it stands for. */
export type Field = readonly [id: string, box: HTMLInputElement];
/** Checkboxes that show where groups stand. */
export interface Boxes {
    /** Shows where each group stands now, if that has changed since it was shown: others may be in use. */
    update(): void;
    /** Answers as they are: for what is undecided, and for what was changed here. All else keeps its date. */
    save(): void;
}
/** Wires the checkboxes of groups. One whose services differ is mixed, and left so it answers as they stand. */
export declare function wireBoxes({ $statuses, $preferences, choose }: Privacy, fields: readonly Field[]): Boxes;
