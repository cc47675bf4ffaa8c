/** What is tested: one policy and samples, everything, or how long something takes. */
export type Lane = 'quick' | 'deep' | 'timing'

/** A page, and under which policies it is to be opened. */
export interface ConformancePage {
  readonly file: string
  readonly title: string
  readonly description: string
  /** It needs the only tab of the browser. */
  readonly isAlone: boolean
  /** It needs the focus of the browser. */
  readonly needsFocus: boolean
  /** `host` is another than the server's own. */
  readonly addresses: readonly { readonly policy: string; readonly path: string; readonly host?: string }[]
}

export function listPages(lane?: Lane): Promise<ConformancePage[]>
