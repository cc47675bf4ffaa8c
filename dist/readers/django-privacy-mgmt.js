import { f as flagsOf, p as parseFields } from '../shared/legacy-json.js';
import { l as legacyReader } from '../shared/legacy-reader.js';
import '../shared/legacy-choices.js';
import '../shared/page.js';

/**
 * Reads what django-privacy-mgmt stores: `{"STATISTICS":true,"MARKETING":false}`. Its `getPreference` stores the default,
 * so that a yes may be nobody's: only a no is an answer.
 */
function parseDjangoPrivacyMgmt(text) {
    return { answers: flagsOf(parseFields(text)).filter(([, accepted]) => !accepted) };
}
/**
 * Reads django-privacy-mgmt's cookie. A no to MARKETING, its default, may be nobody's as well: to ask again, leave it out
 * of `groups`.
 *
 * @throws {TypeError} for an id in `groups` that no group can have.
 */
function djangoPrivacyMgmt(options = {}) {
    return legacyReader({
        ...options,
        name: options.name ?? 'django_privacy_mgmt_preferences',
        parse: parseDjangoPrivacyMgmt
    });
}

export { djangoPrivacyMgmt, parseDjangoPrivacyMgmt };
