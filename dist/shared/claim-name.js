/** The script types that HTML runs: `module`, and the JavaScript MIME types of the WHATWG. An empty type is JavaScript. */
const RUNNABLE = /^(module|(text|application)\/(x-)?(java|ecma)script|)$/i;
/** Tells whether an element is an HTML script. SVG scripts match the same selectors, and are not. */
const isScript = (element) => element instanceof HTMLScriptElement;
/** Tells whether a script has the type `text/plain`, which no browser runs. */
const isInert = (script) => /^text\/plain$/i.test(script.type);

/**
 * Tells whether a rule covers a name: they are equal, or the name begins with the rule's text before its trailing `*`.
 * Case counts, as it does for cookies.
 */
const matches = (rule, name) => rule.name.endsWith('*') ? name.startsWith(rule.name.slice(0, -1)) : name === rule.name;
/**
 * Names of session and protection cookies. A site that loses one logs its visitors out, or refuses their forms. A rule
 * with a `*` never deletes them, only a rule with their exact name.
 */
const PROTECTED = /^(sessionid|csrftoken|PHPSESSID|JSESSIONID|connect\.sid|XSRF-TOKEN|__(Host|Secure)-)/i;
/** Lists the rules of a group for an area. */
const rulesIn = (area, group) => area === 'cookie' ? group.cookies : group.storage.filter(rule => rule.area === area);
/** Lists the rules that cover a name, with their groups, in the order of the manifest. */
const listingsOf = (area, name, groups) => groups.flatMap(group => rulesIn(area, group)
    .filter(rule => matches(rule, name))
    .map(rule => ({ group, rule })));
/** Decides whether a name may stay, from the rules that cover it. Returns nothing if no rule does. */
function judgeName(area, name, listings, mayHave) {
    const [first] = listings;
    if (!first)
        return undefined;
    const required = listings.find(({ group }) => group.required);
    if (required)
        return { ...required, mayStay: true, reason: 'required group' };
    const kept = listings.find(({ group }) => !group.deletable);
    if (kept)
        return { ...kept, mayStay: true, reason: 'not deletable' };
    const deleting = PROTECTED.test(name) ? listings.filter(({ rule }) => rule.name === name) : listings;
    if (!deleting[0])
        return { ...first, mayStay: true, reason: 'protected name' };
    const forbidding = deleting.find(({ group }) => !mayHave(group.id, area === 'cookie' ? name : undefined));
    if (forbidding)
        return { ...forbidding, mayStay: false, reason: 'not accepted' };
    return { ...deleting[0], mayStay: true, reason: 'accepted' };
}
/** Finds the group because of which a name may not be there: a group that lists the name and is not accepted. */
function groupThatForbids(area, name, groups, mayHave) {
    const verdict = judgeName(area, name, listingsOf(area, name, groups), mayHave);
    return verdict && !verdict.mayStay ? verdict.group : undefined;
}
/** Tells whether a cookie may be there: a required group lists it, or every group that lists it is accepted. */
function isAllowed(name, groups, mayHave) {
    const listings = listingsOf('cookie', name, groups);
    if (!listings.length)
        return false;
    return listings.some(({ group }) => group.required) || listings.every(({ group }) => mayHave(group.id, name));
}

export { RUNNABLE as R, isInert as a, isAllowed as b, groupThatForbids as g, isScript as i, judgeName as j, listingsOf as l, matches as m, rulesIn as r };
