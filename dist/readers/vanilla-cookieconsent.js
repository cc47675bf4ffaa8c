import { p as parseFields, a as fieldsOf } from '../shared/legacy-json.js';
import { l as legacyReader } from '../shared/legacy-reader.js';
import '../shared/legacy-choices.js';
import '../shared/page.js';

const textsOf = (value) => Array.isArray(value) ? value.filter(item => typeof item === 'string').map(item => item.toLowerCase()) : [];
/** Version 3 lists every category in `services`, with those of its services that were accepted; version 2 has none. */
function answersOf(stored, names) {
    if (!Array.isArray(stored.get('categories')))
        return [];
    const accepted = new Set(textsOf(stored.get('categories')));
    const services = new Map([...fieldsOf(stored.get('services'))].map(([category, list]) => [category.toLowerCase(), new Set(textsOf(list))]));
    const asked = stored.has('services') ? services.keys() : names;
    const categories = [...new Set([...accepted, ...asked])].flatMap((category) => {
        const isAccepted = accepted.has(category);
        const own = [...(services.get(category) ?? [])].map((service) => [`${category}.${service}`, isAccepted]);
        return isAccepted && own.length ? own : [[category, isAccepted], ...own];
    });
    const declined = names.filter(name => {
        const [category, service] = name.split('.');
        return service !== undefined && services.get(category)?.has(service) === false;
    });
    return [...categories, ...declined.map((name) => [name, false])];
}
/**
 * Reads what vanilla-cookieconsent 2 and 3 store: JSON. A service is `category.service`. A category that was accepted for
 * the sake of some of its services is no answer by itself: the services are.
 *
 * @param names Categories and services that somebody asks for, in lower case: of version 2, which does not say what was
 *   declined, those are that were not accepted.
 * @param revision The revision at which a yes counts; by default any.
 */
function parseVanillaCookieconsent(text, names = [], revision) {
    const stored = parseFields(text);
    const isCurrent = revision === undefined || stored.get('revision') === revision;
    return {
        answers: answersOf(stored, names).filter(([, accepted]) => isCurrent || !accepted),
        at: stored.get('lastConsentTimestamp') ?? stored.get('last_consent_update') ?? stored.get('consent_date'),
        until: stored.get('expirationTime')
    };
}
/**
 * Reads vanilla-cookieconsent's cookie, or its key in `localStorage`. Categories with `enabled: true` are stored as
 * accepted when the visitor just saves: name those in `preselected`.
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
