import type { Shown } from './element.js';
/**
 * Puts a copy of the site's own banner, `<template data-privacy-banner>`, into the element, outside of the shadow root,
 * where the site's styles are, and wires what is in that copy: nothing else on the page can choose, and no label. In a
 * page with nonces the template has to carry the nonce; where URLs are allowed instead there can be none. Scripts in it
 * never run.
 *
 * @returns What brings its fields up to date, if there is one.
 */
export declare function ownBanner(host: HTMLElement, { privacy, answer }: Shown, close: () => void): (() => void) | undefined;
