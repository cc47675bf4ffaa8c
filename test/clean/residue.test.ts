// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import { createResidue } from '../../src/clean/residue.js'
import { createReport } from '../../src/page/report.js'
import type { Residue } from '../../src/types.js'

const residue = createResidue()
const { $residue } = residue
const report = createReport()
const publish = (left: readonly Residue[]) => residue.publish(left, report)

const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
const events: unknown[] = []
const seen: (readonly Residue[])[] = []
document.addEventListener('privacy:residue', event => events.push((event as CustomEvent).detail))
$residue.listen(residue => seen.push(residue))
beforeEach(() => {
  for (const list of [events, seen]) list.length = 0
  warn.mockClear()
})

const blocked: Residue = { name: 'db', area: 'indexed-db', reason: 'blocked' }
const back: Residue = { name: '_ga', area: 'cookie', reason: 'written back' }

test('a first cleaning that leaves nothing is not published', () => {
  publish([])
  expect([events, seen, warn.mock.calls, $residue.get()]).toEqual([[], [], [], []])
})

test('a residue goes to the console, to the document as an event, and to the store', () => {
  publish([blocked])
  expect([events, seen, $residue.get()]).toEqual([[[blocked]], [[blocked]], [blocked]])
  expect(warn.mock.calls).toEqual([
    ['nanoconsent: not deleted: [{"name":"db","area":"indexed-db","reason":"blocked"}]']
  ])
})

test('the store has the residue before the event is dispatched', () => {
  let found: readonly Residue[] = []
  document.addEventListener('privacy:residue', () => (found = $residue.get()), { once: true })
  publish([blocked, back])
  expect(found).toEqual([blocked, back])
})

test('the same residue is published once; an empty one after it goes to the event and the store, not to the console', () => {
  publish([{ ...blocked }, { ...back }])
  expect([events, seen]).toEqual([[], []])
  publish([])
  publish([])
  expect([events, seen, $residue.get(), warn.mock.calls]).toEqual([[[]], [[]], [], []])
})

test('two stores are independent', () => {
  const other = createResidue()
  publish([blocked])
  expect([$residue.get(), other.$residue.get()]).toEqual([[blocked], []])
})
