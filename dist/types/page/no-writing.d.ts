/**
 * Creates a function that runs code while `document.write` and `document.writeln` do nothing: once the document has been
 * parsed, either would replace all of it. The first call patches `Document.prototype` for good.
 */
export declare function createNoWriting(report: (problem: string) => void): (run: () => void) => void;
