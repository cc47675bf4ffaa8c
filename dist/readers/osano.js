import { l as legacyReader } from '../shared/legacy-reader.js';
import '../shared/legacy-choices.js';
import '../shared/page.js';

/** Reads what Osano's open-source Cookie Consent 3 stores: one word. `dismiss` is neither a yes nor a no. No date. */
function parseOsano(text) {
    return { answers: text === 'allow' || text === 'deny' ? [['status', text === 'allow']] : [] };
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
