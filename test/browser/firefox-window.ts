import type { Browser } from 'puppeteer-core'

/** The window of Firefox itself, where what is in `about:config` can be set while it runs. */
export interface FirefoxWindow {
  setPreferences(preferences: Readonly<Record<string, number | boolean>>): Promise<void>
  /** Takes the focus back into the page: by Tab it gets to the buttons of Firefox, where no page hears of keys. */
  focusPage(): Promise<void>
  /** Forgets the cookies and the storage of every visitor. */
  forget(): Promise<void>
}

/** The connection of puppeteer, which does not declare it. */
interface Connection {
  send(command: string, parameters: object): Promise<{ result: never }>
}

interface Evaluated {
  readonly type: 'success' | 'exception'
  readonly exceptionDetails?: { readonly text: string }
}

/**
 * Finds the window. Firefox has to be started with `--remote-allow-system-access`:
 * https://firefox-source-docs.mozilla.org/remote/Security.html
 */
export async function createFirefoxWindow(browser: Browser): Promise<FirefoxWindow> {
  const { connection } = browser as unknown as { connection: Connection }
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })
  const [{ context }] = (tree.result as { contexts: [{ context: string }] }).contexts

  async function run(expression: string): Promise<void> {
    const { result } = await connection.send('script.evaluate', { expression, target: { context }, awaitPromise: true })
    const { type, exceptionDetails } = result as Evaluated
    if (type === 'exception') throw new Error(`Firefox: ${exceptionDetails?.text}`)
  }

  return {
    setPreferences: preferences =>
      run(`for (const [name, value] of Object.entries(${JSON.stringify(preferences)})) {
        if (typeof value === 'boolean') Services.prefs.setBoolPref(name, value)
        else Services.prefs.setIntPref(name, value)
      }`),
    focusPage: () => run('gBrowser.selectedBrowser.focus()'),
    forget: () =>
      run(`Services.cookies.removeAll()
      new Promise(done => {
        const { clearData } = Services
        clearData.deleteData(clearData.CLEAR_DOM_STORAGES, { onDataDeleted: done })
      })`)
  }
}
