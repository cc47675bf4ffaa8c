// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import { isAfter } from '../../src/gate/document-order.js'

let roots: ShadowRoot[]
const find = (id: string) =>
  [document, ...roots].map(root => root.querySelector(`#${id}`)).find(node => node !== null) as Element

beforeEach(() => {
  document.body.innerHTML = '<p id="a"><b id="in-a"></b></p><p id="b"></p><div id="first"></div><div id="second"></div>'
  roots = ['second', 'first'].map(id => document.getElementById(id)!.attachShadow({ mode: 'open' }))
  for (const root of roots) root.innerHTML = `<p id="${root.host.id}-a"></p><p id="${root.host.id}-b"></p>`
})

test.each([
  ['b', 'a', true],
  ['a', 'b', false],
  ['in-a', 'a', true],
  ['a', 'a', false],
  ['first-b', 'first-a', true],
  ['first-a', 'first-b', false],
  // The document comes before each root, and the roots come as they were given.
  ['second-a', 'b', true],
  ['b', 'second-a', false],
  ['first-a', 'second-b', true],
  ['second-b', 'first-a', false]
])('%s after %s: %j', (node, other, expected) => {
  expect(isAfter(find(node), find(other), roots)).toBe(expected)
})

test('no order is known to a node that was taken out, or is in a root that is not observed', () => {
  const removed = find('a')
  removed.remove()
  expect(isAfter(find('b'), removed, roots)).toBe(false)
  expect(isAfter(find('b'), find('first-a'), [])).toBe(false)
})
