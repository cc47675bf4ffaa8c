/** Warns the developer, once for each problem. Visitors see nothing. Elements among the subjects can be inspected. */
export type Report = (problem: unknown, ...subjects: readonly unknown[]) => void

/** Creates a function that warns in the console. */
export function createReport(): Report {
  const reported = new Set<string>()
  return (problem, ...subjects) => {
    const text = `nanoconsent: ${problem}`
    if (!reported.has(text)) console.warn(text, ...subjects)
    reported.add(text)
  }
}

/** Returns the result of `run`. An error is reported, and the result is then `undefined`. */
export function attempt<T>(report: Report, run: () => T, ...subjects: readonly unknown[]): T | undefined {
  try {
    return run()
  } catch (error) {
    report(error, ...subjects)
    return undefined
  }
}

/** Runs code of others. An error of theirs becomes an unhandled rejection, and does not stop the caller. */
export function isolated<T>(run: () => T): T | undefined {
  try {
    return run()
  } catch (error) {
    void Promise.reject(error)
    return undefined
  }
}
