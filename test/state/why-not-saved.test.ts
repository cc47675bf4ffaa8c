import { expect, test } from 'vitest'
import { whyNotSaved } from '../../src/state/why-not-saved.js'

const failed = { isForbidden: false, count: 0, domain: undefined, host: 'www.shop.example' }

test('a browser without cookies is the cause, whatever else is wrong', () => {
  expect(whyNotSaved({ ...failed, isForbidden: true, domain: 'other.example' })).toBe(
    'the browser blocks cookies on this page'
  )
})

test.each(['other.example', 'p.example', 'a.www.shop.example', 'www.shop.example.org', '.'])(
  'the domain "%s" is the cause on another host',
  domain => {
    expect(whyNotSaved({ ...failed, domain })).toBe(
      `the domain "${domain}" (data-domain) does not match this page's host "www.shop.example"`
    )
  }
)

test.each(['shop.example', '.shop.example', 'SHOP.example', 'www.shop.example', '', undefined])(
  'the domain %j is not the cause',
  domain => expect(whyNotSaved({ ...failed, domain })).toMatch('HttpOnly')
)

test('a second cookie of the name is the cause if it stays', () => {
  expect(whyNotSaved({ ...failed, count: 2 })).toMatch('cannot be deleted')
})
