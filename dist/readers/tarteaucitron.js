import { l as legacyReader } from '../shared/reader.js';
import '../shared/header.js';
import '../shared/document.js';
import '../shared/report.js';
import '../shared/choices.js';
import '../shared/codec.js';

/** Services that need no consent by the rules of tarteaucitron 1.34. It stores them as accepted when the page loads. */
const EXEMPT = [
    'crisp',
    'matomo',
    'matomohightrack',
    'microanalytics',
    'plausible',
    'simpleanalytics',
    'stonly',
    'wysistathightrack'
];
/** Reads what tarteaucitron stores: `!gtag=true!youtube=false!matomo=wait`. `wait` is no answer. There is no date. */
function parseTarteaucitron(text) {
    const parts = text.split('!').map(part => part.split('='));
    const answered = parts.filter(([, answer, ...rest]) => (answer === 'true' || answer === 'false') && !rest.length);
    return { answers: answered.map(([service, answer]) => [service, answer === 'true']) };
}
/**
 * Reads tarteaucitron's cookie. Which services belong into `preselected` depends on the tool's settings:
 *
 * - by default those that it runs without consent, such as matomo; they are the default here as well.
 * - `alwaysNeedConsent`: none, `[]`.
 * - `highPrivacy: false`, or `serviceDefaultState: true`: all, because it accepts for visitors who just go on.
 *
 * @throws {TypeError} for an id in `groups` that no group can have.
 */
function tarteaucitron(options = {}) {
    return legacyReader({
        ...options,
        name: options.name ?? 'tarteaucitron',
        preselected: options.preselected ?? EXEMPT,
        parse: parseTarteaucitron
    });
}

export { parseTarteaucitron, tarteaucitron };
