import { f as flagsOf, p as parseFields } from '../shared/json.js';
import { l as legacyReader } from '../shared/reader.js';
import '../shared/header.js';
import '../shared/document.js';
import '../shared/report.js';
import '../shared/choices.js';
import '../shared/codec.js';

/** Reads what Klaro 0.7 stores: `{"matomo":true,"ads":false}`, percent-encoded. There is no date. */
function parseKlaro(text) {
    return { answers: flagsOf(parseFields(text)) };
}
/**
 * Reads Klaro's cookie, or its key in `localStorage`. When the visitor, or a script, saves without a choice,
 * Klaro stores services with `default: true` as accepted: list those in `preselected`.
 *
 * @throws {TypeError} for an id in `groups` that no group can have.
 */
function klaro(options = {}) {
    return legacyReader({ ...options, name: options.name ?? 'klaro', local: true, parse: parseKlaro });
}

export { klaro, parseKlaro };
