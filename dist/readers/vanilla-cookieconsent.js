import { p as parseFields, a as fieldsOf } from '../shared/json.js';
import { l as legacyReader } from '../shared/reader.js';
import '../shared/header.js';
import '../shared/document.js';
import '../shared/report.js';
import '../shared/choices.js';
import '../shared/codec.js';

const textsOf = (value) => Array.isArray(value) ? value.filter(item => typeof item === 'string').map(item => item.toLowerCase()) : [];
/**
 * Returns the answers for categories and services. Version 3 lists every category in `services`, each with its accepted
 * services. Version 2 has no `services`, so a category in `names` that is not accepted is declined.
 */
function readAnswers(stored, names) {
    if (!Array.isArray(stored.get('categories')))
        return [];
    const accepted = new Set(textsOf(stored.get('categories')));
    const services = new Map([...fieldsOf(stored.get('services'))].map(([category, list]) => [category.toLowerCase(), new Set(textsOf(list))]));
    const asked = stored.has('services') ? services.keys() : names;
    const categories = [...new Set([...accepted, ...asked])].flatMap((category) => {
        const isAccepted = accepted.has(category);
        const own = [...(services.get(category) ?? [])].map((service) => [
            `${category}.${service}`,
            isAccepted
        ]);
        return isAccepted && own.length ? own : [[category, isAccepted], ...own];
    });
    const declined = names.filter(name => {
        const [category, service] = name.split('.');
        return service !== undefined && services.get(category)?.has(service) === false;
    });
    return [...categories, ...declined.map((name) => [name, false])];
}
/**
 * Reads what vanilla-cookieconsent 2 and 3 store: JSON. A service is named `category.service`. If a category has accepted
 * services, only those are accepted: it may have been accepted for their sake alone.
 *
 * @param names Categories and services in lower case. Version 2 does not store refusals: a name that it does not list as
 *   accepted is declined.
 * @param revision The revision at which an acceptance counts; by default any.
 */
function parseVanillaCookieconsent(text, names = [], revision) {
    const stored = parseFields(text);
    const isCurrent = revision === undefined || stored.get('revision') === revision;
    return {
        answers: readAnswers(stored, names).filter(([, accepted]) => isCurrent || !accepted),
        at: stored.get('lastConsentTimestamp') ?? stored.get('last_consent_update') ?? stored.get('consent_date'),
        until: stored.get('expirationTime')
    };
}
/**
 * Reads vanilla-cookieconsent's cookie, or its key in `localStorage`. When the visitor saves without a
 * choice, categories with `enabled: true` are stored as accepted: list those in `preselected`.
 *
 * @throws {TypeError} for an id in `groups` that no group can have.
 */
function vanillaCookieconsent({ revision, ...options } = {}) {
    return legacyReader({
        ...options,
        name: options.name ?? 'cc_cookie',
        local: true,
        parse: (text, names) => parseVanillaCookieconsent(text, names, revision)
    });
}

export { parseVanillaCookieconsent, vanillaCookieconsent };
