import type { Stop } from '../types.js';
/**
 * Replays events that a page has only once for a `<script data-replay="load">` that runs after them. Its listeners
 * for DOMContentLoaded and load, on the document and the window, and its `window.onload` are called when it has run. Other listeners are not called again. Works for classic scripts only, because the browser does not tell
 * which listener a module has added.
 */
export declare function replayLoad(): () => Stop;
