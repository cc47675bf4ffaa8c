/**
 * The page about the banner. It shows the chosen options as attributes of the script tag.
 *
 * @module
 */
const find = selector => document.querySelector(selector)
const isButton = find('[data-demo=button]')

const position = () => find('[name=position]:checked').value

function showMarkup() {
  const attributes = [
    'src="/privacy.js"',
    'data-manifest="/privacy.json"',
    ...(position() === 'bottom' ? [] : [`data-position="${position()}"`]),
    ...(isButton.checked ? ['data-button'] : [])
  ]
  find('[data-demo=markup]').textContent = `<script\n  ${attributes.join('\n  ')}\n></script>`
}

find('[data-demo=position]').addEventListener('change', () => {
  find('privacy-banner').setAttribute('position', position())
  showMarkup()
})

isButton.addEventListener('change', () => {
  const preferences = find('privacy-preferences')
  preferences.toggleAttribute('button', isButton.checked)
  // The element reads its attribute when it is inserted.
  document.body.append(preferences)
  showMarkup()
})

showMarkup()
