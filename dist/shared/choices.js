import { D as DECLINED } from './codec.js';

/**
 * Turns what another tool stored into entries of the consent cookie. When in doubt, closed: a refusal always counts, and an
 * acceptance only if nothing contradicts it.
 *
 * @module
 */
const ID = /^[-\w]{1,32}(\.[-\w]{1,32})?$/;
const UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
/** Inverts `groups`: `{ matomo: 'statistics' }` → `statistics` from `matomo`. @throws {TypeError} for an id that no group can have. */
function sourcesOf(groups) {
    const sources = new Map();
    for (const [name, ids] of Object.entries(groups)) {
        for (const id of [ids].flat()) {
            if (!ID.test(id))
                throw new TypeError(`groups.${name}: expected the id of a group, found ${JSON.stringify(id)}`);
            sources.set(id, [...(sources.get(id) ?? []), name.toLowerCase()]);
        }
    }
    return sources;
}
/**
 * Turns what another tool stored into entries of the consent cookie. The version of an acceptance is its date, so that
 * cookies which joined the group later are asked about. Without a date it covers no cookie that has one.
 *
 * @param sources The names that count. Without it, each name that can be an id is one.
 * @param now ISO-8601 text in UTC. Later dates are ignored: a wrong clock does not extend consent.
 */
function choicesOf({ answers, at }, sources, preselected, now) {
    const accepted = acceptedByName(answers, preselected);
    const date = typeof at === 'string' && UTC.test(at) && at <= now ? at : '';
    const choices = new Map();
    for (const [id, names] of sources ?? namesThatAreIds(accepted.keys())) {
        if (names.some(name => accepted.get(name) === false))
            choices.set(id, DECLINED);
        else if (names.every(name => accepted.get(name)))
            choices.set(id, date);
    }
    return choices.size && date ? choices.set('.at', date) : choices;
}
/** Returns what was answered for each name, in lower case. */
function acceptedByName(answers, preselected) {
    const found = new Map();
    for (const [name, isAccepted] of answers) {
        const key = name.toLowerCase();
        found.set(key, isAccepted && found.get(key) !== false);
    }
    for (const name of preselected) {
        const key = name.toLowerCase();
        if (found.get(key))
            found.delete(key);
    }
    return found;
}
const namesThatAreIds = (names) => new Map([...names].filter(name => ID.test(name)).map(name => [name, [name]]));
/** Joins several sources. For each id a refusal wins, then the oldest version. The oldest `.at` wins as well. */
function strictest(sources) {
    const joined = new Map();
    for (const [id, choice] of sources.flatMap(choices => [...choices])) {
        const other = joined.get(id) ?? choice;
        const isDeclined = choice === DECLINED || other === DECLINED;
        joined.set(id, isDeclined ? DECLINED : [choice, other].sort()[0]);
    }
    return joined;
}

export { strictest as a, choicesOf as c, sourcesOf as s };
