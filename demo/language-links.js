// Lists the languages that the package has, each in its own words.
import { languages } from '../dist/languages/index.js'

/** Names that not every browser knows. */
const NAMES = { ga: 'Gaeilge', mt: 'Malti' }

const linkTo = tag => {
  const item = document.createElement('li')
  const link = document.createElement('a')
  const name = NAMES[tag] ?? new Intl.DisplayNames(tag, { type: 'language' }).of(tag)
  link.textContent = name[0].toLocaleUpperCase(tag) + name.slice(1)
  link.href = `?language=${tag}`
  link.lang = tag
  if (tag === document.documentElement.lang) link.setAttribute('aria-current', 'true')
  item.append(link)
  return item
}

const tags = ['en', ...Object.keys(languages)]
document.querySelector('[data-demo=languages]').replaceChildren(...tags.map(linkTo))
