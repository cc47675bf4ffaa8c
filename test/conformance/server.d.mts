import type { IncomingMessage, ServerResponse } from 'node:http'

export function startServer(options?: { port?: number }): Promise<{ readonly url: string; close(): Promise<void> }>
export function handleConformance(request: IncomingMessage, response: ServerResponse): Promise<boolean>
