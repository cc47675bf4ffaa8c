import { existsSync } from 'node:fs'

/** Where Chromium or Chrome is; undefined if nowhere. The variable `CHROMIUM` comes first. */
export const executablePath = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe'
].find(path => path && existsSync(path))

/** The list below Chromium's address bar is a page: each window would start a process for it, three times as slow to open. */
const ADDRESS_BAR = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup']

/** How it is started: also as root, and without any request of its own. */
export const args = [
  `--disable-features=${ADDRESS_BAR.join()}`,
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync'
]
