/**
 * JSON that another tool stored. Nothing here throws: text of another form has no fields.
 *
 * @module
 */
/** Reads a JSON object, plain or percent-encoded, as a map of its fields: `{"a":true}` or `%7B%22a%22%3Atrue%7D`. */
export declare const parseFields: (text: string) => ReadonlyMap<string, unknown>;
/** Returns the fields of an object; none of anything else. Unlike an object, a map has no prototype with more fields. */
export declare function fieldsOf(value: unknown): ReadonlyMap<string, unknown>;
/** Returns the fields that are true or false. */
export declare function flagsOf(fields: ReadonlyMap<string, unknown>): [name: string, flag: boolean][];
