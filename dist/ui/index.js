import { t as trustedUrl, b as assertTrusted, f as assertAllowed, g as isSigned, h as sign } from '../shared/activate.js';
import { s as createElement, c as listen, g as findAll, h as attempt, q as inertBody, t as pageElement, r as report, u as elementAt, e as parsed, x as embodied, v as visited, i as isLoading, z as body, a as announce } from '../shared/page.js';
import { k as knownGroup, p as parseCondition, f as findGroup, l as loadOnce } from '../shared/find-group.js';

const TAGS = 'bg cs da de el es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv nb uk tr ar he zh ja';
/**
 * What loads the texts of each language, from the folder `languages` beside the script that the page has included.
 *
 * @param script Its `src`, as written.
 */
const fetchLanguages = (script) => Object.fromEntries(TAGS.split(' ').map(tag => [
    tag,
    async () => {
        const url = new URL(`languages/${tag}.json`, trustedUrl(script, location.href));
        const response = await fetch(url);
        if (!response.ok)
            throw new Error(`HTTP ${response.status}, ${url}`);
        return response.json();
    }
]));

/** The texts in English, which is there when no other language is. */
const english = {
    heading: 'Cookies on this site',
    text: 'Necessary cookies make this site work. You decide about the others: {groups}.',
    news: 'New since your last choice: {names}.',
    gpc: 'Your browser sends a Global Privacy Control signal. It counts as a no until you choose otherwise.',
    policy: 'Privacy policy',
    acceptAll: 'Accept all',
    declineAll: 'Decline all',
    choose: 'Choose',
    saved: 'Your choice is saved.',
    change: 'You can change your choice at any time.',
    preferences: 'Privacy preferences',
    save: 'Save choices',
    close: 'Close',
    required: 'Always on',
    details: 'Details',
    name: 'Name',
    kind: 'Kind',
    purpose: 'Purpose',
    lifetime: 'Lifetime',
    provider: 'Provider',
    domain: 'Domain',
    cookie: 'Cookie',
    service: 'Service',
    accepted: 'Accepted',
    declined: 'Declined',
    undecided: 'Not decided',
    residue: 'Could not be deleted',
    blocked: 'Content from {host} is blocked',
    needs: 'It needs your consent to: {groups}.',
    once: 'Load once',
    always: 'Always allow'
};

/** Makes an element of HTML; text in it is text. */
function create(name, properties, ...children) {
    const element = createElement(name);
    for (const [key, value] of Object.entries(properties)) {
        if (key in element)
            element[key] = value;
        else
            element.setAttribute(key, value);
    }
    element.append(...children.filter(child => child !== undefined));
    return element;
}
/** A paragraph, if it says anything. */
const paragraph = (part, text) => text ? create('p', { part, dir: 'auto' }, text) : undefined;

/** A button that does one thing. */
function button(part, text, act) {
    const element = create('button', { type: 'button', part: `button ${part}` }, text);
    // The second half of a double click was meant for what was there before.
    listen(element, 'click', ({ detail }) => {
        if (detail < 2)
            act();
    });
    return element;
}
/** The two that answer for every group, or accept as they are told: alike, so that neither is the easier one. */
const answerButtons = ({ privacy, answer }, { acceptAll, declineAll }, before = () => { }, accept = privacy.acceptAll) => [
    ['accept-all', acceptAll, accept],
    ['decline-all', declineAll, privacy.declineAll]
].map(([part, text, act]) => button(part, text, () => {
    before();
    answer(act);
}));

/** The groups, each followed by its services. */
function groupsOf({ $manifest }) {
    const groups = $manifest.get()?.groups ?? [];
    return groups
        .filter(({ id }) => !id.includes('.'))
        .map(group => [group, ...groups.filter(({ id }) => id.startsWith(`${group.id}.`))]);
}
/** What there is to say of a Global Privacy Control signal: nothing if there is none, or a group is on all the same. */
const signalText = ({ $gpc, $manifest }, texts) => $gpc.get() && !$manifest.get().groups.some(group => group.default && !group.gpc) ? texts.gpc : '';

/** Wires the checkboxes of groups. One whose services differ is mixed, and left so it answers as they stand. */
function wireBoxes({ $statuses, $preferences, choose }, fields) {
    /** Whether a group is on; `null` if one of its services is not as it is. */
    const shown = new Map();
    // Groups come before their services, whose ids are longer: they answer for them as well.
    const sorted = [...fields].sort(([a], [b]) => a.length - b.length);
    /** The ids of a group and its services; none if it has left the manifest. */
    const partsOf = (id) => Object.keys($statuses.get()).filter(key => `${key}.`.toLowerCase().startsWith(`${id}.`.toLowerCase()));
    return {
        update() {
            for (const [id, box] of sorted) {
                const [isOn = false, ...others] = partsOf(id).map(part => $preferences.get()[part]);
                const state = others.some(other => other !== isOn) ? null : isOn;
                if (shown.get(box) !== state) {
                    // Of what is mixed one click makes a no.
                    box.checked = state !== false;
                    box.indeterminate = state === null;
                }
                shown.set(box, state);
            }
        },
        save() {
            const answers = {};
            for (const [id, box] of sorted) {
                const parts = partsOf(id);
                const state = box.indeterminate ? null : box.checked;
                const isOpen = (part) => $statuses.get()[part] === 'undecided' || Object.hasOwn(answers, part.split('.')[0]);
                if (state !== shown.get(box) || parts.some(isOpen)) {
                    for (const part of state === null ? parts : parts.slice(0, 1)) {
                        answers[part] = state ?? $preferences.get()[part];
                    }
                }
            }
            choose(answers);
        }
    };
}

/** The fields for groups, as `data-privacy-toggle="statistics"` names them. */
const togglesIn = (part) => [...part.querySelectorAll('input[data-privacy-toggle]')].map(input => [
    input.dataset.privacyToggle,
    input
]);
/**
 * Puts a copy of the site's own banner, `<template data-privacy-banner>`, into the element, outside of the shadow root,
 * where the site's styles are, and wires what is in that copy: nothing else on the page can choose, and no label. In a
 * page with nonces the template has to carry the nonce; where URLs are allowed instead there can be none. Scripts in it
 * never run.
 *
 * @returns What brings its fields up to date, if there is one.
 */
function ownBanner(host, { privacy, answer }, close) {
    const template = findAll('template[data-privacy-banner]').find(found => attempt(() => {
        assertTrusted(found);
        assertAllowed();
        return true;
    }, found));
    if (!(template instanceof HTMLTemplateElement))
        return undefined;
    const part = create('div', {});
    // In a document without a window scripts die for ever (HTML, "already started").
    inertBody().append(part);
    part.append(template.content.cloneNode(true));
    // A <label> beside it would press what has an id.
    for (const control of part.querySelectorAll('[data-privacy-action]'))
        control.removeAttribute('id');
    host.replaceChildren(part);
    const toggles = togglesIn(part);
    for (const [id, box] of toggles)
        attempt(() => knownGroup(privacy.$manifest.get(), id), box);
    const { update, save } = wireBoxes(privacy, toggles);
    update();
    /** What `data-privacy-action` can say; `undefined` and `null` say nothing. */
    const actions = {
        __proto__: null,
        'accept-all': () => answer(privacy.acceptAll),
        'decline-all': () => answer(privacy.declineAll),
        save: () => answer(save),
        open: privacy.open,
        close
    };
    listen(part, 'click', (event) => {
        const { closest } = Element.prototype;
        const control = closest.call(event.target, '[data-privacy-action]');
        const act = actions[String(control?.getAttribute('data-privacy-action'))];
        if (!act)
            return;
        event.preventDefault();
        attempt(act, control);
    });
    return update;
}

/** The link to the privacy policy, if the manifest has one. A URL that is not http(s) is told, and none. */
function policyLink({ privacy }, { texts, textIn }) {
    const raw = textIn(privacy.$manifest.get().policy);
    const url = raw && attempt(() => trustedUrl(raw, location.href));
    return url ? create('a', { part: 'policy', href: url.href }, texts.policy) : undefined;
}

/**
 * Finds the tag of `available` that fits best: for the first of `ranges` that has one, the longest that begins it, subtag
 * by subtag, as in RFC 4647, section 3.4. Case does not count. A tag that ends in a single character is none: `*`, and
 * the `x` of `de-x-…`, mean nothing without what follows.
 */
function lookUp(ranges, available) {
    // Norwegian is two written languages, nb and nn, in one, no. Who reads one reads nb, which sites also call no.
    const norwegian = (range) => ['$&', 'nb', 'no'].map(tag => range.replace(/^n[bno]\b/i, tag));
    for (const range of ranges.flatMap(norwegian)) {
        const subtags = `${range.toLowerCase()}-`;
        const [longest] = available
            .filter(tag => /[^-]{2}$/.test(tag) && subtags.startsWith(`${tag.toLowerCase()}-`))
            .sort((a, b) => b.length - a.length);
        if (longest)
            return longest;
    }
}
/** Gives a manifest's text in the first of `languages` that it has; else in English, else in the first that it has. */
function textIn(text, languages) {
    if (typeof text === 'string')
        return text;
    const tags = Object.keys(text);
    return text[lookUp([...languages, 'en'], tags) ?? tags[0] ?? ''] ?? '';
}
/** Tells how a language is written, in its usual script. */
function directionOf(tag) {
    return /^(ar|ckb|dv|fa|he|iw|ks|ps|sd|ug|ur|yi)(-|$)/i.test(tag) ? 'rtl' : 'ltr';
}

/** What stands between names. `Intl.ListFormat` takes longer to load than all the rest of the banner. */
const COMMAS = { ar: '، ', ja: '、', zh: '、' };
/** A name that turns nothing around in a text from left to right. */
const PLAIN = /^[\w .À-ž-]+$/;
/** In milliseconds: then English has to do. */
const TIMEOUT = 3000;
/** Finds the language and loads its texts. What cannot be loaded is told, and said in English. Never rejects. */
async function speak({ language = '', languages = {}, texts }) {
    const wanted = [language, pageElement().lang, ...navigator.languages];
    let lang = lookUp(wanted, ['en', ...Object.keys(languages)]) ?? 'en';
    let found;
    try {
        found = await Promise.race([
            languages[lang]?.(),
            new Promise((_, reject) => setTimeout(reject, TIMEOUT, 'too slow'))
        ]);
    }
    catch (error) {
        report(`language "${lang}" not loaded: ${error}`);
        lang = 'en';
    }
    const dir = directionOf(lang);
    // Few fonts have what sets a name apart: to look for one takes a quarter of the banner's layout.
    const apart = (name) => (dir === 'ltr' && PLAIN.test(name) ? name : `\u2068${name}\u2069`);
    return {
        texts: { ...english, ...found, ...texts },
        attributes: { lang, dir },
        textIn: text => textIn(text, [...wanted, lang]),
        listOf: names => names.map(apart).join(COMMAS[lang] ?? ', ')
    };
}
/** Fills in `{groups}` and so on. */
const fill = (text, values) => text.replace(/\{(\w+)}/g, (whole, name) => values[name] ?? whole);

/** Where an element is looked for: two corners and the middle. */
const PLACES = [0.02, 0.5, 0.98];
/**
 * Keeps what has the focus in sight (WCAG 2.2, 2.4.11). What stands under the host is scrolled to the middle, or, where
 * that is covered too, as far away as can be, with more room at the end of the page. For what cannot be scrolled, as it
 * stands still like a page's own footer, the host hides until the focus moves on.
 */
function uncover(root, signal) {
    const host = root.host;
    const page = pageElement();
    /** What the page has at its end, while that has more room. */
    let padding;
    function undo() {
        host.style.visibility = '';
        if (padding !== undefined)
            page.style.paddingBlockEnd = padding;
        padding = undefined;
    }
    function isCovered(focused) {
        const { left, top, width, height } = focused.getBoundingClientRect();
        return PLACES.some(part => host.contains(elementAt(left + width * part, top + height * part)));
    }
    function look(event) {
        const [focused] = event.composedPath();
        undo();
        if (host.contains(focused) || root.contains(focused))
            return;
        // Of what moves within one shadow root nobody outside hears.
        listen(focused.getRootNode(), 'focusin', look, { signal });
        // By then the browser has scrolled as it does.
        requestAnimationFrame(() => {
            const away = host.matches('[position=top]') ? 'end' : 'start';
            for (const block of ['center', away, 'nearest']) {
                if (!focused.matches(':focus') || !isCovered(focused))
                    return;
                if (block === away) {
                    padding ??= page.style.paddingBlockEnd;
                    page.style.paddingBlockEnd = '100vh';
                }
                if (block === 'nearest')
                    host.style.visibility = 'hidden';
                focused.scrollIntoView({ block, behavior: 'instant' });
            }
        });
    }
    listen(document, 'focusin', look, { signal });
    for (const type of ['focusout', 'privacy:saved'])
        listen(document, type, undo, { signal });
    signal.addEventListener('abort', undo);
}

/** In milliseconds: how long a confirmation can be read. */
const CONFIRMED = 8000;
/** The names of the cookies that came to a group, or to its services, since it was accepted: as its own cookies tell. */
function newIn({ getPreference, $statuses }, parts) {
    const isKnown = ({ id }, { name }) => getPreference(id, name);
    return parts[0].cookies.some(cookie => isKnown(parts[0], cookie))
        ? parts
            .filter(({ id }) => $statuses.get()[id] !== 'declined')
            .flatMap(part => part.cookies.filter(cookie => !isKnown(part, cookie)).map(({ name }) => name))
        : [];
}
/** What has to be asked about: each group with its services, or, of one that is decided, its services that are not. */
function openIn(privacy) {
    const isOpen = ({ id }) => privacy.$statuses.get()[id] === 'undecided';
    return groupsOf(privacy).flatMap(parts => isOpen(parts[0]) ? [parts] : parts.filter(isOpen).map(part => [part]));
}
/** Accepts what the banner lists. Other choices stay as they are, and so does a no to a service. */
function acceptOpen(privacy) {
    const answers = openIn(privacy).flatMap(parts => parts
        .filter(({ id }, index) => !index || privacy.$statuses.get()[id] === 'declined')
        .map(({ id }, index) => [id, !index]));
    privacy.choose(Object.fromEntries(answers));
}
/** What the banner says and asks. */
function contentOf(shown, speech) {
    const { privacy } = shown;
    const { texts, textIn, listOf } = speech;
    const open = openIn(privacy);
    const news = open.flatMap(parts => newIn(privacy, parts));
    const groups = listOf(open.map(([{ name }]) => textIn(name)));
    const buttons = answerButtons(shown, texts, undefined, () => acceptOpen(privacy));
    return [
        create('h2', { part: 'heading', id: 'heading' }, texts.heading),
        create('p', { part: 'text' }, fill(texts.text, { groups }), ` ${texts.change} `, policyLink(shown, speech)),
        paragraph('news', news.length ? fill(texts.news, { names: listOf(news) }) : ''),
        paragraph('gpc', signalText(privacy, texts)),
        create('div', { part: 'buttons' }, ...buttons, button('choose', texts.choose, privacy.open))
    ];
}
/** `<privacy-banner>`: asks while somebody has to be asked, and confirms what was chosen. */
const fillBanner = (root, shown, signal) => {
    const { $undecided, $statuses } = shown.privacy;
    let region;
    let tick;
    async function update() {
        if (!$undecided.get())
            return region?.remove();
        const speech = await shown.speech();
        if (signal.aborted || !$undecided.get())
            return;
        const { texts, attributes } = speech;
        const before = region?.isConnected ? region : undefined;
        if (before?.matches('[part=own]'))
            return tick();
        tick = ownBanner(root.host, shown, () => region.remove());
        region = tick
            ? create('section', { 'aria-label': texts.heading, part: 'own', lang: attributes.lang }, create('slot', {}))
            : create('section', { 'aria-labelledby': 'heading', part: 'banner', ...attributes }, ...contentOf(shown, speech));
        // Who is about to press a button finds it where it was.
        if (before?.isEqualNode(region))
            region = before;
        else {
            before?.remove();
            root.prepend(region);
        }
    }
    uncover(root, signal);
    // A banner of the site's own may stand further down.
    void parsed().then(update);
    listen(document, 'privacy:saved', async () => {
        const { texts, attributes } = await shown.speech();
        // What is there first and gets its text later is read out.
        const status = create('p', { part: 'saved', role: 'status', ...attributes });
        root.querySelector('[part=saved]')?.remove();
        if (!signal.aborted)
            root.append(status);
        setTimeout(() => status.append(`${texts.saved} ${texts.change}`), 100);
        setTimeout(() => status.remove(), CONFIRMED);
    }, { signal });
    return $statuses.subscribe(() => void update());
};

const COLUMNS = ['name', 'kind', 'purpose', 'lifetime', 'provider', 'domain'];
/** What the areas are called everywhere. */
const AREAS = {
    local: 'localStorage',
    session: 'sessionStorage',
    'indexed-db': 'IndexedDB',
    cache: 'Cache Storage'
};
/** What a group or a service keeps. */
function rowsOf({ cookies, storage }, { texts, textIn }) {
    return [
        ...cookies.map(cookie => ({ ...cookie, kind: texts.cookie })),
        ...storage.map(item => ({ ...item, domain: '', kind: AREAS[item.area] }))
    ].map(({ name, kind, description, lifetime, provider, domain }) => ({
        name,
        kind,
        purpose: textIn(description),
        lifetime: textIn(lifetime),
        provider: textIn(provider),
        domain
    }));
}
/**
 * A table of the cookies, storage and services of a group, and where each of these stands; nothing if there are none.
 * Columns in which no row has anything are left out. Roles are said, as a narrow screen shows each row as a block.
 */
function cookieTable({ $statuses }, [group, ...services], speech) {
    const { texts, textIn } = speech;
    const rows = [
        ...rowsOf(group, speech),
        ...services.flatMap(service => [
            {
                name: textIn(service.name),
                kind: group.required ? texts.service : `${texts.service} (${texts[$statuses.get()[service.id]]})`,
                purpose: textIn(service.description),
                domain: service.urls.join(', ')
            },
            ...rowsOf(service, speech)
        ])
    ];
    const columns = COLUMNS.filter(column => rows.some((row) => row[column]));
    const line = (name, role, textOf) => create('tr', { role: 'row', part: 'row' }, ...columns.map(column => {
        const text = textOf(column);
        const properties = { role, part: role, 'data-column': texts[column] };
        // In its own direction, but where the column is.
        return create(name, properties, text ? create('bdi', {}, text) : undefined);
    }));
    return rows.length
        ? create('table', { part: 'table', role: 'table' }, create('thead', { role: 'rowgroup' }, line('th', 'columnheader', column => texts[column])), create('tbody', { role: 'rowgroup' }, ...rows.map((row) => line('td', 'cell', column => row[column] ?? ''))))
        : undefined;
}

/** `<privacy-declaration>`: everything that the manifest lists and where it stands, for the page about privacy. */
const fillDeclaration = (root, { privacy, speech }, signal) => {
    const { $statuses, $residue } = privacy;
    async function update() {
        const speaker = await speech();
        if (signal.aborted)
            return;
        const { texts, attributes, textIn, listOf } = speaker;
        const residue = new Set($residue.get().map(({ name }) => name));
        const sections = groupsOf(privacy).map(parts => {
            const [{ id, name, description, required }] = parts;
            const table = cookieTable(privacy, parts, speaker);
            return create('section', { part: 'group' }, create('h3', { part: 'heading', dir: 'auto' }, textIn(name)), paragraph('status', texts[required ? 'required' : $statuses.get()[id]]), paragraph('description', textIn(description)), table);
        });
        root.replaceChildren(create('div', { part: 'declaration', ...attributes }, ...sections, residue.size
            ? create('p', { part: 'residue' }, create('strong', {}, texts.residue), ` ${listOf([...residue])}`)
            : undefined));
    }
    const stops = [$statuses.subscribe(() => void update()), $residue.listen(() => void update())];
    return () => stops.forEach(stop => stop());
};

/** * How the elements look. System colours follow `color-scheme` and forced colours by themselves;lengths follow the text * size. Nothing moves. The build takes out the blanks. */ const css = ` :host{display:block;font:var(--privacy-size,max(1rem,16px))/1.5 var(--privacy-font,system-ui,sans-serif)!important;color:var(--privacy-text,inherit);text-align:start;white-space:normal;letter-spacing:normal;text-transform:none}:host(privacy-banner),:host(privacy-preferences){position:fixed!important;z-index:var(--privacy-z,2147483647)!important;animation:none!important;transform:none!important;filter:none!important;contain:none!important;will-change:auto!important}:host(privacy-placeholder){overflow:auto;max-inline-size:100%;contain:layout}*{box-sizing:border-box;margin:0;overflow-wrap:anywhere}slot,th{overflow-wrap:normal}[hidden]{display:none!important}[part=banner],[part=own],[part=saved],[part~=open]{position:fixed;inset:auto 1em 1em;max-block-size:min(100vh - 2em,max(60vh,16em));overflow:auto}:host([position=top]) section{inset-block:1em auto}:host([position=corner]) section{inset-inline-start:auto;max-inline-size:min(100% - 2em,27em)}[part=banner],[part=saved],dialog,[part=placeholder]{display:grid;grid-template-columns:minmax(0,1fr);gap:.75em;padding:var(--privacy-gap,1.25em);background:var(--privacy-surface,Canvas);color:var(--privacy-text,CanvasText);border:1px solid var(--privacy-border,#8886);border-radius:var(--privacy-radius,.75em)}[part=saved]{inset-block-end:4.5em;inline-size:fit-content}:host(:not([position=top])) section ~ [part=saved]{inset-block:1em auto}[part=own]{margin:-1em;padding:1em}[part=banner],[part=saved],dialog{max-inline-size:var(--privacy-width,46em);margin:auto;box-shadow:var(--privacy-shadow,0 .5em 2.5em #0004)}dialog{inline-size:calc(100% - 2em);max-block-size:calc(100vh - 2em);overflow:auto}dialog:not([open]){display:none}dialog::backdrop{background:var(--privacy-backdrop,#0008)}[part=placeholder]{align-content:safe center;text-align:center;padding-block-end:0}[part=heading]{font-size:1.2em;font-weight:700;line-height:1.25}[part~=button],label,dialog a{min-block-size:max(44px,2.75em);min-inline-size:44px;display:inline-flex;align-items:center}a{color:inherit;text-underline-offset:.2em}dialog a{margin-block:-.75em -.5em;justify-self:start}[part~=button]{justify-content:center;padding:.5em 1em;font:inherit;font-weight:600;text-align:center;color:var(--privacy-on-accent,Canvas);background:var(--privacy-accent,CanvasText);border:2px solid transparent;border-radius:calc(var(--privacy-radius,.75em) * .6);cursor:pointer}[part~=button]:hover{text-decoration:underline}:focus-visible{outline:3px solid var(--privacy-accent,CanvasText);outline-offset:2px}[part=buttons]{display:grid;grid:auto-flow 1fr/repeat(auto-fit,minmax(min(100%,max(8em,(28em - 100%) * 999)),1fr));gap:.6em}[part=placeholder] [part=buttons]{position:sticky;inset-block-end:0;margin-block-start:-.6em;padding-block:.6em;background:inherit;grid:auto-flow 1fr/repeat(auto-fit,minmax(min(100%,7em),1fr))}@media (min-height:30em){[part=banner],dialog{padding-block-end:0;scroll-padding-block-end:12em}[part=banner] [part=buttons],dialog [part=buttons]{position:sticky;inset-block-end:0;margin-block-start:-.6em;padding-block:.6em var(--privacy-gap,1.25em);background:inherit}}@media (forced-colors:active){[part~=button]{color:ButtonText;background:ButtonFace}}[part=header],legend{display:flex;justify-content:space-between;align-items:center;inline-size:100%;gap:1em}[part~=close]{background:none;color:inherit;font-size:1.5em;padding:0;flex:none;inline-size:max(44px,1.85em);min-block-size:max(44px,1.85em);margin:-.5em}[part~=open]:focus-visible{outline-offset:-6px}[part~=open]{inset-inline-end:auto;color:var(--privacy-text,CanvasText);background:var(--privacy-surface,Canvas);border:1px solid var(--privacy-border,#8886);font-size:.875em}[part=group]{border:0;padding:0;min-inline-size:0}[part=declaration]{display:grid;grid-template-columns:minmax(0,1fr);gap:1.5em}legend{flex-wrap:wrap;padding:.5em 0 0;border-block-start:1px solid var(--privacy-border,#8886)}label{gap:.75em;font-weight:700;cursor:pointer}input{inline-size:1.5em;block-size:1.5em;flex:none;accent-color:var(--privacy-accent,CanvasText)}[part=required]{font-size:.875em}summary{cursor:pointer;padding:max(.625em,(44px - 1.5em) / 2) 0}table{inline-size:100%;border-collapse:collapse;font-size:.875em}th,td{padding:.4em 0;padding-inline-end:.75em;text-align:start;vertical-align:top}tbody tr{border-block-start:1px solid var(--privacy-border,#8886)}@media (max-width:40em){thead{display:none}tr,td{display:block}tr{padding-block:.4em}td{padding:0}td:empty{display:none}td::before{content:attr(data-column) '\\a0';font-weight:600}}@media (max-height:18em),(max-width:36em) and (max-height:25em){:host(privacy-banner){position:relative!important;min-inline-size:min(100%,18em);grid-column:1/-1}[part=banner],[part=own]{position:static;margin:0;max-block-size:100vh}}@media print{[part=banner],[part=own],[part=saved],dialog,[part~=open]{display:none}}`;

/** Fills an element, or ends that; for each that is in the page. */
const elements = new Map();
/** In milliseconds: when a page is given back what it has lost. */
const PATIENCE = 50;
/** Whether the elements are this copy's. */
let isOurs = false;
let current;
/** What all of them share. */
let sheet;
function styles() {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
}
/** Shows this from now on, in every element. Returns what empties them, unless something else is shown by then. */
function show(shown) {
    const update = (next) => {
        current = next;
        for (const update of elements.values())
            update(next);
    };
    update(shown);
    return () => {
        if (current === shown)
            update(undefined);
    };
}
/** Whether an element is one that the SDK fills, this copy or another one: markup can bring a shadow root of its own. */
const isStyled = ({ shadowRoot }) => !!shadowRoot?.adoptedStyleSheets[0];
/** Defines a custom element, unless somebody has: another copy shows and asks for its own groups alone. */
function define(name, fill) {
    if (customElements.get(name))
        return void (isOurs || report('included twice'));
    isOurs = true;
    customElements.define(name, class extends HTMLElement {
        connectedCallback() {
            // Who can answer is the page's own, and not in a picture, where anything can be painted above it.
            if (name !== 'privacy-declaration' && (!isSigned(this) || this.closest('svg')))
                return;
            const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
            root.adoptedStyleSheets = [(sheet ??= styles())];
            let ending;
            const update = (shown) => {
                ending?.abort();
                root.replaceChildren();
                const { signal } = (ending = new AbortController());
                const stop = shown && attempt(() => fill(root, shown, signal));
                if (stop)
                    signal.addEventListener('abort', stop);
            };
            elements.set(this, update);
            update(current);
        }
        disconnectedCallback() {
            elements.get(this)?.(undefined);
            elements.delete(this);
            // A page may swap its body: what it took out is put into the new one. Who takes it out each time is not fought at
            // full speed.
            void embodied().then(() => setTimeout(() => current?.place(), PATIENCE));
        }
    });
}

/** `<privacy-placeholder>`: stands before what is held back, says what it waits for, and lets it load. */
const fillPlaceholder = (root, { privacy, speech, answer }, signal) => {
    const blocked = root.host.nextElementSibling;
    // The fields of a form are its properties.
    if (!(blocked instanceof HTMLElement) || blocked instanceof HTMLFormElement)
        return;
    const { src } = (blocked.dataset.src ? blocked : blocked.querySelector('[data-src]'))?.dataset ?? {};
    const host = src && attempt(() => trustedUrl(src, location.href).host);
    /** As the groups stand now: the manifest may come later, and part of what it waits for may be answered elsewhere. */
    const update = async () => {
        const { texts, attributes, textIn, listOf } = await speech();
        if (signal.aborted)
            return;
        const groups = parseCondition(blocked.dataset.consent ?? '').flatMap(term => {
            const group = term && findGroup(privacy.$manifest.get(), term.id);
            return !group || term.declined || privacy.getPreference(group.id) ? [] : group;
        });
        const [heading, ...more] = [
            blocked.title,
            host && fill(texts.blocked, { host: listOf([host]) }),
            fill(texts.needs, { groups: listOf(groups.map(({ name }) => textIn(name))) })
        ].filter(Boolean);
        const content = create('div', { part: 'placeholder', role: 'group', 'aria-labelledby': 'heading', ...attributes }, create('p', { part: 'heading', id: 'heading', dir: 'auto' }, heading), ...more.map(text => paragraph('text', text)), create('div', { part: 'buttons' }, button('once', texts.once, () => loadOnce(blocked)), button('always', texts.always, () => answer(() => privacy.accept(...groups.map(({ id }) => id))))));
        // What waits for a no can only be answered in the preferences. Who is about to press a button finds it where it was.
        if (groups[0] && root.textContent !== content.textContent)
            root.replaceChildren(content);
    };
    return privacy.$statuses.subscribe(() => void update());
};

const BLOCKED = ['iframe', 'embed', 'object', 'video'].map(name => `${name}[data-consent-state=blocked]`).join();
/** What makes a placeholder stand where the other would. */
const PLACE = ['margin', 'float', 'position', 'inset', 'flex', 'grid-area', 'vertical-align'];
/** So often a placeholder is moved back to its place. */
const MOVES = 10;
const isPlaceholder = (node) => node instanceof HTMLElement && node.localName === 'privacy-placeholder';
/** What stands before an element. The page is the memory: what it copies or moves keeps its own. */
function placeholderOf(element) {
    const before = element.previousElementSibling;
    return isPlaceholder(before) ? before : undefined;
}
const isBlocked = (node) => node instanceof HTMLElement && Element.prototype.matches.call(node, BLOCKED);
/** The styles of a placeholder; nothing for an element that nobody is meant to see. */
function styleOf(element) {
    const style = getComputedStyle(element);
    if (style.display === 'none')
        return undefined;
    const { width, height } = element.getBoundingClientRect();
    // Without a box, as in what is hidden or without an address, the size that it would like.
    const [inline, block] = width * height ? [`${width}px`, `${height}px`] : [style.inlineSize, style.blockSize];
    // Nobody is meant to see, or can press, what is smaller than a letter.
    if (parseFloat(inline) < 9 || parseFloat(block) < 9)
        return undefined;
    return {
        ...Object.fromEntries(PLACE.map(name => [name, style.getPropertyValue(name)])),
        display: style.display.startsWith('inline') ? 'inline-grid' : 'grid',
        'inline-size': inline,
        'block-size': block
    };
}
/**
 * Puts a `<privacy-placeholder>` of the same size before each frame, video and plugin that is held back, and hides that.
 * Returns what takes all of them out.
 */
function placeholders({ $roots }) {
    const ending = new AbortController();
    const { signal } = ending;
    let waiting = new Set();
    /** Of the window, when something was placed. To ask for it costs a layout. */
    let width;
    /** How often each placeholder had to be moved back. */
    const moves = new WeakMap();
    /** Measures all before anything changes: what is measured after a change is laid out once more. */
    function place() {
        const styles = [...waiting].map(element => [element, element.isConnected && styleOf(element)]);
        waiting = new Set();
        width = innerWidth;
        for (const [element, style] of signal.aborted ? [] : styles) {
            if (!style)
                continue;
            const placeholder = create('privacy-placeholder', { 'data-display': element.style.display });
            sign(placeholder);
            for (const name in style)
                placeholder.style.setProperty(name, style[name]);
            element.before(placeholder);
            observer.observe(element.parentNode, { childList: true });
            element.style.setProperty('display', 'none', 'important');
        }
    }
    function block(element) {
        if (!isBlocked(element) || placeholderOf(element))
            return;
        if (!waiting.size)
            requestAnimationFrame(place);
        waiting.add(element);
    }
    function restore(element, placeholder = placeholderOf(element)) {
        waiting.delete(element);
        if (!placeholder)
            return;
        const isFocused = placeholder.matches(':focus-within');
        placeholder.remove();
        element.style.display = placeholder.dataset.display ?? element.style.display;
        // Who pressed a button finds the focus on what it loaded.
        if (isFocused)
            element.focus();
    }
    /** Frameworks take out what is their own, and ours, or move it, or put something in between. */
    const observer = new MutationObserver(records => {
        for (const { removedNodes, previousSibling, nextSibling } of records) {
            const [gone] = removedNodes;
            const isBare = isBlocked(nextSibling) && !placeholderOf(nextSibling);
            if (isPlaceholder(gone) && isBare) {
                restore(nextSibling, gone);
                block(nextSibling);
            }
            if (!isPlaceholder(previousSibling))
                continue;
            if (!gone && isBare) {
                const times = (moves.get(nextSibling) ?? 0) + 1;
                moves.set(nextSibling, times);
                // Who insists on this place has it.
                if (times > MOVES)
                    restore(nextSibling, previousSibling);
                else
                    nextSibling.before(previousSibling);
            }
            if (!(gone instanceof HTMLElement) || placeholderOf(gone) === previousSibling)
                continue;
            restore(gone, previousSibling);
            if (gone.isConnected)
                block(gone);
            // The gate tells of it anew when it comes back.
            else
                gone.removeAttribute('data-consent-state');
        }
    });
    listen(document, 'privacy:block', (event) => block(event.composedPath()[0]), { signal });
    listen(document, 'privacy:activate', (event) => restore(event.composedPath()[0]), { signal });
    // A phone was turned: the observer has ours placed anew. Where somebody is just then, nothing moves.
    listen(window, 'resize', () => {
        if (width === innerWidth)
            return;
        width = innerWidth;
        for (const placeholder of findAll('privacy-placeholder[data-display]:not(:focus-within)', $roots.get()))
            placeholder.remove();
    }, { signal });
    findAll(BLOCKED, $roots.get()).forEach(block);
    return () => {
        ending.abort();
        observer.disconnect();
        for (const { nextElementSibling } of findAll('privacy-placeholder', $roots.get())) {
            if (nextElementSibling instanceof HTMLElement)
                restore(nextElementSibling);
        }
    };
}

/** One group, with its checkbox. */
function fieldOf(privacy, parts, box, speech) {
    const { texts, textIn } = speech;
    const [{ name, description, required }] = parts;
    const table = cookieTable(privacy, parts, speech);
    const label = create('label', { part: 'label' }, box, create('span', { dir: 'auto' }, textIn(name)));
    return create('fieldset', { part: 'group' }, create('legend', { part: 'legend' }, label, required ? create('span', { part: 'required' }, texts.required) : undefined), paragraph('description', textIn(description)), table && create('details', { part: 'details' }, create('summary', { part: 'summary' }, texts.details), table));
}
/** The dialog, as things stand now. */
function dialogOf(root, shown, speech) {
    const { privacy, answer } = shown;
    const { texts, attributes } = speech;
    const groups = groupsOf(privacy);
    const boxes = groups.map(([{ id, required }]) => create('input', { type: 'checkbox', part: 'checkbox', value: id, disabled: required }));
    const { update, save } = wireBoxes(privacy, boxes.map(box => [box.value, box]));
    const close = () => dialog.close();
    const x = button('close', '×', close);
    x.setAttribute('aria-label', texts.close);
    const dialog = create('dialog', { part: 'dialog', 'aria-labelledby': 'title', ...attributes }, create('div', { part: 'header' }, create('h2', { part: 'heading', id: 'title' }, texts.preferences), x), policyLink(shown, speech), paragraph('gpc', signalText(privacy, texts)), ...groups.map((parts, index) => fieldOf(privacy, parts, boxes[index], speech)), create('div', { part: 'buttons' }, ...answerButtons(shown, texts, close), button('save', texts.save, () => {
        close();
        answer(save);
    })));
    const stops = [
        privacy.$preferences.subscribe(update),
        // What a visitor answers is what is shown.
        privacy.$manifest.listen(() => {
            close();
            void openPreferences(root, shown);
        })
    ];
    listen(dialog, 'close', () => {
        stops.forEach(stop => stop());
        dialog.remove();
    });
    return dialog;
}
/** Opens the dialog in a `<privacy-preferences>`, unless it is open. */
async function openPreferences(root, shown) {
    const speech = await shown.speech();
    if (shown.signal.aborted || !root.isConnected)
        return;
    if (root.querySelector('dialog[open]') || !shown.privacy.$manifest.get())
        return;
    const dialog = dialogOf(root, shown, speech);
    root.append(dialog);
    dialog.showModal();
    // What has the focus is not to be under the buttons.
    dialog.style.scrollPaddingBlockEnd = `${dialog.lastElementChild.offsetHeight}px`;
}
/** `<privacy-preferences>`: a dialog for each group; with the attribute `button`, one that opens it. */
const fillPreferences = (root, shown, signal) => {
    uncover(root, signal);
    // What an open dialog follows ends with it.
    signal.addEventListener('abort', () => root.querySelector('dialog')?.close());
    if (!root.host.hasAttribute('button'))
        return;
    let stop = () => { };
    void shown.speech().then(({ texts, attributes }) => {
        if (signal.aborted)
            return;
        const opener = Object.assign(button('open', texts.preferences, shown.privacy.open), attributes);
        root.append(opener);
        const { $manifest, $statuses, $undecided } = shown.privacy;
        // Behind the banner, and without a manifest, it is of no use.
        stop = $statuses.subscribe(() => (opener.hidden = $undecided.get() || !$manifest.get()));
    });
    return () => stop();
};

/** Defines the four elements. They are empty until the effect `ui()` runs. Again: nothing. */
function defineElements() {
    define('privacy-banner', fillBanner);
    define('privacy-preferences', fillPreferences);
    define('privacy-placeholder', fillPlaceholder);
    define('privacy-declaration', fillDeclaration);
}
/** Where a click landed: an element with `data-privacy-open`, or in one. */
const isOpener = (event) => event
    .composedPath()
    .some(node => node instanceof Element && Element.prototype.matches.call(node, '[data-privacy-open]'));
/**
 * Shows the banner first in the page while somebody has to be asked, opens the preferences for `privacy.open()` and for
 * any element with `data-privacy-open`, and puts placeholders before what is held back. Elements that the page has
 * already are used; what a page loses is put back. Defines the elements.
 */
function ui(options = {}) {
    return privacy => {
        const { $undecided } = privacy;
        const { position, button, framed } = options;
        if (!framed && window !== window.top)
            return () => { };
        const ending = new AbortController();
        const { signal } = ending;
        let speech;
        let isBannerNeeded = false;
        const banner = create('privacy-banner', {});
        const preferences = create('privacy-preferences', {});
        for (const own of [banner, preferences])
            sign(own);
        if (position)
            banner.setAttribute('position', position);
        preferences.toggleAttribute('button', !!button);
        /** The element of that name which the page has, or else ours, put where it belongs. */
        function placed(own, where) {
            const found = findAll(own.localName).find(isStyled) ?? own;
            if (!found.isConnected)
                body()?.[where](own);
            return found;
        }
        /** Puts into the page what it lacks. */
        function place() {
            if (signal.aborted)
                return;
            isBannerNeeded ||= $undecided.get();
            if (isBannerNeeded)
                placed(banner, 'prepend');
            // The last in the page.
            if (button && !isLoading())
                placed(preferences, 'append');
        }
        const shown = {
            privacy,
            signal,
            place,
            speech: () => (speech ??= speak(options)),
            answer(act) {
                act();
                isBannerNeeded = true;
                place();
                announce(document, 'privacy:saved');
            }
        };
        const stops = [() => ending.abort(), () => banner.remove(), () => preferences.remove()];
        const placing = visited()
            .then(embodied)
            .then(() => {
            if (signal.aborted)
                return;
            defineElements();
            stops.push(show(shown), $undecided.listen(place), placeholders(privacy));
            place();
            void parsed().then(place);
        });
        listen(document, 'privacy:open', async (event) => {
            await placing;
            await privacy.ready;
            if (signal.aborted || event.defaultPrevented)
                return;
            // Where there is no body, it has none.
            const { shadowRoot } = placed(preferences, 'append');
            if (shadowRoot)
                await openPreferences(shadowRoot, shown);
        }, { signal });
        listen(document, 'click', (event) => {
            if (!isOpener(event))
                return;
            // Without a manifest nothing opens: a link leads where it says.
            if (privacy.$manifest.get())
                event.preventDefault();
            privacy.open();
        }, { signal });
        return () => stops.forEach(stop => stop());
    };
}

export { defineElements, english, fetchLanguages, ui };
