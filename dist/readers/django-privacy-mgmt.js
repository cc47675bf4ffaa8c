import { f as flagsOf, p as parseFields } from '../shared/json.js';
import { l as legacyReader } from '../shared/reader.js';
import '../shared/header.js';
import '../shared/document.js';
import '../shared/report.js';
import '../shared/choices.js';
import '../shared/codec.js';

/**
 * Reads what django-privacy-mgmt stores: `{"STATISTICS":true,"MARKETING":false}`. Its `getPreference` stores the default, so
 * an acceptance may not be the visitor's. Only a refusal is an answer.
 */
function parseDjangoPrivacyMgmt(text) {
    return { answers: flagsOf(parseFields(text)).filter(([, accepted]) => !accepted) };
}
/**
 * Reads django-privacy-mgmt's cookie. It stores a refusal of MARKETING by default, so that one may not be the visitor's
 * either: leave MARKETING out of `groups` to ask again.
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
