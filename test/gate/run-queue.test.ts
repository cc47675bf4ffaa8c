import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createQueueRunner, type Work } from '../../src/gate/run-queue.js'

let now = 0
// A slice lasts until a test says so, however busy the machine is.
beforeEach(() => void vi.spyOn(performance, 'now').mockImplementation(() => now))
afterEach(() => void vi.restoreAllMocks())

/** Scripts by name. A script runs until it is ended. */
function createWork(...names: string[]) {
  const ran: string[] = []
  const checked: string[] = []
  let unchecked: string[] = []
  let end: (() => void) | undefined
  const work = {
    page: { visited: async () => {} },
    queue: {
      checkNew(hasTime: () => boolean) {
        while (unchecked.length > 0 && hasTime()) checked.push(unchecked.shift()!)
        return unchecked.length === 0
      },
      next: () => names.shift()
    },
    run(name: string) {
      ran.push(name)
      return new Promise<void>(resolve => void (end = resolve))
    }
  } as unknown as Work
  return {
    work,
    ran,
    checked,
    add(...tags: string[]) {
      unchecked = tags
    },
    async endScript() {
      end?.()
      await settle()
    }
  }
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve()
}

test('scripts run one after the other; then the runner is idle', async () => {
  const onIdle = vi.fn()
  const runner = createQueueRunner(onIdle)
  const { work, ran, endScript } = createWork('a', 'b')
  runner.wake(work)
  runner.wake(work)
  await settle()
  expect(ran).toEqual(['a'])
  await endScript()
  expect([ran, onIdle.mock.calls.length]).toEqual([['a', 'b'], 0])
  await endScript()
  expect(onIdle).toHaveBeenCalledTimes(1)
})

test('an idle runner waits for what it is given, and a visitor', async () => {
  const runner = createQueueRunner(() => {})
  const { work, ran } = createWork('a')
  let paint = () => {}
  let visit = () => {}
  const visited = new Promise<void>(resolve => void (visit = resolve))
  runner.wake(
    { ...work, page: { ...work.page, visited: () => visited } },
    new Promise<void>(resolve => void (paint = resolve))
  )
  await settle()
  expect(ran).toEqual([])
  paint()
  await settle()
  expect(ran).toEqual([])
  visit()
  await settle()
  expect(ran).toEqual(['a'])
})

test('stopped, it runs no more, even after the script that it waits for', async () => {
  const onIdle = vi.fn()
  const runner = createQueueRunner(onIdle)
  const { work, ran, endScript } = createWork('a', 'b')
  runner.wake(work)
  await settle()
  runner.stop(work)
  await endScript()
  expect([ran, onIdle.mock.calls.length]).toEqual([['a'], 1])
})

test('stopped and started again, it waits for the script that still runs', async () => {
  const runner = createQueueRunner(() => {})
  const [old, anew] = [createWork('a', 'b'), createWork('c')]
  runner.wake(old.work)
  await settle()
  runner.stop(old.work)
  runner.wake(anew.work)
  await settle()
  expect(anew.ran).toEqual([])
  await old.endScript()
  expect([old.ran, anew.ran]).toEqual([['a'], ['c']])
})

test('to stop one work does not stop another', async () => {
  const runner = createQueueRunner(() => {})
  const [old, anew] = [createWork('a'), createWork('b')]
  runner.wake(anew.work)
  runner.stop(old.work)
  await settle()
  expect(anew.ran).toEqual(['b'])
})

test('new tags are checked beside a script that runs, but not by an idle runner', async () => {
  const runner = createQueueRunner(() => {})
  const { work, checked, add, endScript } = createWork('a')
  add('early')
  runner.checkNew(work)
  expect(checked).toEqual([])
  runner.wake(work)
  await settle()
  add('late')
  runner.checkNew(work)
  expect(checked).toEqual(['early', 'late'])
  await endScript()
  add('too late')
  runner.checkNew(work)
  expect(checked).toEqual(['early', 'late'])
})

test('when a slice is over, the browser has its turn before the next script', async () => {
  let takeTurn = () => {}
  const turn = new Promise<void>(resolve => void (takeTurn = resolve))
  const browser = vi.fn(() => turn)
  vi.stubGlobal('scheduler', { yield: browser })
  const runner = createQueueRunner(() => {})
  const { work, ran, endScript } = createWork('a', 'b')
  runner.wake(work)
  await settle()
  now += 11
  await endScript()
  expect([ran, browser.mock.calls.length]).toEqual([['a'], 1])
  takeTurn()
  await settle()
  expect(ran).toEqual(['a', 'b'])
  vi.unstubAllGlobals()
})
