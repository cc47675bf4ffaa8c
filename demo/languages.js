// The page about languages. This script runs before the SDK, and sets the language of <html> from the address.
{
  const asked = new URLSearchParams(location.search).get('language')
  document.documentElement.lang = /^[a-z]{2,3}$/.test(asked) ? asked : 'en'
}
