import { p as parseEntries, D as DECLINED, s as stringifyEntries } from '../shared/codec.js';
import { a as attempt, c as createReport } from '../shared/report.js';
import { n as nowhere } from '../shared/storage.js';
import { a as strictest } from '../shared/choices.js';

const MILLISECONDS_A_DAY = 86_400_000;
const DEFAULT_DAYS = 182;
/**
 * Wraps a storage: while the storage is empty, the choices that another tool stored count. Reading writes nothing. The
 * first choice stores all of them, and from then on, also after a reset, the old choices are ignored.
 *
 * @param readers From `nanoconsent/readers/…`. If readers disagree, a refusal wins.
 */
function importChoices(storage, readers, { remove = false, days = DEFAULT_DAYS } = {}) {
    if (storage === nowhere)
        return nowhere;
    const report = createReport();
    /** Returns the old choices as the value of a consent cookie; `''` without any. */
    function oldChoices() {
        const found = readers.map(reader => attempt(report, () => reader.read()) ?? new Map());
        const isTooOld = (at = '') => Date.now() - Date.parse(at) > days * MILLISECONDS_A_DAY;
        return stringifyEntries(strictest(found.filter(choices => !isTooOld(choices.get('.at')))));
    }
    return {
        ...(storage.cookie !== undefined && { cookie: storage.cookie }),
        read: () => storage.read() || oldChoices(),
        write(value, answered) {
            storage.write(value, answered);
            // The storage may have dropped all entries as expired. Then it has no time: store this page's answers again without
            // the old acceptances.
            if (value && answered && !parseEntries(storage.read()).has('.at')) {
                storage.write(withoutOldAcceptances(value, answered), answered);
            }
            if (remove)
                readers.forEach(reader => attempt(report, () => reader.remove()));
            // After a reset, a time without choices keeps the old choices from coming back.
            if (!value && oldChoices())
                storage.write(`.at=${new Date().toISOString()}`);
        },
        ...(storage.subscribe && { subscribe: storage.subscribe.bind(storage) })
    };
}
/** Keeps refusals and today's answers, and dates them now. */
function withoutOldAcceptances(value, answered) {
    const kept = [...parseEntries(value)].filter(([key, choice]) => choice === DECLINED || answered.includes(key));
    return stringifyEntries(new Map([...kept, ['.at', new Date().toISOString()]]));
}

export { importChoices };
