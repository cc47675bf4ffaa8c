/**
 * The texts of the interface in one language. Placeholders are filled in: `{groups}` with names of groups, `{names}` with
 * names of cookies, `{host}` with the host of blocked content.
 */
export interface Texts {
    /** The banner's heading. */
    readonly heading: string;
    /** The banner's question. {groups}: the groups that are undecided. */
    readonly text: string;
    /** Added if the visitor has answered before. {names}: the cookies that were added since. */
    readonly news: string;
    /** Shown if the browser sends a Global Privacy Control signal that counts. */
    readonly gpc: string;
    /** The link to the privacy policy. */
    readonly policy: string;
    /** The buttons of the banner. */
    readonly acceptAll: string;
    readonly declineAll: string;
    readonly choose: string;
    /** Confirms a choice. */
    readonly saved: string;
    /** Shown before and after a choice, because consent can be withdrawn (GDPR Art. 7(3)). */
    readonly change: string;
    /** The title of the dialog, and the name of the button that opens it. */
    readonly preferences: string;
    /** Saves the checkboxes of the dialog. */
    readonly save: string;
    /** Closes the dialog without a change. */
    readonly close: string;
    /** Beside a required group, which cannot be declined. */
    readonly required: string;
    /** Unfolds the table of cookies and storage. */
    readonly details: string;
    /** The columns of that table. */
    readonly name: string;
    readonly kind: string;
    readonly purpose: string;
    readonly lifetime: string;
    readonly provider: string;
    readonly domain: string;
    /** The kinds of rows in that table. Storage areas have the same name in every language. */
    readonly cookie: string;
    readonly service: string;
    /** The status of a group. */
    readonly accepted: string;
    readonly declined: string;
    readonly undecided: string;
    /** Before the names of cookies that cleaning could not delete. */
    readonly residue: string;
    /** The heading of a placeholder for a video, a map and so on. {host} */
    readonly blocked: string;
    /** The reason. {groups}: the groups that the content waits for. */
    readonly needs: string;
    /** Loads the content once, without storing consent. */
    readonly once: string;
    /** Accepts those groups. */
    readonly always: string;
    /** Stands between names in a list. `Intl.ListFormat` takes longer to load than all the rest of the banner. */
    readonly comma: string;
}
/** The texts in English, which the interface has inside. */
export declare const english: Texts;
