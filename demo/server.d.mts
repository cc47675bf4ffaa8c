/** A request of a client. */
export interface Collected {
  readonly client: string
  readonly method: string
  readonly path: string
  readonly bytes: number
  readonly at: string
}

export function startServer(options?: { port?: number }): Promise<{
  readonly url: string
  readonly collected: Collected[]
  close(): Promise<void>
}>
