/**
 * The page about themes. It applies a theme, and shows its rules.
 *
 * @module
 */
const root = document.documentElement
const find = selector => document.querySelector(selector)

const NOTHING = `/* No rule. You can set these: */

--privacy-accent     --privacy-on-accent
--privacy-surface    --privacy-text
--privacy-border     --privacy-backdrop
--privacy-shadow     --privacy-radius
--privacy-font       --privacy-size
--privacy-width      --privacy-gap
--privacy-z`

/** Writes a rule as a person would. */
function textOf({ selectorText, style }) {
  const selector = selectorText.replace(/:root\[.+?\]/, ':root').replace(/^:root (?=.)/, '')
  const lines = [...style].map(name => `  ${name}: ${style.getPropertyValue(name).trim()};\n`)
  return `${selector} {\n${lines.join('')}}`
}

function rulesOf(theme) {
  try {
    const rules = [...find('[data-demo=themes]').sheet.cssRules]
    return rules.filter(({ selectorText }) => selectorText?.includes(`"${theme}"`)).map(textOf)
  } catch {
    return ['/* Opened as a file: see theming.css. */']
  }
}

function show() {
  const theme = find('[name=theme]:checked').value
  root.dataset.theme = theme
  root.style.colorScheme = find('[name=scheme]:checked').value
  find('[data-demo=css]').textContent = rulesOf(theme).join('\n\n') || NOTHING
}

for (const name of ['theme', 'scheme']) find(`[data-demo=${name}]`).addEventListener('change', show)
show()
