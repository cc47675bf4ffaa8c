/** The text of a style sheet, minified: see plugins/style-sheets.mjs. */
declare module '*.css' {
  const text: string
  export default text
}
