/** Relative to the package. */
export const built: string
