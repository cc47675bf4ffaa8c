// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { create, paragraph } from '../../src/ui/parts/create.js'

describe('create', () => {
  test('sets properties, and writes other names as attributes', () => {
    const link = create('a', {
      href: '/policy',
      target: '_blank',
      part: 'link',
      'data-row': '1',
      'aria-label': 'Policy'
    })
    expect(link.localName).toBe('a')
    expect(new URL(link.href).pathname).toBe('/policy')
    expect(['target', 'part', 'data-row', 'aria-label'].map(name => link.getAttribute(name))).toEqual([
      '_blank',
      'link',
      '1',
      'Policy'
    ])
  })

  test('sets a property without an attribute', () => {
    const box = create('input', { type: 'checkbox', indeterminate: true, checked: true })
    expect([box.indeterminate, box.checked, box.hasAttribute('indeterminate')]).toEqual([true, true, false])
  })

  test('appends texts as text and elements as they are, and leaves out undefined', () => {
    const element = create('div', {}, '<b>', undefined, create('i', {}, 'x'), '', undefined)
    expect(element.innerHTML).toBe('&lt;b&gt;<i>x</i>')
    expect(element.childNodes.length).toBe(3)
  })
})

describe('paragraph', () => {
  test('has the direction of its text', () => {
    expect(paragraph('text', '<p>')!.outerHTML).toBe('<p part="text" dir="auto">&lt;p&gt;</p>')
  })

  test('is left out for an empty text', () => {
    expect(paragraph('text', '')).toBeUndefined()
  })
})
