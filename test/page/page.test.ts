// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { createPage, withTrust } from '../../src/page/page.js'

test('a page creates a shared value at the first call, once, and for each creator', () => {
  const page = createPage()
  const [create, other] = [vi.fn(() => ({})), vi.fn(() => undefined)]
  expect(create).not.toHaveBeenCalled()
  expect(page.shared(create)).toBe(page.shared(create))
  page.shared(other)
  page.shared(other)
  expect([create, other].map(({ mock }) => mock.calls.length)).toEqual([1, 1])
})

test('another page has values of its own', () => {
  const create = () => ({})
  expect(createPage().shared(create)).not.toBe(createPage().shared(create))
})

test('a page with other trust is the same page but for its trust', () => {
  const page = createPage()
  const signed = withTrust(page, { nonce: 'n' })
  const create = () => ({})
  expect(signed.shared(create)).toBe(page.shared(create))
  expect({ ...signed, trust: page.trust }).toEqual(page)
  const sign = (each: typeof page) => {
    const element = document.createElement('div')
    each.trust.sign(element)
    return element.nonce ?? ''
  }
  expect([sign(signed), sign(withTrust(page, { nonce: 'm' })), sign(page)]).toEqual(['n', 'm', ''])
})

test('a URL that is not http(s) cannot be allowed', () => {
  expect(() => withTrust(createPage(), { allow: ['javascript:alert(1)'] })).toThrow(TypeError)
})
