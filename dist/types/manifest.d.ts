import type { Manifest, StorageArea, Text } from './types.js';
/** A cookie of a group, as written in a manifest. */
export interface CookieInput {
    readonly name: string;
    readonly domain?: string;
    readonly path?: string;
    readonly created?: string;
    readonly description?: Text;
    readonly lifetime?: Text;
    readonly provider?: Text;
}
/** A storage key of a group, as written in a manifest. */
export interface StorageInput {
    readonly name: string;
    readonly area: StorageArea;
}
/** A group, as written in a manifest. */
export interface GroupInput {
    readonly id: string;
    readonly name?: Text;
    readonly description?: Text;
    readonly required?: boolean;
    readonly deletable?: boolean;
    readonly default?: boolean;
    readonly gpc?: boolean;
    readonly version?: string;
    readonly cookies?: readonly CookieInput[];
    readonly storage?: readonly StorageInput[];
}
/** A group as django-cookie-consent's `all_cookie_groups` writes it. */
export interface DjangoGroupInput {
    readonly varname: string;
    readonly name?: string;
    readonly description?: string;
    readonly is_required?: boolean;
}
/** What `parseManifest` takes. Fields that it does not know are left out. */
export type ManifestInput = {
    readonly groups: readonly GroupInput[];
    readonly policy?: Text;
    readonly $schema?: string;
} | readonly DjangoGroupInput[];
/** The ids of a manifest that was written in TypeScript; `string` for any other. */
export type IdOf<M> = M extends {
    readonly groups: readonly {
        readonly id: infer Id extends string;
    }[];
} ? Id : M extends readonly {
    readonly varname: infer Id extends string;
}[] ? Id : string;
/**
 * Checks a manifest and completes it: defaults are filled in, each group's version is found.
 *
 * @param input Any value, such as what `JSON.parse` returned; also the array of django-cookie-consent's
 *   `all_cookie_groups`.
 * @throws {TypeError} naming every issue at once, a line each: where, what was expected, what was found. Its `cause` is
 *   the list of issues.
 */
export declare function parseManifest(input: unknown): Manifest;
