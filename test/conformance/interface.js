/**
 * How the pages about the interface look at it: by the names of its parts, in every open shadow root.
 *
 * @module
 */
/** Lists the parts of this name that can be seen, in order. */
const parts = name =>
  [...document.querySelectorAll('*')]
    .flatMap(({ shadowRoot }) => (shadowRoot ? [...shadowRoot.querySelectorAll(`[part~="${name}"]`)] : []))
    .filter(element => element.checkVisibility({ visibilityProperty: true }))

const part = name => parts(name)[0]

/** Waits for a part, and gives it. */
async function appears(name) {
  await until(() => part(name))
  ok(part(name), `there is no ${name}`)
  return part(name)
}

/** Waits until there is no such part, and what comes of that has happened. */
async function goes(name) {
  await until(() => !part(name))
  await pause(20)
  equal(parts(name).length, 0)
}

/** Presses a button, once it is there. */
async function press(name) {
  const button = await appears(name)
  button.click()
}

/** What a part says, without the marks around names. */
const textOf = name => part(name)?.textContent.replaceAll(/[\u2068\u2069]/g, '')

/** Opens the preferences, and gives the dialog. */
async function openPreferences() {
  privacy.open()
  return appears('dialog')
}

/** The checkbox of a group. */
const box = id => parts('checkbox').find(({ value }) => value === id)

/** The consent cookie, without the time of the choice. */
const cookie = () =>
  document.cookie
    .split('; ')
    .filter(text => text.startsWith('conformance='))
    .join()
    .replace(/\|?\.at=[^|]*/, '')

Object.assign(window, { parts, part, appears, goes, press, textOf, openPreferences, cookie, box })
