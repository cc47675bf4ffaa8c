import { g as sourcesOf, d as deleteCookie, f as strictest, h as choicesOf, e as parseCookies } from './legacy-choices.js';
import { r as report, d as readCookies } from './page.js';

/** Does nothing where the browser forbids `localStorage`, or where there is none, as on a server. */
function inLocalStorage(run) {
    try {
        return run(localStorage);
    }
    catch {
        return undefined;
    }
}
/** Makes a reader. Several cookies of one name, such as one of a parent domain, count together. */
function legacyReader({ name, groups, preselected = [], local = false, parse }) {
    const sources = groups && sourcesOf(groups);
    const names = [...(sources?.values() ?? [])].flat();
    const inCookies = () => parseCookies(readCookies()).flatMap(([cookie, text]) => (cookie === name ? [text] : []));
    const stored = () => [...inCookies(), (local && inLocalStorage(area => area.getItem(name))) || ''];
    return {
        read() {
            const now = new Date();
            const found = stored().map(text => {
                const said = parse(text, names);
                return { ...said, answers: [...said.answers] };
            });
            const known = found.flatMap(({ answers }) => answers.map(([known]) => known.toLowerCase()));
            const turned = known.filter(each => sources?.has(each));
            if (turned[0] && !known.some(each => names.includes(each))) {
                report(`${name} has "${turned.join('", "')}", which "groups" takes for ours: write { theirs: 'ours' }`);
            }
            const valid = found.filter(({ until }) => typeof until !== 'number' || until > now.getTime());
            return strictest(valid.map(answers => choicesOf(answers, sources, preselected, now.toISOString())));
        },
        remove() {
            // A page on a server has no address to sweep.
            if (inCookies().length)
                deleteCookie(name);
            if (local)
                inLocalStorage(area => area.removeItem(name));
        }
    };
}

export { legacyReader as l };
