/**
 * Reads the work of a page's main thread from Chromium's own trace.
 *
 * @module
 */

export const startTrace = page => page.tracing.start({ categories: ['toplevel', 'blink.user_timing'] })

/** Returns the events since the start of the trace. */
export async function stopTrace(page) {
  const { traceEvents } = JSON.parse(Buffer.from(await page.tracing.stop()).toString())
  return traceEvents
}

const TASK = 'ThreadControllerImpl::RunTask'
const MICROTASKS = 'BlinkScheduler_PerformMicrotaskCheckpoint'

/** Returns the tasks of a thread, each with the microtasks after it. Chromium lists those separately. */
function tasksOf(events, { pid, tid }) {
  const tasks = []
  const own = events.filter(event => event.pid === pid && event.tid === tid && [TASK, MICROTASKS].includes(event.name))
  // An event has no `tdur` if it is so short that the clock of its thread has not moved.
  for (const { name, ts, dur, tdur = 0 } of own.sort((a, b) => a.ts - b.ts)) {
    const last = tasks.at(-1)
    if (last && ts < last.end) continue
    if (name === TASK || !last) tasks.push({ start: ts, end: ts + dur, busy: tdur })
    else Object.assign(last, { end: ts + dur, busy: last.busy + tdur })
  }
  return tasks
}

/**
 * Returns the work of the main thread between two marks of the page, in milliseconds: the processor time of its tasks, which
 * other programs hardly affect, and its longest task.
 */
export function between(events, from, to) {
  const [start, end] = [from, to].map(mark => events.findLast(({ name, ph }) => name === mark && ph === 'I'))
  const tasks = tasksOf(events, start).filter(task => task.end > start.ts && task.start < end.ts)
  return {
    busy: tasks.reduce((sum, { busy }) => sum + busy, 0) / 1000,
    longest: Math.max(...tasks.map(task => task.end - task.start)) / 1000
  }
}
