// The page about languages. This script runs before the SDK, and sets the language of <html> from the address.
{
  const TAGS = 'en bg cs da de el es et fi fr ga hr hu it lt lv mt nb nl pl pt ro sk sl sv tr uk ar he ja zh'.split(' ')
  const asked = new URLSearchParams(location.search).get('language')
  const language = TAGS.includes(asked) ? asked : 'en'
  document.documentElement.lang = language

  // Some browsers do not know the names of these two in their own language.
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
