/**
 * A gate as most are: it finds by selector whatever the page contains, copies it into a new script, and hands on its own
 * nonce. What succeeds against it is an attack; what fails against it proves little.
 *
 * @module
 */
;(() => {
  const { nonce = '', dataset = {} } = document.currentScript ?? {}
  const statuses = {}
  let manifest = {
    groups: ['essentials', 'statistics', 'marketing'].map(id => ({ id, required: id === 'essentials' }))
  }

  function make(tag) {
    const script = document.createElement('script')
    for (const { name, value } of tag.attributes) if (name !== 'data-consent') script.setAttribute(name, value)
    for (const { name, value } of tag.attributes) {
      if (name.startsWith('data-') && name !== 'data-consent') script.setAttribute(name.slice(5), value)
    }
    script.type = tag.dataset.type || 'text/javascript'
    script.nonce = nonce
    script.async = false
    script.text = tag.text ?? tag.textContent
    return script
  }

  function activate(element) {
    if (!element.matches || !element.hasAttribute('data-consent')) return
    if (!element.dataset.consent.split(' ').every(id => statuses[id] === 'accepted')) return
    if (element.localName === 'template') {
      const content = document.importNode(element.content, true)
      for (const script of content.querySelectorAll('script')) script.replaceWith(make(script))
      return element.replaceWith(content)
    }
    if (element.localName === 'script') return element.replaceWith(make(element))
    for (const name of element.getAttributeNames()) {
      if (name.startsWith('data-') && name !== 'data-consent')
        element.setAttribute(name.slice(5), element.getAttribute(name))
    }
    element.removeAttribute('data-consent')
  }

  function update() {
    for (const element of document.querySelectorAll('[data-consent]')) activate(element)
    for (const root of roots) for (const element of root.querySelectorAll('[data-consent]')) activate(element)
  }

  const roots = []
  function set(status) {
    for (const { id, required } of manifest.groups) statuses[id] = required ? 'accepted' : status
    update()
  }

  const privacy = {
    ready: Promise.resolve(),
    $statuses: { get: () => ({ ...statuses }) },
    $manifest: { get: () => manifest },
    acceptAll: () => set('accepted'),
    observe: root => void roots.push(root)
  }
  window.privacy = privacy

  async function start() {
    const inline = document.querySelector(
      dataset.manifest?.startsWith('#') ? dataset.manifest : '[data-privacy-manifest]'
    )
    if (inline) manifest = JSON.parse(inline.textContent)
    else if (dataset.manifest) {
      const url = document.createElement('a')
      url.href = dataset.manifest
      manifest = await (await fetch(url)).json()
    }
    set('undecided')
    new MutationObserver(update).observe(document, { subtree: true, childList: true })
    document.addEventListener('click', ({ target }) => {
      const action = target.dataset.privacyAction
      if (action) privacy[action]?.()
    })
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start)
  else void start()
})()
