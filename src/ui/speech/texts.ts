/**
 * What the interface says, in one language. `{…}` is filled in: `{groups}` with the names of groups, `{names}` with those
 * of cookies, `{host}` with where something comes from.
 */
export interface Texts {
  /** Above the banner's text. */
  readonly heading: string
  /** What the banner asks. {groups}: those that are not required. */
  readonly text: string
  /** Added when the visitor has answered before, and cookies were added since. {names} */
  readonly news: string
  /** Said where the browser sends a Global Privacy Control signal, and it counts. */
  readonly gpc: string
  /** The link to the privacy policy. */
  readonly policy: string
  /** The three buttons of the banner. */
  readonly acceptAll: string
  readonly declineAll: string
  readonly choose: string
  /** Said when a choice was made. */
  readonly saved: string
  /** Said before and after it: that consent can be withdrawn (GDPR Art. 7(3)). */
  readonly change: string
  /** The title of the dialog, and the name of the button that opens it. */
  readonly preferences: string
  /** Saves what is ticked in the dialog. */
  readonly save: string
  /** Closes the dialog, and changes nothing. */
  readonly close: string
  /** Beside a group that needs no consent, and cannot be declined. */
  readonly required: string
  /** Unfolds the table of what a group stores. */
  readonly details: string
  /** The columns of that table. */
  readonly name: string
  readonly kind: string
  readonly purpose: string
  readonly lifetime: string
  readonly provider: string
  readonly domain: string
  /** What a row of it can be, besides the names of the browser's storage areas: a cookie, a vendor's service. */
  readonly cookie: string
  readonly service: string
  /** Where a group stands, on the policy page. */
  readonly accepted: string
  readonly declined: string
  readonly undecided: string
  /** Before the names of what is still there after a no. */
  readonly residue: string
  /** The title of what stands in for a video, a map and so on. {host} */
  readonly blocked: string
  /** Why it does. {groups}: what it waits for. */
  readonly needs: string
  /** Loads it now, without remembering. */
  readonly once: string
  /** Accepts the group that it waits for. */
  readonly always: string
  /** Stands between names in a list. `Intl.ListFormat` takes longer to load than all the rest of the banner. */
  readonly comma: string
}

/** The texts in English, which is there when no other language is. */
export const english: Texts = {
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
}
