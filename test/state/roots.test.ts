import { expect, test } from 'vitest'
import { createRoots } from '../../src/state/roots.js'

test('a shadow root is told of when it is observed and when it is not any more, and is in the list in between', () => {
  const { $roots, observe } = createRoots()
  const seen: (readonly unknown[])[] = []
  const stopListening = $roots.subscribe(roots => void seen.push([...roots]))
  const [one, other] = [{} as ShadowRoot, {} as ShadowRoot]
  const stop = observe(one)
  observe(other)
  stop()
  expect(seen).toEqual([[], [one], [one, other], [other]])
  expect(seen[3]![0]).toBe(other)
  stopListening()
})
