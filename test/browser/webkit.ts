import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import type { Readable } from 'node:stream'
import type { Running, Tab } from './engines.js'

/** Debian has one MiniBrowser for each version of GTK, in a folder of the machine's architecture. */
function findMiniBrowser(): string | undefined {
  const folders = ['/usr/lib', '/usr/libexec'].flatMap(root => [
    root,
    ...(existsSync(root) ? readdirSync(root).map(folder => `${root}/${folder}`) : [])
  ])
  const names = ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0']
  return folders.flatMap(folder => names.map(name => `${folder}/${name}/MiniBrowser`)).find(path => existsSync(path))
}

const pathOf = (...candidates: (string | undefined)[]) => candidates.find(path => path && existsSync(path))

const paths = {
  WEBKIT_DRIVER: pathOf(process.env.WEBKIT_DRIVER, '/usr/bin/WebKitWebDriver'),
  MINIBROWSER: pathOf(process.env.MINIBROWSER, findMiniBrowser()),
  XVFB: pathOf(process.env.XVFB, '/usr/bin/Xvfb')
}

const missing = Object.entries(paths).find(([, path]) => !path)?.[0]

/** What is missing to drive WebKitGTK. */
export const webkitPaths: { readonly missing: string | undefined } = {
  missing: missing && `No WebKitGTK was found. Install webkit2gtk-driver and xvfb, or name the file in ${missing}.`
}

const within = <Value>(what: string, milliseconds: number, promise: Promise<Value>): Promise<Value> => {
  let timer: NodeJS.Timeout
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took more than ${milliseconds} ms`)), milliseconds)
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}

const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds))

/** A port that was free a moment ago. */
const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })

/** Starts a process in a group of its own, so that what it starts ends with it, also when the tests are interrupted. */
function run(command: string, args: string[], options: { env?: NodeJS.ProcessEnv; display?: boolean } = {}) {
  const child = spawn(command, args, {
    env: options.env ?? process.env,
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', options.display ? 'pipe' : 'ignore']
  })
  const end = () => {
    try {
      process.kill(-child.pid!, 'SIGKILL')
    } catch {
      // It has ended.
    }
  }
  process.once('exit', end)
  return {
    child,
    async end() {
      process.off('exit', end)
      const ended = child.exitCode ?? child.signalCode ?? new Promise(resolve => child.once('exit', resolve))
      end()
      await ended
    }
  }
}

/** The display that Xvfb chose, which it writes when it is ready. */
const displayOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    child.once('error', reject).once('exit', () => reject(new Error('Xvfb ended')))
    ;(child.stdio[3] as Readable).once('data', data => resolve(`:${String(data).trim()}`))
  })

/** Speaks as much WebDriver as is needed. */
async function send(url: string, method: 'GET' | 'POST' | 'DELETE', body?: object): Promise<unknown> {
  const response = await fetch(url, {
    method,
    ...(body && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(60_000)
  })
  const { value } = (await response.json()) as { value: { error?: string; message?: string } | null }
  if (!response.ok) throw new Error(`WebDriver: ${value?.error}: ${value?.message}`)
  return value
}

async function whenReady(origin: string): Promise<void> {
  while (!(await fetch(`${origin}/status`).catch(() => null))?.ok) await pause(50)
}

/** Makes tabs out of the handles of their windows. A session speaks with one window at a time, so that each waits its turn. */
function tabsOf(session: string): (handle: string) => Tab {
  let last: Promise<unknown> = Promise.resolve()
  let current = ''
  return handle => {
    const ask = (path: string, body: object): Promise<unknown> => {
      const turn = last.then(async () => {
        if (current !== handle) await send(`${session}/window`, 'POST', { handle })
        current = handle
        return send(`${session}/${path}`, 'POST', body)
      })
      last = turn.catch(() => {})
      return turn
    }
    return {
      goto: async url => void (await ask('url', { url })),
      evaluate: expression => ask('execute/sync', { script: `return ${expression}`, args: [] }),
      show: async () => void (await ask('execute/sync', { script: 'return window.focus()', args: [] }))
    }
  }
}

/** Starts WebKitGTK's MiniBrowser on a display that nobody sees, and drives it by WebDriver. */
export async function webkit(): Promise<Running> {
  const screen = run(paths.XVFB!, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    display: true
  })
  const running = [screen]
  const endAll = async () => {
    for (const each of running.reverse()) await each.end()
  }
  try {
    const DISPLAY = await within('Xvfb', 15_000, displayOf(screen.child))
    const port = await freePort()
    const { WAYLAND_DISPLAY: _, ...env } = process.env
    running.push(run(paths.WEBKIT_DRIVER!, [`--port=${port}`], { env: { ...env, DISPLAY, GDK_BACKEND: 'x11' } }))
    const origin = `http://127.0.0.1:${port}`
    await within('WebKitWebDriver', 15_000, whenReady(origin))
    const { sessionId } = (await send(`${origin}/session`, 'POST', {
      capabilities: {
        alwaysMatch: { 'webkitgtk:browserOptions': { binary: paths.MINIBROWSER, args: ['--automation'] } }
      }
    })) as { sessionId: string }
    const session = `${origin}/session/${sessionId}`
    const tabOf = tabsOf(session)
    const visitors: Running[] = []
    return {
      ...tabOf((await send(`${session}/window`, 'GET')) as string),
      async newTab() {
        const { handle } = (await send(`${session}/window/new`, 'POST', { type: 'tab' })) as { handle: string }
        return tabOf(handle)
      },
      // A driver has one session, and a session one visitor.
      async newVisitor() {
        const other = await webkit()
        visitors.push(other)
        return other
      },
      async close() {
        for (const visitor of visitors) await visitor.close()
        await send(session, 'DELETE').catch(() => {})
        await endAll()
      }
    }
  } catch (error) {
    await endAll()
    throw error
  }
}
