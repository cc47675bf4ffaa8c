/** The name of the consent cookie, unless configured. */
const CONSENT_COOKIE = 'cookie_consent';

/**
 * Tells whether a rule's name covers a name: they are equal, or the rule's text before its trailing `*` begins it. Case
 * counts, as it does for cookies.
 */
function matches(rule, name) {
    return rule.name.endsWith('*') ? name.startsWith(rule.name.slice(0, -1)) : name === rule.name;
}

/**
 * Session and protection cookies, which no `*` claims: a site that loses one logs its visitors out, or refuses their
 * forms. They go only by their own name.
 */
const PROTECTED = /^(sessionid|csrftoken|PHPSESSID|JSESSIONID|connect\.sid|XSRF-TOKEN|__(Host|Secure)-)/i;
/** The rules of a group for what is kept in an area. */
const rulesIn = (area, group) => area === 'cookie' ? group.cookies : group.storage.filter(rule => rule.area === area);
/**
 * Finds the group for whose sake something must go: one that names it and may not have it. None if a group that is
 * required, or not deletable, names it too.
 *
 * @param mayHave Whether a group, or the cookie of it, may be there: `getPreference`.
 */
function claimOn(area, name, groups, mayHave) {
    const owners = groups.filter(group => rulesIn(area, group).some(rule => rule.name === name || (matches(rule, name) && !PROTECTED.test(name))));
    return owners.every(group => group.deletable && !group.required)
        ? owners.find(({ id }) => !mayHave(id, area === 'cookie' ? name : undefined))
        : undefined;
}
/** Whether a cookie may be there: a required group has a rule for it, or every group with one says so. */
function isAllowed(name, groups, mayHave) {
    const owners = groups.filter(group => group.cookies.some(rule => matches(rule, name)));
    return !!owners.length && (owners.some(group => group.required) || owners.every(({ id }) => mayHave(id, name)));
}

export { CONSENT_COOKIE as C, claimOn as c, isAllowed as i, matches as m, rulesIn as r };
