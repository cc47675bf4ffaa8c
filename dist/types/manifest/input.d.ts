/**
 * The types of a manifest as a site writes it: in TypeScript, or in JSON. `parse.ts` checks it and turns it into the
 * `Manifest` of `types.ts`.
 *
 * @module
 */
import type { StorageArea } from '../types.js';
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
    /** One of the four areas. In an imported JSON file the type is any text, so `parseManifest` checks it. */
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
/**
 * Describes a manifest as a site writes it. The result of `parseManifest` does not have this type, because it must not be
 * parsed again. Unknown fields are ignored.
 */
export type ManifestInput = {
    readonly groups: readonly GroupInput[];
    readonly policy?: TextInput;
    readonly $schema?: string;
    readonly isChecked?: never;
} | readonly DjangoGroupInput[];
/** The ids of a group and its services: `statistics` and `statistics.ga`. */
type IdOfGroup<G> = G extends {
    readonly id: infer Id extends string;
} ? Id | (G extends {
    readonly services: readonly {
        readonly id: infer Service extends string;
    }[];
} ? `${Id}.${Service}` : never) : never;
/** The ids of a manifest that is written in TypeScript; `string` for any other. */
export type IdOf<M> = M extends {
    readonly groups: readonly (infer G)[];
} ? IdOfGroup<G> : M extends readonly {
    readonly varname: infer Id extends string;
}[] ? Id : string;
export {};
