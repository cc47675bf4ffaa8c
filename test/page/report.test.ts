import { beforeEach, describe, expect, test, vi } from 'vitest'
import { attempt, createReport, isolated } from '../../src/page/report.js'
import { nextRejection } from '../next-rejection.js'

const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
beforeEach(() => void warn.mockClear())

const report = createReport()
const failed = new Error('it failed')
const fail = () => {
  throw failed
}

test('a problem is told with the name of the SDK and with what it is about, and each once', () => {
  report('a tag is wrong', 'the tag')
  report('a tag is wrong', 'another tag')
  report('another problem')
  expect(warn.mock.calls).toEqual([['nanoconsent: a tag is wrong', 'the tag'], ['nanoconsent: another problem']])
})

describe('what others wrote', () => {
  test('gives what it returns', () => {
    expect(isolated(() => 'it')).toBe('it')
    expect(attempt(report, () => 'it')).toBe('it')
    expect(warn).not.toHaveBeenCalled()
  })

  test('that throws is a rejection that nobody handles, and throws nothing here', async () => {
    const rejection = nextRejection()
    expect(isolated(fail)).toBe(undefined)
    expect(await rejection).toBe(failed)
    expect(warn).not.toHaveBeenCalled()
  })

  test('that is attempted and throws is told, and counts as nothing', () => {
    expect(attempt(report, fail, 'the tag')).toBe(undefined)
    expect(warn.mock.calls).toEqual([['nanoconsent: Error: it failed', 'the tag']])
  })
})
