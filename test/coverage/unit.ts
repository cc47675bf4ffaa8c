import { Session } from 'node:inspector/promises'
import { pathToFileURL } from 'node:url'
import { afterAll } from 'vitest'
import { Counts } from './counts.js'
import type { ScriptCoverage } from './counts.js'

/** Counts what a file of unit tests runs of the sources, which `vitest.config.mjs` gives it as they were compiled. */
const ours = pathToFileURL('build/coverage/src/').href
const session = new Session()
session.connect()
await session.post('Profiler.enable')
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })

afterAll(async () => {
  const counts = new Counts()
  const { result } = (await session.post('Profiler.takePreciseCoverage')) as { result: ScriptCoverage[] }
  for (const script of result) {
    if (script.url.startsWith(ours)) counts.add(`src/${script.url.slice(ours.length)}`, script)
  }
  counts.write()
  session.disconnect()
})
