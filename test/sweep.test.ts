import { describe, expect, test } from 'vitest'
import { sweep } from '../src/sweep.js'

const address = (url: string): URL => new URL(url)
const valuesOf = (attribute: string, writes: string[]): string[] => {
  const found = writes.map(write => new RegExp(`; ${attribute}=([^;]*)`).exec(write)?.[1] ?? '')
  return [...new Set(found)]
}

describe('sweep', () => {
  test('lists every place that a page on https can reach', () => {
    expect(sweep('_ga', address('https://a.io/'))).toEqual([
      '_ga=; Path=; Secure; Max-Age=0',
      '_ga=; Path=; Secure; Partitioned; Max-Age=0',
      '_ga=; Path=/; Secure; Max-Age=0',
      '_ga=; Path=/; Secure; Partitioned; Max-Age=0'
    ])
  })
})
