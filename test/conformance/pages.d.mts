/** A page, and under which policies it is to be opened. */
export interface ConformancePage {
  readonly file: string
  readonly title: string
  readonly description: string
  /** `host` is another than the server's own. */
  readonly addresses: readonly { readonly policy: string; readonly path: string; readonly host?: string }[]
}

export function listPages(): Promise<ConformancePage[]>
