import { t as trustedUrl, k as knownGroup, p as parseCondition, f as findGroup } from '../shared/find-group.js';
import { h as createElement, d as findAll, a as inertBody, p as pageElement, j as elementAt, k as embodied, i as isLoading, l as body } from '../shared/document.js';
import { l as listen, a as announce } from '../shared/events.js';
import { a as attempt } from '../shared/report.js';

const tags = ["ar","bg","cs","da","de","el","es","et","fi","fr","ga","he","hr","hu","it","ja","lt","lv","mt","nb","nl","pl","pt","ro","sk","sl","sv","tr","uk","zh"];

async function fetchTexts(script, tag) {
    const url = new URL(`languages/${tag}.json`, trustedUrl(script, location.href));
    const response = await fetch(url);
    if (!response.ok)
        throw new Error(`${url} answered with HTTP ${response.status}`);
    return response.json();
}
/**
 * Returns a loader for the texts of each language, by its tag. A loader fetches from the folder `languages` beside the
 * script that the page has included. It throws if the script's URL is not http(s), and if the server does not respond
 * with 2xx.
 *
 * @param script The script's `src`, as written.
 */
const fetchLanguages = (script) => Object.fromEntries(tags.map(tag => [tag, () => fetchTexts(script, tag)]));

/** The texts in English, which the interface has inside. */
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
    always: 'Always allow',
    comma: ', '
};

/** Creates an HTML element. Text among the children stays text. */
function create(name, properties, ...children) {
    const element = createElement(name);
    for (const [key, value] of Object.entries(properties)) {
        if (key in element)
            Reflect.set(element, key, value);
        else
            element.setAttribute(key, String(value));
    }
    element.append(...children.filter(child => child !== undefined));
    return element;
}
/** Creates a paragraph in the direction of its text. An empty text gets none. */
const paragraph = (part, text) => text ? create('p', { part, dir: 'auto' }, text) : undefined;

/** Returns the groups of the manifest, each with its services. */
function groupsOf({ $manifest }) {
    const all = $manifest.get()?.groups ?? [];
    return all
        .filter(({ id }) => !id.includes('.'))
        .map(group => ({ group, services: all.filter(({ id }) => id.startsWith(`${group.id}.`)) }));
}
/**
 * Returns the text about a Global Privacy Control signal. It is empty without a signal, and if a group ignores the signal
 * and is on by default: then the text would not be true.
 */
function signalText({ $gpc, $manifest }, { gpc }) {
    const isIgnored = $manifest.get()?.groups.some(group => group.default && !group.gpc);
    return $gpc.get() && !isIgnored ? gpc : '';
}
/** Creates the link to the privacy policy, if the manifest has one. A URL that is not http(s) is reported and left out. */
function policyLink({ privacy, page }, { texts, textIn }) {
    const policy = privacy.$manifest.get()?.policy;
    const raw = policy && textIn(policy);
    const url = raw && attempt(page.report, () => trustedUrl(raw, location.href));
    return url ? create('a', { part: 'policy', href: url.href }, texts.policy) : undefined;
}

/** Creates a button. It ignores the second click of a double click, which was meant for the element before it. */
function button(part, text, act) {
    const element = create('button', { type: 'button', part: `button ${part}` }, text);
    listen(element, 'click', ({ detail }) => {
        if (detail < 2)
            act();
    });
    return element;
}
/** Creates the buttons that accept and decline. They look alike, so that neither answer is the easier one. */
function answerButtons({ privacy, answerAndConfirm }, { acceptAll, declineAll }, { before, accept = privacy.acceptAll }) {
    const answering = (part, text, act) => button(part, text, () => {
        before?.();
        answerAndConfirm(act);
    });
    return [answering('accept-all', acceptAll, accept), answering('decline-all', declineAll, privacy.declineAll)];
}

/** Screen readers announce a live region only if its text comes later than the region itself. */
const TEXT_DELAY_MS = 100;
/** The time for which a confirmation can be read. */
const CONFIRMATION_MS = 8000;
/** Tells the visitor that the choice is saved, and that it can be changed. */
async function confirmChoice(root, shown, signal) {
    const { texts, attributes } = await shown.speech();
    root.querySelector('[part=saved]')?.remove();
    if (signal.aborted)
        return;
    const status = create('p', { part: 'saved', role: 'status', ...attributes });
    root.append(status);
    setTimeout(() => status.append(`${texts.saved} ${texts.change}`), TEXT_DELAY_MS);
    setTimeout(() => status.remove(), CONFIRMATION_MS);
}

function stateOf({ indeterminate, checked }) {
    if (indeterminate)
        return 'mixed';
    return checked ? 'on' : 'off';
}
function setState(box, state) {
    // A mixed box is checked as well, so that one click declines.
    box.checked = state !== 'off';
    box.indeterminate = state === 'mixed';
}
/** Connects checkboxes to the groups that they stand for. A mixed box that is saved unchanged leaves each service as it is. */
function wireBoxes({ $statuses, $preferences, choose }, fields) {
    /** The state of each box after the last update. */
    const shown = new Map();
    // A group comes before its services, whose ids are longer: an answer for the group answers for them, too.
    const sorted = [...fields].sort((a, b) => a.id.length - b.id.length);
    /** Returns the ids of a group and its services; none if the group has left the manifest. */
    const partsOf = (id) => Object.keys($statuses.get()).filter(key => `${key}.`.toLowerCase().startsWith(`${id}.`.toLowerCase()));
    function currentState(id) {
        const [isOn = false, ...others] = partsOf(id).map(part => $preferences.get()[part]);
        if (others.some(other => other !== isOn))
            return 'mixed';
        return isOn ? 'on' : 'off';
    }
    return {
        update() {
            for (const { id, box } of sorted) {
                const state = currentState(id);
                if (shown.get(box) !== state)
                    setState(box, state);
                shown.set(box, state);
            }
        },
        save() {
            const answers = new Map();
            const isOpen = (part) => $statuses.get()[part] === 'undecided' || answers.has(part.split('.')[0]);
            for (const { id, box } of sorted) {
                const parts = partsOf(id);
                const state = stateOf(box);
                if (state === shown.get(box) && !parts.some(isOpen))
                    continue;
                if (state === 'mixed')
                    for (const part of parts)
                        answers.set(part, $preferences.get()[part]);
                else if (parts[0])
                    answers.set(parts[0], state === 'on');
            }
            choose(Object.fromEntries(answers));
        }
    };
}

/**
 * Tells whether a template belongs to the page, and reports why not. In a page with nonces it has to carry the nonce. In a
 * page that lists URLs instead of nonces there is no such template.
 */
function isTrusted$1(template, { report, trust }) {
    const check = () => {
        trust.assertTrusted(template);
        trust.assertAllowed();
        return true;
    };
    return attempt(report, check, template) ?? false;
}
/** Copies the content of a template. Scripts in the copy never run. */
function copyOf(template) {
    const part = create('div', {});
    // A script that was once in a document without a window never runs (HTML, "already started").
    inertBody().append(part);
    part.append(template.content.cloneNode(true));
    // A <label> elsewhere in the page would press a control that has an id.
    for (const control of part.querySelectorAll('[data-privacy-action]'))
        control.removeAttribute('id');
    return part;
}
/** Finds the checkboxes for groups: `<input type="checkbox" data-privacy-toggle="statistics">`. */
const fieldsIn = (part) => [...part.querySelectorAll('input[data-privacy-toggle]')].map(box => ({
    id: box.dataset.privacyToggle,
    box
}));
/**
 * Puts a copy of the site's own banner, `<template data-privacy-banner>`, into the element, outside of the shadow root so
 * that the site's style sheets apply. Only controls in that copy work: other markup of the page cannot choose.
 *
 * @param close Hides the banner.
 * @returns A function that shows the current preferences in its checkboxes; `undefined` if there is no such template.
 */
function ownBanner(host, shown, close) {
    const { privacy, page, answerAndConfirm } = shown;
    const template = findAll('template[data-privacy-banner]').find(found => isTrusted$1(found, page));
    if (!(template instanceof HTMLTemplateElement))
        return undefined;
    const part = copyOf(template);
    host.replaceChildren(part);
    const fields = fieldsIn(part);
    for (const { id, box } of fields)
        attempt(page.report, () => knownGroup(privacy.$manifest.get(), id), box);
    const { update, save } = wireBoxes(privacy, fields);
    update();
    /** The functions of the controls, by their `data-privacy-action`. */
    const actions = new Map([
        ['accept-all', () => answerAndConfirm(privacy.acceptAll)],
        ['decline-all', () => answerAndConfirm(privacy.declineAll)],
        ['save', () => answerAndConfirm(save)],
        ['open', privacy.open],
        ['close', close]
    ]);
    listen(part, 'click', (event) => {
        const control = Element.prototype.closest.call(event.target, '[data-privacy-action]');
        const act = actions.get(control?.getAttribute('data-privacy-action'));
        if (!act)
            return;
        event.preventDefault();
        attempt(page.report, act, control);
    });
    return update;
}

/** The points of an element that are looked at, as fractions of its width and height: two corners and the middle. */
const PROBED_FRACTIONS = [0.02, 0.5, 0.98];
/**
 * Keeps the focused element of the page in sight (WCAG 2.2, 2.4.11). An element under the host is scrolled to the middle
 * of the screen. If the host covers the middle, too, the element is scrolled as far away as possible, with more room at
 * the end of the page. If that does not help either, as with a page's fixed footer, the host hides until the focus moves.
 */
function uncover(root, signal) {
    const host = root.host;
    const page = pageElement();
    /** The page's own padding, while it has more. */
    let padding;
    function undo() {
        host.style.visibility = '';
        if (padding !== undefined)
            page.style.paddingBlockEnd = padding;
        padding = undefined;
    }
    function isCovered(focused) {
        const { left, top, width, height } = focused.getBoundingClientRect();
        return PROBED_FRACTIONS.some(part => host.contains(elementAt(left + width * part, top + height * part)));
    }
    function look(event) {
        const [focused] = event.composedPath();
        undo();
        if (host.contains(focused) || root.contains(focused))
            return;
        // A focus that moves within one shadow root fires no event outside of it.
        listen(focused.getRootNode(), 'focusin', look, { signal });
        // In the next frame the browser has scrolled to the focused element.
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

/**
 * The languages that are usually written from right to left. `test/ui/language.test.ts` compares them with `Intl`, which
 * not every browser can ask for a direction.
 */
const RIGHT_TO_LEFT = /^(ar|ckb|dv|fa|he|iw|ks|ps|sd|ug|ur|yi)(-|$)/i;
/** A tag that ends in a single character means nothing without what follows: `*`, and the `x` of `de-x-…`. */
const isWhole = (tag) => /[^-]{2}$/.test(tag);
/**
 * Adds the other names of Norwegian to a range. It has two written languages, `nb` and `nn`, in one, `no`. Readers of `nn`
 * read `nb`, and sites also call that `no`.
 */
const withNorwegian = (range) => ['$&', 'nb', 'no'].map(tag => range.replace(/^n[bno]\b/i, tag));
/**
 * Finds the best tag for a list of wishes, as RFC 4647, section 3.4 does. It is the longest tag with which the first
 * range begins, subtag by subtag, or else the next range. Ignores case.
 *
 * @param ranges Most wanted first: `['de-AT', 'en']`.
 * @param available `['en', 'de']` has `'de'` for these.
 */
function lookUp(ranges, available) {
    const whole = available.filter(isWhole);
    for (const range of ranges.flatMap(withNorwegian)) {
        const subtags = `${range.toLowerCase()}-`;
        const [longest] = whole
            .filter(tag => subtags.startsWith(`${tag.toLowerCase()}-`))
            .sort((a, b) => b.length - a.length);
        if (longest)
            return longest;
    }
    return undefined;
}
/** Returns a manifest's text in the first of `languages` that it has; or else in English; or else the first text. */
function textIn(text, languages) {
    if (typeof text === 'string')
        return text;
    const tags = Object.keys(text);
    return text[lookUp([...languages, 'en'], tags) ?? tags[0] ?? ''] ?? '';
}
/** Returns the direction of a language in its usual script. */
const directionOf = (tag) => (RIGHT_TO_LEFT.test(tag) ? 'rtl' : 'ltr');

/** A name that reads from left to right throughout. */
const PLAIN_NAME = /^[\w .À-ž-]+$/;
/** After this time the interface speaks English. */
const LOADING_TIMEOUT_MS = 3000;
/** Loads the texts of a language. Rejects after the timeout. No loader, no texts. */
const load = (loader) => Promise.race([
    loader?.(),
    new Promise((_, reject) => setTimeout(reject, LOADING_TIMEOUT_MS, `no answer in ${LOADING_TIMEOUT_MS} ms`))
]);
/** Finds the language and loads its texts. If that fails, it is reported, and the texts are English. Never rejects. */
async function speak({ language = '', languages = {}, texts }, report) {
    const wanted = [language, pageElement().lang, ...navigator.languages];
    let lang = lookUp(wanted, ['en', ...Object.keys(languages)]) ?? 'en';
    let loaded;
    try {
        loaded = await load(languages[lang]);
    }
    catch (error) {
        report(`could not load the texts in "${lang}", using English: ${error}`);
        lang = 'en';
    }
    const spoken = { ...english, ...loaded, ...texts };
    const dir = directionOf(lang);
    // The characters that isolate a name are in few fonts. The search for one takes a quarter of the banner's layout.
    const isolated = (name) => (dir === 'ltr' && PLAIN_NAME.test(name) ? name : `\u2068${name}\u2069`);
    return {
        texts: spoken,
        attributes: { lang, dir },
        textIn: text => textIn(text, [...wanted, lang]),
        listOf: names => names.map(isolated).join(spoken.comma)
    };
}
/** Fills in placeholders: `fill('Content from {host}', { host: 'a.example' })`. Unknown placeholders stay. */
const fill = (text, values) => text.replace(/\{(\w+)}/g, (whole, name) => values[name] ?? whole);

/**
 * Returns the names of the cookies that were added to a group or its services since the visitor accepted the group. A
 * group was accepted if one of its own cookies is.
 */
function newCookiesIn({ getPreference, $statuses }, { group, services }) {
    const isKnown = ({ id }, { name }) => getPreference(id, name);
    if (!group.cookies.some(cookie => isKnown(group, cookie)))
        return [];
    return [group, ...services]
        .filter(({ id }) => $statuses.get()[id] !== 'declined')
        .flatMap(part => part.cookies.filter(cookie => !isKnown(part, cookie)))
        .map(({ name }) => name);
}
/** Returns what the banner asks about: undecided groups with all their services, and undecided services of other groups. */
function undecidedGroups(privacy) {
    const isUndecided = ({ id }) => privacy.$statuses.get()[id] === 'undecided';
    return groupsOf(privacy).flatMap(entry => isUndecided(entry.group)
        ? [entry]
        : entry.services.filter(isUndecided).map(service => ({ group: service, services: [] })));
}
/** Accepts what the banner asks about. Other choices stay, and so does a refusal of a service. */
function acceptUndecided(privacy) {
    const answers = new Map();
    for (const { group, services } of undecidedGroups(privacy)) {
        answers.set(group.id, true);
        for (const { id } of services)
            if (privacy.$statuses.get()[id] === 'declined')
                answers.set(id, false);
    }
    privacy.choose(Object.fromEntries(answers));
}
/** Creates the SDK's own banner. */
function bannerOf(shown, speech) {
    const { privacy } = shown;
    const { texts, attributes, textIn, listOf } = speech;
    const undecided = undecidedGroups(privacy);
    const news = undecided.flatMap(entry => newCookiesIn(privacy, entry));
    const groups = listOf(undecided.map(({ group }) => textIn(group.name)));
    const content = [
        create('h2', { part: 'heading', id: 'heading' }, texts.heading),
        create('p', { part: 'text' }, fill(texts.text, { groups }), ` ${texts.change} `, policyLink(shown, speech)),
        paragraph('news', news.length ? fill(texts.news, { names: listOf(news) }) : ''),
        paragraph('gpc', signalText(privacy, texts)),
        create('div', { part: 'buttons' }, ...answerButtons(shown, texts, { accept: () => acceptUndecided(privacy) }), button('choose', texts.choose, privacy.open))
    ];
    return create('section', { 'aria-labelledby': 'heading', part: 'banner', ...attributes }, ...content);
}
/** Fills `<privacy-banner>`, which asks while something is undecided, and confirms what the visitor chose. */
const fillBanner = (root, shown, signal) => {
    const { $undecided, $statuses } = shown.privacy;
    let section;
    let updateOwn;
    /** Creates the box around the site's own banner, if the page has one. */
    function ownSection({ texts, attributes }) {
        updateOwn = ownBanner(root.host, shown, () => section.remove());
        if (!updateOwn)
            return undefined;
        const properties = { 'aria-label': texts.heading, part: 'own', lang: attributes.lang };
        return create('section', properties, create('slot', {}));
    }
    async function update() {
        if (!$undecided.get())
            return section?.remove();
        const speech = await shown.speech();
        if (signal.aborted || !$undecided.get())
            return;
        const current = section?.isConnected ? section : undefined;
        if (current && updateOwn)
            return updateOwn();
        const next = ownSection(speech) ?? bannerOf(shown, speech);
        // The visitor may be about to press a button: a banner that would be the same stays.
        if (current?.isEqualNode(next))
            return;
        current?.remove();
        root.prepend(next);
        section = next;
    }
    uncover(root, signal);
    // The template of a site's own banner may stand further down in the page.
    void shown.page.parsed().then(update);
    listen(document, 'privacy:saved', () => void confirmChoice(root, shown, signal), { signal });
    return $statuses.subscribe(() => void update());
};

const COLUMNS = ['name', 'kind', 'purpose', 'lifetime', 'provider', 'domain'];
/** The names of storage areas, which are the same in every language. */
const AREAS = {
    local: 'localStorage',
    session: 'sessionStorage',
    'indexed-db': 'IndexedDB',
    cache: 'Cache Storage'
};
/** Returns a row for each cookie and each storage item of a group or a service. */
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
/** Returns the row of a service. A required group has no status, and neither have its services. */
function rowOfService(service, isRequired, { $statuses }, { texts, textIn }) {
    const status = texts[$statuses.get()[service.id]];
    return {
        name: textIn(service.name),
        kind: isRequired ? texts.service : `${texts.service} (${status})`,
        purpose: textIn(service.description),
        domain: service.urls.join(', ')
    };
}
/** Creates a row with these columns. On a narrow screen each cell shows the name of its column. */
const line = (name, role, columns, row, { texts }) => create('tr', { role: 'row', part: 'row' }, ...columns.map(column => {
    const text = row[column];
    // <bdi>: a text keeps its own direction, but stands where its column does.
    const content = text ? create('bdi', {}, text) : undefined;
    return create(name, { role, part: role, 'data-column': texts[column] }, content);
}));
/**
 * Creates a table of the cookies, storage and services of a group, with the status of each service. A group that has
 * none of these gives `undefined`. A column without any text is left out. The roles are explicit, because browsers forget
 * them on a narrow screen, where each row is a block.
 */
function cookieTable(privacy, { group, services }, speech) {
    const rows = [
        ...rowsOf(group, speech),
        ...services.flatMap(service => [rowOfService(service, group.required, privacy, speech), ...rowsOf(service, speech)])
    ];
    if (!rows.length)
        return undefined;
    const columns = COLUMNS.filter(column => rows.some(row => row[column]));
    const heads = line('th', 'columnheader', columns, speech.texts, speech);
    const lines = rows.map(row => line('td', 'cell', columns, row, speech));
    return create('table', { part: 'table', role: 'table' }, create('thead', { role: 'rowgroup' }, heads), create('tbody', { role: 'rowgroup' }, ...lines));
}

/** Creates the section of a group: its name, status, description and cookies. */
function sectionOf(privacy, entry, speech) {
    const { texts, textIn } = speech;
    const { id, name, description, required } = entry.group;
    return create('section', { part: 'group' }, create('h3', { part: 'heading', dir: 'auto' }, textIn(name)), paragraph('status', texts[required ? 'required' : privacy.$statuses.get()[id]]), paragraph('description', textIn(description)), cookieTable(privacy, entry, speech));
}
/** Fills `<privacy-declaration>`, which shows the whole manifest and its statuses, for the page about privacy. */
const fillDeclaration = (root, { privacy, speech }, signal) => {
    const { $statuses, $residue } = privacy;
    async function update() {
        const speaker = await speech();
        if (signal.aborted)
            return;
        const { texts, attributes, listOf } = speaker;
        const residue = [...new Set($residue.get().map(({ name }) => name))];
        const warning = residue.length
            ? create('p', { part: 'residue' }, create('strong', {}, texts.residue), ` ${listOf(residue)}`)
            : undefined;
        const sections = groupsOf(privacy).map(entry => sectionOf(privacy, entry, speaker));
        root.replaceChildren(create('div', { part: 'declaration', ...attributes }, ...sections, warning));
    }
    const stops = [$statuses.subscribe(() => void update()), $residue.listen(() => void update())];
    return () => stops.forEach(stop => stop());
};

/**
 * The custom elements of the interface. Their state lives in their classes. The browser keeps one class for each name,
 * so every `ui()` of a page uses the same elements.
 *
 * @module
 */
/** A page that takes an element out gets it back after this long, so that the SDK never fights it at full speed. */
const PLACE_AGAIN_MS = 50;
const classOf = (name) => customElements.get(name);
/** Tells whether the SDK fills an element. Markup alone can bring a shadow root, but no adopted style sheet. */
const isStyled = ({ shadowRoot }) => !!shadowRoot?.adoptedStyleSheets[0];
function showIn(elements, shown) {
    elements.shown = shown;
    for (const update of elements.updates.values())
        update(shown);
}
/**
 * Fills every element of these names, now and later. The result empties them, unless they show something else by then.
 *
 * @param names Of elements that belong to this copy of the SDK.
 */
function show(names, next) {
    const classes = names.flatMap(name => classOf(name) ?? []);
    for (const elements of classes)
        showIn(elements, next);
    return () => {
        for (const elements of classes)
            if (elements.shown === next)
                showIn(elements, undefined);
    };
}
/**
 * Tells whether an element may show the visitor's choices. It carries the page's nonce, and is not inside an `<svg>`,
 * where other content can cover it. The declaration asks nothing, so every one may.
 */
const isTrusted = (element, { trust }) => element.localName === 'privacy-declaration' || (trust.isSigned(element) && !element.closest('svg'));
/**
 * Defines a custom element, if its name is free.
 *
 * @returns Whether the element belongs to this copy of the SDK. The elements of another copy show that one's groups.
 */
function define(name, fill, sheet) {
    const known = classOf(name);
    if (known)
        return known.fill === fill;
    class PrivacyElement extends HTMLElement {
        static fill = fill;
        static shown;
        static updates = new Map();
        connectedCallback() {
            let ending;
            const update = (shown) => {
                ending?.abort();
                this.shadowRoot?.replaceChildren();
                if (!shown || !isTrusted(this, shown.page))
                    return;
                const { signal } = (ending = new AbortController());
                const stop = attempt(shown.page.report, () => {
                    // Throws if markup has brought a closed shadow root. The other elements are filled all the same.
                    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
                    root.adoptedStyleSheets = [sheet];
                    return fill(root, shown, signal);
                });
                if (stop)
                    signal.addEventListener('abort', stop);
            };
            PrivacyElement.updates.set(this, update);
            update(PrivacyElement.shown);
        }
        disconnectedCallback() {
            PrivacyElement.updates.get(this)?.(undefined);
            PrivacyElement.updates.delete(this);
            // A page may swap its body: the new body gets the element.
            void embodied().then(() => setTimeout(() => PrivacyElement.shown?.place(), PLACE_AGAIN_MS));
        }
    }
    customElements.define(name, PrivacyElement);
    return true;
}

/** Creates the banner and the preferences, outside of the page. */
function createOwnElements({ position, button }, { $undecided }, trust) {
    const banner = create('privacy-banner', {});
    const preferences = create('privacy-preferences', {});
    for (const own of [banner, preferences])
        trust.sign(own);
    if (position)
        banner.setAttribute('position', position);
    preferences.toggleAttribute('button', !!button);
    let isBannerNeeded = false;
    /** Returns the page's element of this name, or our own. Our own comes into the page, if there is a body. */
    function placed(own, where) {
        const found = findAll(own.localName).find(isStyled) ?? own;
        if (!found.isConnected)
            body()?.[where](own);
        return found;
    }
    function place() {
        isBannerNeeded ||= $undecided.get();
        if (isBannerNeeded)
            placed(banner, 'prepend');
        // The button is the last element of the page, so it waits for the others.
        if (button && !isLoading())
            placed(preferences, 'append');
    }
    return {
        place,
        placeBanner() {
            isBannerNeeded = true;
            place();
        },
        placedPreferences: () => placed(preferences, 'append'),
        remove() {
            banner.remove();
            preferences.remove();
        }
    };
}

var css = ":host{display:block;font:var(--privacy-size, max(1rem, 16px))/1.5 var(--privacy-font, system-ui, sans-serif)!important;color:var(--privacy-text, inherit);text-align:start;white-space:normal;letter-spacing:normal;text-transform:none}:host(privacy-banner),:host(privacy-preferences){position:fixed!important;z-index:var(--privacy-z, 2147483647)!important;animation:none!important;transform:none!important;filter:none!important;contain:none!important;will-change:auto!important}:host(privacy-placeholder){overflow:auto;max-inline-size:100%;contain:layout}*{box-sizing:border-box;margin:0;overflow-wrap:anywhere}slot,th{overflow-wrap:normal}[hidden]{display:none!important}[part=banner],[part=own],[part=saved],[part~=open]{position:fixed;inset:auto 1em 1em;max-block-size:min(100vh - 2em,max(60vh,16em));overflow:auto}:host([position='top']) section{inset-block:1em auto}:host([position='corner']) section{inset-inline-start:auto;max-inline-size:min(100% - 2em,27em)}[part=banner],[part=saved],dialog,[part=placeholder]{display:grid;grid-template-columns:minmax(0,1fr);gap:.75em;padding:var(--privacy-gap, 1.25em);background:var(--privacy-surface, Canvas);color:var(--privacy-text, CanvasText);border:1px solid var(--privacy-border, #8886);border-radius:var(--privacy-radius, 0.75em)}[part=saved]{inset-block-end:4.5em;inline-size:fit-content}:host(:not([position='top'])) section~[part=saved]{inset-block:1em auto}[part=own]{margin:-1em;padding:1em}[part=banner],[part=saved],dialog{max-inline-size:var(--privacy-width, 46em);margin:auto;box-shadow:var(--privacy-shadow, 0 0.5em 2.5em #0004)}dialog{inline-size:calc(100% - 2em);max-block-size:calc(100vh - 2em);overflow:auto}dialog:not([open]){display:none}dialog::backdrop{background:var(--privacy-backdrop, #0008)}[part=placeholder]{align-content:safe center;text-align:center;padding-block-end:0}[part=heading]{font-size:1.2em;font-weight:700;line-height:1.25}[part~=button],label,dialog a{min-block-size:max(44px,2.75em);min-inline-size:44px;display:inline-flex;align-items:center}a{color:inherit;text-underline-offset:.2em}dialog a{margin-block:-.75em -.5em;justify-self:start}[part~=button]{justify-content:center;padding:.5em 1em;font:inherit;font-weight:600;text-align:center;color:var(--privacy-on-accent, Canvas);background:var(--privacy-accent, CanvasText);border:2px solid transparent;border-radius:calc(var(--privacy-radius, 0.75em)*.6);cursor:pointer}[part~=button]:hover{text-decoration:underline}:focus-visible{outline:3px solid var(--privacy-accent, CanvasText);outline-offset:2px}[part=buttons]{display:grid;grid:auto-flow 1fr/repeat(auto-fit,minmax(min(100%,max(8em,(28em - 100%)*999)),1fr));gap:.6em}[part=placeholder] [part=buttons]{position:sticky;inset-block-end:0;margin-block-start:-.6em;padding-block:.6em;background:inherit;grid:auto-flow 1fr/repeat(auto-fit,minmax(min(100%,7em),1fr))}@media (min-height:30em){[part=banner],dialog{padding-block-end:0;scroll-padding-block-end:12em}[part=banner] [part=buttons],dialog [part=buttons]{position:sticky;inset-block-end:0;margin-block-start:-.6em;padding-block:.6em var(--privacy-gap, 1.25em);background:inherit}}@media (forced-colors:active){[part~=button]{color:ButtonText;background:ButtonFace}}[part=header],legend{display:flex;justify-content:space-between;align-items:center;inline-size:100%;gap:1em}[part~=close]{background:0 0;color:inherit;font-size:1.5em;padding:0;flex:none;inline-size:max(44px,1.85em);min-block-size:max(44px,1.85em);margin:-.5em}[part~=open]:focus-visible{outline-offset:-6px}[part~=open]{inset-inline-end:auto;color:var(--privacy-text, CanvasText);background:var(--privacy-surface, Canvas);border:1px solid var(--privacy-border, #8886);font-size:.875em}[part=group]{border:0;padding:0;min-inline-size:0}[part=declaration]{display:grid;grid-template-columns:minmax(0,1fr);gap:1.5em}legend{flex-wrap:wrap;padding:.5em 0 0;border-block-start:1px solid var(--privacy-border, #8886)}label{gap:.75em;font-weight:700;cursor:pointer}input{inline-size:1.5em;block-size:1.5em;flex:none;accent-color:var(--privacy-accent, CanvasText)}[part=required]{font-size:.875em}summary{cursor:pointer;padding:max(.625em,(44px - 1.5em)/2)0}table{inline-size:100%;border-collapse:collapse;font-size:.875em}th,td{padding:.4em 0;padding-inline-end:.75em;text-align:start;vertical-align:top}tbody tr{border-block-start:1px solid var(--privacy-border, #8886)}@media (max-width:40em){thead{display:none}tr,td{display:block}tr{padding-block:.4em}td{padding:0}td:empty{display:none}td::before{content:attr(data-column)\" \";font-weight:600}}@media (max-height:18em),(max-width:36em) and (max-height:25em){:host(privacy-banner){position:relative!important;min-inline-size:min(100%,18em);grid-column:1/-1}[part=banner],[part=own]{position:static;margin:0;max-block-size:100vh}}@media print{[part=banner],[part=own],[part=saved],dialog,[part~=open]{display:none}}";

/** Finds the blocked element behind a placeholder. A form is none: its fields shadow its properties. */
function blockedBehind(placeholder, { page }) {
    const element = placeholder.nextElementSibling;
    if (!(element instanceof HTMLElement) || element instanceof HTMLFormElement)
        return undefined;
    const loading = element.dataset.src ? element : element.querySelector('[data-src]');
    const src = loading?.dataset.src;
    const host = src && attempt(page.report, () => trustedUrl(src, location.href).host);
    return { element, host: host || undefined };
}
/** Returns the groups that the element waits for. A group that must be declined is none of these. */
const groupsNeeded = ({ $manifest, getPreference }, element) => parseCondition(element.dataset.consent ?? '').flatMap(term => {
    const group = term && findGroup($manifest.get(), term.id);
    return !group || term.isNegated || getPreference(group.id) ? [] : group;
});
/** Creates the content of a placeholder. Its first text is the heading: the title of the element, its host, or its groups. */
function contentOf({ element, host }, groups, shown, speech) {
    const { privacy, answerAndConfirm } = shown;
    const { texts, attributes, textIn, listOf } = speech;
    const [heading, ...more] = [
        element.title,
        host ? fill(texts.blocked, { host: listOf([host]) }) : '',
        fill(texts.needs, { groups: listOf(groups.map(({ name }) => textIn(name))) })
    ].filter(text => text !== '');
    const loadOnce = () => void announce(element, 'privacy:load-once', element);
    const acceptGroups = () => privacy.accept(...groups.map(({ id }) => id));
    return create('div', { part: 'placeholder', role: 'group', 'aria-labelledby': 'heading', ...attributes }, create('p', { part: 'heading', id: 'heading', dir: 'auto' }, heading), ...more.map(text => paragraph('text', text)), create('div', { part: 'buttons' }, button('once', texts.once, loadOnce), button('always', texts.always, () => answerAndConfirm(acceptGroups))));
}
/** Fills `<privacy-placeholder>`, which names the groups that a blocked element waits for, and lets the visitor load it. */
const fillPlaceholder = (root, shown, signal) => {
    const { privacy } = shown;
    const blocked = blockedBehind(root.host, shown);
    if (!blocked)
        return undefined;
    // Runs again because the manifest may come later, and the visitor may answer for some of the groups elsewhere.
    async function update(blocked) {
        const speech = await shown.speech();
        if (signal.aborted)
            return;
        const groups = groupsNeeded(privacy, blocked.element);
        // Without a group to accept, only the preferences can help: the placeholder stays as it is.
        if (!groups.length)
            return;
        const content = contentOf(blocked, groups, shown, speech);
        // The visitor may be about to press a button: content that would be the same stays.
        if (root.textContent !== content.textContent)
            root.replaceChildren(content);
    }
    return privacy.$statuses.subscribe(() => void update(blocked));
};

/** The properties that put a placeholder where the blocked element would be. */
const PLACING = ['margin', 'float', 'position', 'inset', 'flex', 'grid-area', 'vertical-align'];
/** An element that is narrower or lower than a letter is not meant to be seen, and its buttons could not be pressed. */
const MIN_SIZE_PX = 9;
/**
 * Measures a blocked element. Returns the styles that give a placeholder its size and place; `undefined` for an element
 * that is hidden or too small.
 */
function placeholderStyle(element) {
    const style = getComputedStyle(element);
    if (style.display === 'none')
        return undefined;
    const { width, height } = element.getBoundingClientRect();
    // An element inside a hidden one, or without an address, has no box: take the size that its styles ask for.
    const hasBox = width * height > 0;
    const inlineSize = hasBox ? `${width}px` : style.inlineSize;
    const blockSize = hasBox ? `${height}px` : style.blockSize;
    if (parseFloat(inlineSize) < MIN_SIZE_PX || parseFloat(blockSize) < MIN_SIZE_PX)
        return undefined;
    return new Map([
        ...PLACING.map(name => [name, style.getPropertyValue(name)]),
        ['display', style.display.startsWith('inline') ? 'inline-grid' : 'grid'],
        ['inline-size', inlineSize],
        ['block-size', blockSize]
    ]);
}

/** Matches the elements that get a placeholder while they are blocked. */
const BLOCKED = ['iframe', 'embed', 'object', 'video']
    .map(name => `${name}[data-consent-state=blocked]`)
    .join();
const isBlocked = (node) => node instanceof HTMLElement && Element.prototype.matches.call(node, BLOCKED);
const isPlaceholder = (node) => node instanceof HTMLElement && node.localName === 'privacy-placeholder';
/**
 * Returns the placeholder of an element: the one before it. There is no other record, so that elements which the page
 * copies or moves keep their placeholders.
 */
function placeholderOf(element) {
    const before = element.previousElementSibling;
    return isPlaceholder(before) ? before : undefined;
}
/** @param watch Is called with the parent of each new placeholder. */
function createStandIns(trust, watch) {
    let waiting = new Set();
    /** The inner width of the window in pixels. Reading it costs a layout. */
    let width;
    let isStopped = false;
    function put(element, style) {
        const placeholder = create('privacy-placeholder', { 'data-display': element.style.display });
        trust.sign(placeholder);
        for (const [name, value] of style)
            placeholder.style.setProperty(name, value);
        element.before(placeholder);
        watch(element.parentNode);
        element.style.setProperty('display', 'none', 'important');
    }
    /** Measures all elements before it changes anything: a measurement after a change would cost one more layout. */
    function place() {
        const measured = [...waiting].map(element => [element, element.isConnected ? placeholderStyle(element) : undefined]);
        waiting = new Set();
        width = innerWidth;
        if (isStopped)
            return;
        for (const [element, style] of measured)
            if (style)
                put(element, style);
    }
    return {
        block(element) {
            if (!isBlocked(element) || placeholderOf(element))
                return;
            if (!waiting.size)
                requestAnimationFrame(place);
            waiting.add(element);
        },
        restore(element, placeholder = placeholderOf(element)) {
            waiting.delete(element);
            if (!placeholder)
                return;
            const isFocused = placeholder.matches(':focus-within');
            placeholder.remove();
            element.style.display = placeholder.dataset.display ?? element.style.display;
            // The visitor pressed a button in the placeholder: the focus goes to the element that it loads.
            if (isFocused)
                element.focus();
        },
        isNewWidth() {
            const isNew = width !== innerWidth;
            width = innerWidth;
            return isNew;
        },
        stop() {
            isStopped = true;
        }
    };
}

/** A page that moves a placeholder away more often than this keeps the place. */
const MAX_MOVES = 10;
/**
 * Creates a function that repairs placeholders after the page has changed around them. Frameworks remove or move the
 * elements that they own, with our placeholder or without it, or put something between the two.
 */
function createRepair({ block, restore }) {
    /** How often the placeholder of an element had to be moved back. */
    const moves = new WeakMap();
    function moveBack(element, placeholder) {
        const times = (moves.get(element) ?? 0) + 1;
        moves.set(element, times);
        if (times > MAX_MOVES)
            restore(element, placeholder);
        else
            element.before(placeholder);
    }
    return ({ removedNodes, previousSibling, nextSibling }) => {
        const [removed] = removedNodes;
        const isBare = isBlocked(nextSibling) && !placeholderOf(nextSibling);
        // The placeholder was removed.
        if (isPlaceholder(removed) && isBare) {
            restore(nextSibling, removed);
            block(nextSibling);
        }
        if (!isPlaceholder(previousSibling))
            return;
        // Something was put between the two.
        if (!removed && isBare)
            moveBack(nextSibling, previousSibling);
        // The element was removed or moved, without its placeholder.
        if (!(removed instanceof HTMLElement) || placeholderOf(removed) === previousSibling)
            return;
        restore(removed, previousSibling);
        if (removed.isConnected)
            block(removed);
        // When the element comes back, the gate must announce it again.
        else
            removed.removeAttribute('data-consent-state');
    };
}
/**
 * Puts a `<privacy-placeholder>` of the same size before each blocked frame, video and plugin, and hides that element.
 * The result removes all placeholders.
 */
function placeholders({ $roots }, { trust }) {
    const ending = new AbortController();
    const { signal } = ending;
    const observer = new MutationObserver(records => records.forEach(repair));
    const standIns = createStandIns(trust, parent => observer.observe(parent, { childList: true }));
    const repair = createRepair(standIns);
    const { block, restore } = standIns;
    /** Removes the placeholders after a phone was turned: the observer has them placed anew, unless one has the focus. */
    function placeAgain() {
        if (!standIns.isNewWidth())
            return;
        for (const placeholder of findAll('privacy-placeholder[data-display]:not(:focus-within)', $roots.get())) {
            placeholder.remove();
        }
    }
    const elementOf = (event) => event.composedPath()[0];
    listen(document, 'privacy:block', (event) => block(elementOf(event)), { signal });
    listen(document, 'privacy:activate', (event) => restore(elementOf(event)), { signal });
    listen(window, 'resize', placeAgain, { signal });
    findAll(BLOCKED, $roots.get()).forEach(block);
    return () => {
        ending.abort();
        standIns.stop();
        observer.disconnect();
        for (const { nextElementSibling } of findAll('privacy-placeholder', $roots.get())) {
            if (nextElementSibling instanceof HTMLElement)
                restore(nextElementSibling);
        }
    };
}

/** Creates the fieldset of a group: its checkbox, description and cookies. */
function fieldsetOf(privacy, entry, box, speech) {
    const { texts, textIn } = speech;
    const { name, description, required } = entry.group;
    const table = cookieTable(privacy, entry, speech);
    const label = create('label', { part: 'label' }, box, create('span', { dir: 'auto' }, textIn(name)));
    const note = required ? create('span', { part: 'required' }, texts.required) : undefined;
    return create('fieldset', { part: 'group' }, create('legend', { part: 'legend' }, label, note), paragraph('description', textIn(description)), table && create('details', { part: 'details' }, create('summary', { part: 'summary' }, texts.details), table));
}
/** Creates the title of the dialog, with the button that closes it. */
function headerOf({ preferences, close }, act) {
    const closing = button('close', '×', act);
    closing.setAttribute('aria-label', close);
    return create('div', { part: 'header' }, create('h2', { part: 'heading', id: 'title' }, preferences), closing);
}
/** Creates the dialog. It follows the preferences until it is closed. */
function dialogOf(root, shown, speech) {
    const { privacy, answerAndConfirm } = shown;
    const { texts, attributes } = speech;
    const entries = groupsOf(privacy);
    const fields = entries.map(({ group: { id, required } }) => ({
        id,
        box: create('input', { type: 'checkbox', part: 'checkbox', value: id, disabled: required })
    }));
    const { update, save } = wireBoxes(privacy, fields);
    /** Closes the dialog at once. The browser fires `close` only later, and the manifest may change in between. */
    function close() {
        dialog.close();
        end();
    }
    const closeAndSave = () => {
        close();
        answerAndConfirm(save);
    };
    const dialog = create('dialog', { part: 'dialog', 'aria-labelledby': 'title', ...attributes }, headerOf(texts, close), policyLink(shown, speech), paragraph('gpc', signalText(privacy, texts)), ...entries.map((entry, index) => fieldsetOf(privacy, entry, fields[index].box, speech)), create('div', { part: 'buttons' }, ...answerButtons(shown, texts, { before: close }), button('save', texts.save, closeAndSave)));
    const stops = [
        privacy.$preferences.subscribe(update),
        // The visitor must answer for the manifest that the dialog shows, so a new manifest gets a new dialog.
        privacy.$manifest.listen(() => {
            close();
            void openPreferences(root, shown);
        })
    ];
    const ending = new AbortController();
    function end() {
        ending.abort();
        stops.forEach(stop => stop());
        dialog.remove();
    }
    // The Escape key closes it, too.
    listen(dialog, 'close', end);
    listen(shown.signal, 'abort', close, { signal: ending.signal });
    return dialog;
}
/** Opens the dialog in a `<privacy-preferences>`, unless it is open, or there is no manifest. */
async function openPreferences(root, shown) {
    const speech = await shown.speech();
    if (shown.signal.aborted || !root.isConnected)
        return;
    if (root.querySelector('dialog[open]') || !shown.privacy.$manifest.get())
        return;
    const dialog = dialogOf(root, shown, speech);
    root.append(dialog);
    dialog.showModal();
    // The browser scrolls the focused element into view: not under the buttons, which are sticky.
    dialog.style.scrollPaddingBlockEnd = `${dialog.lastElementChild.offsetHeight}px`;
}
/** Shows a button that opens the preferences, while the banner does not. */
function showOpener(root, { privacy }, { texts, attributes }) {
    const { $manifest, $statuses, $undecided, open } = privacy;
    const opener = Object.assign(button('open', texts.preferences, open), attributes);
    root.append(opener);
    return $statuses.subscribe(() => {
        opener.hidden = $undecided.get() || !$manifest.get();
    });
}
/** Fills `<privacy-preferences>`: a dialog that asks about each group. With the attribute `button` it has an opener. */
const fillPreferences = (root, shown, signal) => {
    uncover(root, signal);
    // Closing the dialog ends its subscriptions.
    signal.addEventListener('abort', () => root.querySelector('dialog')?.close());
    if (!root.host.hasAttribute('button'))
        return undefined;
    let stop = () => { };
    void shown.speech().then(speech => {
        if (!signal.aborted)
            stop = showOpener(root, shown, speech);
    });
    return () => stop();
};

const ELEMENTS = {
    'privacy-banner': fillBanner,
    'privacy-preferences': fillPreferences,
    'privacy-placeholder': fillPlaceholder,
    'privacy-declaration': fillDeclaration
};
/**
 * Defines the four elements, unless they are defined. They stay empty until the effect `ui()` runs.
 *
 * @returns The names of the elements that belong to this copy of the SDK.
 */
function defineElements() {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return Object.keys(ELEMENTS).filter(name => define(name, ELEMENTS[name], sheet));
}
/** Tells whether a click landed in an element with `data-privacy-open`. */
const isOpener = (event) => event
    .composedPath()
    .some(node => node instanceof Element && Element.prototype.matches.call(node, '[data-privacy-open]'));
/** Opens the preferences for `data-privacy-open`. Without a manifest nothing opens, and a link leads to its address. */
function openOnClick(privacy, signal) {
    const open = (event) => {
        if (!isOpener(event))
            return;
        if (privacy.$manifest.get())
            event.preventDefault();
        privacy.open();
    };
    listen(document, 'click', open, { signal });
}
/** Shows the interface in this page. */
function showInterface(options, privacy, page) {
    const ending = new AbortController();
    const { signal } = ending;
    const own = createOwnElements(options, privacy, page.trust);
    const place = () => {
        if (!signal.aborted)
            own.place();
    };
    let speech;
    const shown = {
        privacy,
        page,
        signal,
        place,
        speech: () => (speech ??= speak(options, page.report)),
        answerAndConfirm(answer) {
            answer();
            if (!signal.aborted)
                own.placeBanner();
            announce(document, 'privacy:saved');
        }
    };
    const stops = [() => ending.abort(), own.remove];
    async function fillElements() {
        await page.visited();
        await embodied();
        if (signal.aborted)
            return;
        const names = defineElements();
        if (names.length < Object.keys(ELEMENTS).length) {
            page.report('the interface is on this page twice: include one copy of the SDK');
        }
        stops.push(show(names, shown), privacy.$undecided.listen(place), placeholders(privacy, page));
        place();
        void page.parsed().then(place);
    }
    const filled = fillElements();
    listen(document, 'privacy:open', async (event) => {
        await filled;
        await privacy.ready;
        if (signal.aborted || event.defaultPrevented)
            return;
        // In a page without a body the preferences have no shadow root.
        const { shadowRoot } = own.placedPreferences();
        if (shadowRoot)
            await openPreferences(shadowRoot, shown);
    }, { signal });
    openOnClick(privacy, signal);
    return () => stops.forEach(stop => stop());
}
/**
 * Shows the banner while something is undecided, opens the preferences for `privacy.open()` and for elements with
 * `data-privacy-open`, and puts placeholders before blocked elements. Defines the elements. A banner or preferences that
 * the page has are used, and elements that the page loses are put back.
 */
function ui(options = {}) {
    return (privacy, page) => {
        const isFramed = window !== window.top;
        return isFramed && !options.framed ? () => { } : showInterface(options, privacy, page);
    };
}

export { defineElements, english, fetchLanguages, ui };
