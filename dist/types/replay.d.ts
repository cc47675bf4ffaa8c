import type { Effect } from './privacy.js';
/**
 * Gives the events that a page has once to a `<script data-replay="load">` that is activated after them: what it adds
 * while it runs, for DOMContentLoaded and load on the document and the window, and as `window.onload`, is called when it
 * has run. Nobody else's is. Classic scripts only: of a module nobody can tell what it adds.
 */
export declare function replayLoad(): Effect;
