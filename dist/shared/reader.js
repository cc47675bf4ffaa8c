import { d as deleteCookie, p as parseCookies, r as readCookies } from './header.js';
import { c as createReport } from './report.js';
import { s as sourcesOf, a as strictest, c as choicesOf } from './choices.js';

/** Creates a reader. Several cookies of one name, such as one of a parent domain, count together. */
function legacyReader({ name, groups, preselected = [], local = false, parse }) {
    const report = createReport();
    const sources = groups && sourcesOf(groups);
    const names = [...(sources?.values() ?? [])].flat();
    const inCookies = () => parseCookies(readCookies()).flatMap(([cookie, text]) => (cookie === name ? [text] : []));
    function stored() {
        const texts = [...inCookies(), (local && inLocalStorage(area => area.getItem(name))) || ''];
        return texts.map(text => {
            const found = parse(text, names);
            return { ...found, answers: [...found.answers] };
        });
    }
    /** The other tool's names that `groups` has as ids, while it stored none of the names that `groups` has. */
    function reversedNames(found) {
        const known = found.flatMap(({ answers }) => [...answers].map(([known]) => known.toLowerCase()));
        return known.some(each => names.includes(each)) ? [] : known.filter(each => sources?.has(each));
    }
    return {
        read() {
            const now = new Date();
            const found = stored();
            const reversed = reversedNames(found);
            if (reversed[0]) {
                report(`"groups" of ${name} seems to be reversed: the other tool stored "${reversed.join('", "')}". Write { theirs: 'ours' }`);
            }
            const valid = found.filter(({ until }) => typeof until !== 'number' || until > now.getTime());
            return strictest(valid.map(answers => choicesOf(answers, sources, preselected, now.toISOString())));
        },
        remove() {
            // On a server there is no such cookie, and no address to delete it at.
            if (inCookies().length)
                deleteCookie(name);
            if (local)
                inLocalStorage(area => area.removeItem(name));
        }
    };
}
/** Does nothing if the browser forbids `localStorage`, or on a server. */
function inLocalStorage(run) {
    try {
        return run(localStorage);
    }
    catch {
        return undefined;
    }
}

export { legacyReader as l };
