/** Resolves with what the next unhandled rejection holds, which then fails no test. */
export const nextRejection = (): Promise<unknown> =>
  new Promise<unknown>(resolve => {
    const before = process.listeners('unhandledRejection')
    process.removeAllListeners('unhandledRejection')
    process.once('unhandledRejection', error => {
      for (const listener of before) process.on('unhandledRejection', listener)
      resolve(error)
    })
  })
