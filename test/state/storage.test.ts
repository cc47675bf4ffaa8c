import { expect, test } from 'vitest'
import { memoryStorage, nowhere } from '../../src/state/storage.js'

test('the memory keeps what was written last, and nothing at first unless it is given', () => {
  const storage = memoryStorage()
  expect([storage.read(), memoryStorage('a=-1').read()]).toEqual(['', 'a=-1'])
  storage.write('a=-1')
  storage.write('a=2026-01-01')
  expect(storage.read()).toBe('a=2026-01-01')
  expect(memoryStorage().read()).toBe('')
})

test('nowhere keeps nothing', () => {
  nowhere.write('a=-1')
  expect(nowhere.read()).toBe('')
})
