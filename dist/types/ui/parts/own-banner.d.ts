import type { Shown } from './element.js';
/**
 * Puts a copy of the site's own banner, `<template data-privacy-banner>`, into the element, outside of the shadow root so
 * that the site's style sheets apply. Only controls in that copy work: other markup of the page cannot choose.
 *
 * @param close Hides the banner.
 * @returns A function that shows the current preferences in its checkboxes; `undefined` if there is no such template.
 */
export declare function ownBanner(host: HTMLElement, shown: Shown, close: () => void): (() => void) | undefined;
