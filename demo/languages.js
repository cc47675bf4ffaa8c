// The page about languages. It runs before the SDK does, and gives <html> the language that the address asks for.
{
  const TAGS = 'en bg cs da de el es et fi fr ga hr hu it lt lv mt nb nl pl pt ro sk sl sv tr uk ar he ja zh'.split(' ')
  const asked = new URLSearchParams(location.search).get('language')
  const language = TAGS.includes(asked) ? asked : 'en'
  document.documentElement.lang = language

  // Not every browser can name these two in themselves.
  const NAMES = { ga: 'Gaeilge', mt: 'Malti' }

  const linkTo = tag => {
    const item = document.createElement('li')
    const link = document.createElement('a')
    const name = NAMES[tag] ?? new Intl.DisplayNames(tag, { type: 'language' }).of(tag)
    link.textContent = name[0].toLocaleUpperCase(tag) + name.slice(1)
    link.href = `?language=${tag}`
    link.lang = tag
    if (tag === language) link.setAttribute('aria-current', 'true')
    item.append(link)
    return item
  }

  addEventListener('DOMContentLoaded', () =>
    document.querySelector('[data-demo=languages]').replaceChildren(...TAGS.map(linkTo))
  )
}
