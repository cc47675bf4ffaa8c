import type { ElementHandle, Page } from 'puppeteer-core'

/** Finds a part of the interface, once it is to be seen. */
export async function find(page: Page, part: string): Promise<ElementHandle<HTMLElement>> {
  const selector = `>>> [part~="${part}"]`
  return (await page.waitForSelector(selector, { visible: true })) as ElementHandle<HTMLElement>
}

/** WCAG asks of a target for 24 pixels (2.5.8), and as AAA for 44 (2.5.5). */
const TARGET = 44

/** What the interface shows: its parts, and what is wrong with where they are. */
export interface Layout {
  readonly parts: readonly string[]
  readonly faults: readonly string[]
}

/**
 * Looks at all that the elements of the page show: whether what can be pressed is large enough both ways (of a checkbox
 * that is its label), and whether anything, or its text, is where no scrolling up and down brings it into sight.
 */
export const look = (page: Page): Promise<Layout> =>
  page.evaluate(target => {
    const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])
    const shown = roots
      .flatMap(root => [...root.querySelectorAll<HTMLElement>('[part], button, label, td, span')])
      .filter(element => element.checkVisibility() && !element.closest('thead'))
    // What is scrolled, and text; a box in between may reach into the padding of what it is in.
    const mayNotOverflow = (element: HTMLElement): boolean =>
      element.clientWidth > 0 && (!element.firstElementChild || getComputedStyle(element).overflowX !== 'visible')
    const faults = shown.flatMap(element => {
      const { width, height, left, right, top } = element.getBoundingClientRect()
      const container = element.closest('dialog, section[part], [part=placeholder]')
      const box = (container ?? document.documentElement).getBoundingClientRect()
      // A link in a sentence is as high as its line: WCAG excepts it.
      const isPressed = element.matches('button, summary, label, a:not(p a)')
      const name = `${element.getAttribute('part') ?? element.localName} "${element.textContent.slice(0, 40)}"`
      return [
        ...(isPressed && (width < target || height < target) ? [`${name} is ${width} × ${height}`] : []),
        ...(left < box.left - 1 || right > box.right + 1 ? [`${name} sticks out, from ${left} to ${right}`] : []),
        ...(mayNotOverflow(element) && element.scrollWidth > element.clientWidth + 1 ? [`${name} is too wide`] : []),
        ...(container && top + container.scrollTop < box.top ? [`${name} begins above what can be scrolled to`] : [])
      ]
    })
    const { scrollWidth } = document.documentElement
    return {
      parts: [...new Set(shown.flatMap(element => (element.getAttribute('part') ?? '').split(' ').filter(Boolean)))],
      faults: scrollWidth > innerWidth ? [`the page is ${scrollWidth} wide`, ...faults] : faults
    }
  }, TARGET)

/** Opens the preferences and unfolds all that can be. */
export async function openUnfolded(page: Page): Promise<void> {
  await page.evaluate(() => window.privacy.open())
  await find(page, 'dialog')
  await page.evaluate(() => {
    const { shadowRoot } = document.querySelector('privacy-preferences')!
    for (const details of shadowRoot!.querySelectorAll('details')) details.open = true
  })
}

/** The answers of the banner, and those of the preferences. */
export const BANNER_ANSWERS = ['accept-all', 'decline-all', 'choose']
export const DIALOG_ANSWERS = ['accept-all', 'decline-all', 'save']

/** Compares the buttons of an element: in all that a style sheet can say of them, and where they are. */
export const compare = (page: Page, host: string, parts: readonly string[]) =>
  page.evaluate(
    (host, parts) => {
      const root = document.querySelector(host)!.shadowRoot!
      const all = parts.map(part => root.querySelector<HTMLElement>(`[part~=${part}]`)!)
      const looks = all.map(button => {
        const style = getComputedStyle(button)
        return Object.fromEntries([...style].map(name => [name, style.getPropertyValue(name)]))
      })
      const boxes = all.map(button => button.getBoundingClientRect())
      return {
        names: [
          ...new Set(all.map(({ localName, parentNode }) => [localName, parentNode === all[0]!.parentNode].join()))
        ],
        differences: Object.keys(looks[0]!).filter(name => looks.some(look => look[name] !== looks[0]![name])),
        sizes: new Set(boxes.map(({ width, height }) => `${width.toFixed(1)} × ${height.toFixed(1)}`)).size,
        // In a row, or in a column.
        lines: Math.min(new Set(boxes.map(({ top }) => top)).size, new Set(boxes.map(({ left }) => left)).size)
      }
    },
    host,
    parts
  )

/** The result of a comparison of buttons that no style and no place tells apart. */
export const ALIKE = { names: ['button,true'], differences: [], sizes: 1, lines: 1 }

/** The buttons of the banner that somebody who presses nothing and does not scroll sees no more than a part of. */
export const halfSeen = (page: Page, parts: readonly string[]) =>
  page.evaluate(parts => {
    const root = document.querySelector('privacy-banner')!.shadowRoot!
    return parts.filter(part => {
      const button = root.querySelector(`[part~=${part}]`)!
      const { left, right, top, bottom } = button.getBoundingClientRect()
      const at = [left, right].flatMap(x => [top, bottom].map(y => [x + (x > left ? -9 : 9), y + (y > top ? -9 : 9)]))
      return at.some(([x, y]) => root.elementFromPoint(x!, y!) !== button)
    })
  }, parts)

/** The sizes of windows that the interface is held to, in CSS pixels. */
export const SCREEN = { width: 1280, height: 800 }
export const PHONE = { width: 320, height: 568 }
/** A screen of 1280 × 1024 at 400 %. */
export const ZOOMED = { width: 320, height: 256 }

/** Changes the size of the window, as somebody who turns a phone. */
export async function resize(page: Page, size: { readonly width: number; readonly height: number }): Promise<void> {
  await page.setViewport(size)
  await page.waitForFunction(
    (width, height) => innerWidth === width && innerHeight === height,
    {},
    size.width,
    size.height
  )
}

/** How a size is called in messages. */
export const nameOf = ({ width, height }: { readonly width: number; readonly height: number }): string =>
  `${width} × ${height}`
