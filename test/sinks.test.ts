import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { sinksIn } from './sinks.js'

const namesIn = (code: string): string[] => sinksIn(code).map(({ name }) => name)

describe('the search finds', () => {
  test.each([
    ['eval(text)', 'eval'],
    ['(0, eval)(text)', 'eval'],
    ['window.eval(text)', 'eval'],
    ["window['ev' + `al`](text)", 'eval'],
    ['new Function(text)', 'Function'],
    ['Function("a", text)()', 'Function'],
    ['Reflect.construct(Function, [text])', 'Function'],
    ['(() => {}).constructor(text)', 'constructor'],
    ['const { constructor } = async () => {}', 'constructor'],
    ["setTimeout('run()', 1)", 'setTimeout of text'],
    ['setTimeout(`run(${a})`)', 'setTimeout of text'],
    ["window.setInterval('run(' + a + ')')", 'setInterval of text'],
    ['setTimeout(String(run))', 'setTimeout of text'],
    ['element.innerHTML = text', 'innerHTML'],
    ['element.innerHTML += text', 'innerHTML'],
    ["element['inner' + 'HTML'] = text", 'innerHTML'],
    ['element[`outerHTML`] = text', 'outerHTML'],
    ['Object.assign(element, { innerHTML: text })', 'innerHTML'],
    ["Reflect.set(element, 'innerHTML', text)", 'innerHTML'],
    ["const name = 'innerHTML'", 'innerHTML'],
    ["element.insertAdjacentHTML('beforeend', text)", 'insertAdjacentHTML'],
    ['element?.insertAdjacentHTML?.("beforeend", text)', 'insertAdjacentHTML'],
    ['document.write(text)', 'document.write'],
    ['window.document.writeln(text)', 'document.writeln'],
    ['frame.contentDocument.write(text)', 'document.write'],
    ['Document.prototype.write.call(document, text)', 'document.write'],
    ['const page = document; page.write(text)', 'document.write'],
    ['const { write } = Document.prototype', 'document.write'],
    ["document['write'](text)", 'document.write'],
    ["native('write').call(document, text)", 'write'],
    ['range.createContextualFragment(text)', 'createContextualFragment'],
    ["Reflect.get(Range.prototype, 'createContextualFragment').call(range, text)", 'createContextualFragment'],
    ["run(Range.prototype, 'createContextualFragment', text)", 'createContextualFragment'],
    ["copies(Element.prototype, 'insertAdjacentHTML')", 'insertAdjacentHTML'],
    ["new DOMParser().parseFromString(text, 'text/html')", 'DOMParser'],
    ['frame.srcdoc = text', 'srcdoc'],
    ["frame.setAttribute('SRCDOC', text)", 'SRCDOC'],
    ['element.setHTMLUnsafe(text)', 'setHTMLUnsafe'],
    ['Document.parseHTMLUnsafe(text)', 'parseHTMLUnsafe'],
    ["trustedTypes.createPolicy('a', { createHTML: text => text })", 'createHTML'],
    ["trustedTypes.createPolicy('a', { createScript(text) {} })", 'createScript'],
    ["document.execCommand('insertHTML', false, text)", 'execCommand'],
    ["link.href = 'javascript:run()'", 'javascript:'],
    ["link.href = ' Java\\tScript:' + text", 'javascript:'],
    ['link.href = `javascript:${text}`', 'javascript:'],
    ['new RegExp(text)', 'RegExp of data'],
    ["RegExp('a' + text, 'g')", 'RegExp of data'],
    ['new window.RegExp(`a${text}`)', 'RegExp of data'],
    ['const Form = RegExp', 'RegExp of data'],
    ['text.match(other)', 'match'],
    ["text.search('a')", 'search'],
    ['import(text)', 'import of data'],
    ['import(`./${name}.js`)', 'import of data'],
    ["element.setAttribute('onclick', text)", 'a handler as text'],
    ["element.setAttributeNS(null, 'ONLOAD', text)", 'a handler as text'],
    ["process.env.NODE_ENV === 'production'", 'process'],
    ["typeof process !== 'undefined'", 'process'],
    ['globalThis.process', 'process'],
    ['global.name = 1', 'global'],
    ["const fs = require('node:fs')", 'require'],
    ['module.exports = {}', 'module']
  ])('in %s: %s', (code, name) => {
    expect(namesIn(code)).toContain(name)
  })

  const patch = (uses: string, body = '', list = "['write', 'writeln']"): string =>
    `for (const name of isDone ? [] : ${list}) {
      const write = prototype[name]
      prototype[name] = function (...texts) { ${uses} }
      ${body}
    }`

  test.each([
    patch('write.apply(this, text)'),
    patch('write.call(this, texts)'),
    patch('write.apply(document, texts)'),
    patch('write.apply(this, texts); write.apply(this, texts)'),
    patch('write.apply(this, texts)', 'write.apply(document, [text])'),
    patch('write.apply(this, texts)', '', "['write', 'writeln', 'open']"),
    patch('texts.forEach(text => write(text))'),
    "for (const name of ['write', 'writeln']) document[name](text)"
  ])('what writes to the document, where it is not only stood in front of: %s', code => {
    expect(namesIn(code)).toContain('write')
  })

  test('nothing where document.write is only stood in front of', () => {
    expect(namesIn(patch('if (isWriting) write.apply(this, texts); else report("no")'))).toEqual([])
  })
})

describe('the search does not find', () => {
  test.each([
    '// eval(text), element.innerHTML = text',
    "report('innerHTML is not used, nor is document.write, nor eval(text), nor javascript: URLs')",
    'storage.write(value); storage.read()',
    'const storage = { read() {}, write(value) {} }',
    'setTimeout(() => run(), 1); setTimeout(run); setInterval(function () {}, 1)',
    'new RegExp("a", "g"); RegExp(/a/); /a/.test(text)',
    'if (form instanceof RegExp) form.test(text)',
    "text.match(/a/g); text.matchAll(/a/g); element.matches('a'); const { search } = new URL(text); url.search",
    "import('./readers/klaro.js'); import klaro from './readers/klaro.js'",
    "copies(Range.prototype, 'createContextualFragment')",
    "element.setAttribute(name, value); element.setAttribute('href', url); element.onclick = run",
    'const { global = "privacy" } = dataset; window[global] = privacy',
    'element.process; ({ process: 1 }); class Queue { process() {} }',
    'const evaluate = 1; element.textContent = text; policy.createScriptURL(url)'
  ])('anything in %s', code => {
    expect(sinksIn(code)).toEqual([])
  })
})

const files = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.js'))
  .map(file => file.replaceAll('\\', '/'))

describe('what is built has no sink', () => {
  test.each(files)('in dist/%s', file => {
    expect(sinksIn(readFileSync(`dist/${file}`, 'utf8'))).toEqual([])
  })

  test('in any of its doors, each of which was looked at', () => {
    const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: Record<string, unknown> }
    const defaults = Object.values(exports).flatMap(door => (door as { default?: string }).default ?? [])
    // A door with a "*" stands for the files of a folder, each of which is searched above.
    const doors = defaults.filter(door => !door.includes('*'))
    expect(doors.length).toBeGreaterThan(8)
    expect(files.map(file => `./dist/${file}`)).toEqual(expect.arrayContaining(doors))
  })

  test('in the one place that stands in front of document.write, which is found if it does more', () => {
    const code = readFileSync('dist/privacy.core.js', 'utf8')
    const more = code.replace(/\.apply\(this,/, '.apply(document,')
    expect(more).not.toBe(code)
    expect(namesIn(more)).toEqual(['write', 'writeln'])
  })
})
