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
