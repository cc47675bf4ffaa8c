import type { Manifest, StorageArea } from './types.js';
/** Text for people, as written in a manifest. TypeScript adds the languages of one text to the types of the others. */
export type TextInput = string | Readonly<Record<string, string | undefined>>;
/** A cookie of a group, as written in a manifest. */
export interface CookieInput {
    readonly name: string;
    readonly domain?: string;
    readonly path?: string;
    readonly created?: string;
    readonly description?: TextInput;
    readonly lifetime?: TextInput;
    readonly provider?: TextInput;
}
/** A storage key of a group, as written in a manifest. */
export interface StorageInput {
    readonly name: string;
    /** One of four, which is checked when it is parsed: in an imported JSON file it is any text. */
    readonly area: StorageArea | (string & {});
    readonly description?: TextInput;
    readonly lifetime?: TextInput;
    readonly provider?: TextInput;
}
/** One service of a group, as written in a manifest. */
export interface ServiceInput {
    readonly id: string;
    readonly name?: TextInput;
    readonly description?: TextInput;
    readonly cookies?: readonly CookieInput[];
    readonly storage?: readonly StorageInput[];
    readonly urls?: readonly string[];
}
/** A group, as written in a manifest. */
export interface GroupInput extends ServiceInput {
    readonly required?: boolean;
    readonly deletable?: boolean;
    readonly default?: boolean;
    readonly gpc?: boolean;
    readonly version?: string;
    readonly services?: readonly ServiceInput[];
}
/** A group as django-cookie-consent's `all_cookie_groups` writes it. */
export interface DjangoGroupInput {
    readonly varname: string;
    readonly name?: string;
    readonly description?: string;
    readonly is_required?: boolean;
}
/** What `parseManifest` takes, but not what it returns. Fields that it does not know are left out. */
export type ManifestInput = {
    readonly groups: readonly GroupInput[];
    readonly policy?: TextInput;
    readonly $schema?: string;
    readonly isChecked?: never;
} | readonly DjangoGroupInput[];
/** The ids of groups and their services: `statistics` and `statistics.ga`. */
type IdOfGroup<G> = G extends {
    readonly id: infer Id extends string;
} ? Id | (G extends {
    readonly services: readonly {
        readonly id: infer Service extends string;
    }[];
} ? `${Id}.${Service}` : never) : never;
/** The ids of a manifest that was written in TypeScript; `string` for any other. */
export type IdOf<M> = M extends {
    readonly groups: readonly (infer G)[];
} ? IdOfGroup<G> : M extends readonly {
    readonly varname: infer Id extends string;
}[] ? Id : string;
/**
 * Checks a manifest and completes it: defaults are filled in, each group's version is found.
 *
 * @param input Any value, such as what `JSON.parse` returned; also the array of django-cookie-consent's
 *   `all_cookie_groups`.
 * @param warn Is told of each field that has no meaning, as it may be misspelt; those are left out.
 * @throws {TypeError} naming every issue at once, a line each: where, what was expected, what was found. Its `cause` is
 *   the list of issues.
 */
export declare function parseManifest(input: unknown, warn?: (text: string) => void): Manifest;
export {};
