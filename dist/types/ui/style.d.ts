/**
 * How the elements look. System colours follow `color-scheme` and forced colours by themselves; lengths follow the text
 * size. Nothing moves. The build takes out the blanks.
 */
export declare const css: string;
