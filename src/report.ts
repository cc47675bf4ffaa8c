const said = new Set<string>()

/** Tells the developer what went wrong and what to do about it, each thing once. The visitor sees nothing. */
export function report(problem: unknown, ...subjects: readonly unknown[]): void {
  const text = `nanoconsent: ${problem}`
  if (!said.has(text)) console.warn(text, ...subjects)
  said.add(text)
}

/** Runs what others wrote. An error of theirs becomes an unhandled rejection, and does not stop what runs now. */
export function isolated<T>(run: () => T): T | undefined {
  try {
    return run()
  } catch (error) {
    void Promise.reject(error)
  }
}

/** Returns what `run` gives. What it throws is told, and counts as nothing. */
export function attempt<T>(run: () => T, ...subjects: readonly unknown[]): T | undefined {
  try {
    return run()
  } catch (error) {
    report(error, ...subjects)
  }
}
