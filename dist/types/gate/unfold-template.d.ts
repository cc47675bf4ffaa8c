import type { Loadable } from './load-element.js';
/** Prepares a template. Its content comes right behind it. */
export declare function loadableTemplate(template: HTMLTemplateElement): Loadable;
