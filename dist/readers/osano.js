import { l as legacyReader } from '../shared/reader.js';
import '../shared/header.js';
import '../shared/document.js';
import '../shared/report.js';
import '../shared/choices.js';
import '../shared/codec.js';

/** Reads what Osano's open-source Cookie Consent 3 stores: one word. `dismiss` is no answer. There is no date. */
function parseOsano(text) {
    if (text === 'allow')
        return { answers: [['status', true]] };
    if (text === 'deny')
        return { answers: [['status', false]] };
    return { answers: [] };
}
/**
 * Reads the cookie of Osano's open-source Cookie Consent.
 *
 * @throws {TypeError} for an id in `groups` that no group can have.
 */
function osano({ name = 'cookieconsent_status', groups }) {
    return legacyReader({ name, groups: { status: groups }, parse: parseOsano });
}

export { osano, parseOsano };
