import { f as flagsOf, p as parseFields } from '../shared/legacy-json.js';
import { l as legacyReader } from '../shared/legacy-reader.js';
import '../shared/legacy-choices.js';
import '../shared/page.js';

/** Reads what Klaro 0.7 stores: `{"matomo":true,"ads":false}`, percent-encoded. It keeps no date. */
function parseKlaro(text) {
    return { answers: flagsOf(parseFields(text)) };
}
/**
 * Reads Klaro's cookie, or its key in `localStorage`. Klaro stores a service with `default: true` as accepted when the
 * visitor, or a script, just saves: name those in `preselected`.
 *
 * @throws {TypeError} for an id in `groups` that no group can have.
 */
function klaro(options = {}) {
    return legacyReader({ ...options, name: options.name ?? 'klaro', local: true, parse: parseKlaro });
}

export { klaro, parseKlaro };
