import type { LegacyAnswers, LegacyOptions, LegacyReader } from '../legacy-choices.js';
/** Reads what tarteaucitron stores: `!gtag=true!youtube=false!matomo=wait`. `wait` is no answer. It keeps no date. */
export declare function parseTarteaucitron(text: string): LegacyAnswers;
/**
 * Reads tarteaucitron's cookie. `preselected` are by default the services that it takes to need no consent, such as
 * matomo; with `alwaysNeedConsent` there are none: `[]`. With `highPrivacy: false`, or a `serviceDefaultState` of true,
 * it stores a yes of those who just went on: name all services.
 *
 * @throws {TypeError} for an id in `groups` that no group can have.
 */
export declare function tarteaucitron(options?: LegacyOptions): LegacyReader;
