import type { LegacyAnswers, LegacyOptions, LegacyReader } from './choices.js';
/** Reads what tarteaucitron stores: `!gtag=true!youtube=false!matomo=wait`. `wait` is no answer. There is no date. */
export declare function parseTarteaucitron(text: string): LegacyAnswers;
/**
 * Reads tarteaucitron's cookie. Which services belong into `preselected` depends on the tool's settings:
 *
 * - by default those that it runs without consent, such as matomo; they are the default here as well.
 * - `alwaysNeedConsent`: none, `[]`.
 * - `highPrivacy: false`, or `serviceDefaultState: true`: all, because it accepts for visitors who just go on.
 *
 * @throws {TypeError} for an id in `groups` that no group can have.
 */
export declare function tarteaucitron(options?: LegacyOptions): LegacyReader;
