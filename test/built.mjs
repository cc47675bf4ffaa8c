/**
 * Where the files are that browser tests load, and the demo shows: `dist`, or with the variable `COVERAGE` what
 * `npm run coverage` made of the same sources, from which it can be told what ran.
 */
export const built = process.env.COVERAGE ? 'build/coverage/dist' : 'dist'
