/**
 * Finds out whether a visitor sees a banner.
 *
 * @module
 */

/**
 * Writes code for the page. `isOpaque()` returns whether the button to accept is visible in the viewport, and neither it nor an
 * element around it is transparent, through shadow roots. A banner that still slides or fades in is not opaque.
 */
export const sight = ({ button = [] }) => `
  function findButton() {
    let scope = document
    let element = null
    for (const selector of ${JSON.stringify(button)}) {
      element = scope?.querySelector(selector) ?? null
      scope = element?.shadowRoot
    }
    return element
  }
  const around = element => element.assignedSlot ?? element.parentElement ?? element.getRootNode().host
  function isOpaque() {
    const button = findButton()
    if (!button) return false
    const { top, right, bottom, left, width, height } = button.getBoundingClientRect()
    if (!width || !height || top < 0 || left < 0 || bottom > innerHeight || right > innerWidth) return false
    if (getComputedStyle(button).visibility !== 'visible') return false
    for (let element = button; element; element = around(element)) {
      if (getComputedStyle(element).opacity < 0.99) return false
      // A moving element has not arrived.
      if (element.getAnimations().some(({ playState }) => playState === 'running')) return false
    }
    return true
  }`
