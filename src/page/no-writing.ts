/**
 * Creates a function that runs code while `document.write` and `document.writeln` do nothing: once the document has been
 * parsed, either would replace all of it. The first call patches `Document.prototype` for good.
 */
export function createNoWriting(report: (problem: string) => void): (run: () => void) => void {
  let isWriting = true
  let isPatched = false

  function patch(): void {
    const { prototype } = Document
    for (const name of ['write', 'writeln'] as const) {
      const write = prototype[name]
      prototype[name] = function (...texts) {
        if (isWriting) write.apply(this, texts)
        else report('document.write after consent is ignored')
      }
    }
  }

  return run => {
    if (!isPatched) patch()
    isPatched = true
    isWriting = false
    try {
      run()
    } finally {
      isWriting = true
    }
  }
}
