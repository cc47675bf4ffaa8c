/** Reads an object of JSON, percent-encoded or not, as a map of its fields. Never throws: of anything else it has none. */
export declare function parseFields(text: string): ReadonlyMap<string, unknown>;
/** The fields of an object; none of anything else. A map has no prototype to be mistaken for a field. */
export declare function fieldsOf(value: unknown): ReadonlyMap<string, unknown>;
/** The fields that are true or false. */
export declare function flagsOf(fields: ReadonlyMap<string, unknown>): [name: string, flag: boolean][];
