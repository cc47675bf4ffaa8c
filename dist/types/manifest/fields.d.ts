/**
 * Readers for the fields of a manifest. Each takes any value and returns the value of its field. A value of the wrong form
 * becomes an issue, so that one run finds all issues:
 *
 *     const cookie = object({ name: pattern(/^\w+$/, 'letters'), path: text })
 *     cookie({ name: 'a b' }, 'cookies[0]', findings)
 *     // cookies[0].name: expected letters, found "a b"
 *
 * @module
 */
import type { Text } from '../types.js';
/** Takes notes while a manifest is read. */
export interface Findings {
    /** Adds an issue: the manifest is not valid. */
    refuse(path: string, expected: string, found: unknown): void;
    /** Notes a field that has no meaning. It may be misspelt. */
    ignore(path: string): void;
}
/**
 * Reads one value at a path such as `groups[0].id`. `undefined` stands for a missing field, and gives its default. A refused
 * value reads as an empty one. No caller sees it, because a manifest with an issue is never returned.
 */
export type Reader<Value> = (found: unknown, path: string, findings: Findings) => Value;
type Fields = Readonly<Record<string, Reader<unknown>>>;
type ObjectOf<F extends Fields> = {
    readonly [Name in keyof F]: ReturnType<F[Name]>;
};
/** Reads text. Missing text is empty. */
export declare const text: Reader<string>;
/** Reads text for people: the same in every language, or an object with a text for each language. */
export declare const texts: Reader<Text>;
/** Reads true or false. */
export declare const flag: (byDefault: boolean) => Reader<boolean>;
/**
 * Reads text of a form, which must be there.
 *
 * @param expected Says in words which form that is: `1 to 32 letters`.
 */
export declare const pattern: (form: RegExp, expected: string) => Reader<string>;
/** Reads text that may be missing. The reader's regular expression is then never compiled. */
export declare const optional: (read: Reader<string>) => Reader<string>;
/** Reads one of these words, which must be there. */
export declare const oneOf: <Word extends string>(...words: readonly [Word, ...Word[]]) => Reader<Word>;
/** Reads a list. A missing list is empty. */
export declare const list: <Item>(read: Reader<Item>) => Reader<readonly Item[]>;
/** Reads a list of objects, no two of which may have the same id. Case makes no difference. */
export declare const listById: <Key extends string, Item extends Readonly<Record<Key, string>>>(key: Key, read: Reader<Item>) => Reader<readonly Item[]>;
/** Reads these fields of an object, which may have others: Django's groups have some of their own. */
export declare function openObject<F extends Fields>(fields: F): Reader<ObjectOf<F>>;
/** Reads an object that should have no other field than these. Other fields are ignored, and noted. */
export declare function object<F extends Fields>(fields: F): Reader<ObjectOf<F>>;
export {};
