/**
 * Replay as a script tag, after the tag of the SDK. A gated `<script data-replay="load">` gets the `load` event that it
 * waits for, even if it runs after that event.
 *
 * @module
 */
import { replayLoad } from '../gate/replay.js'

// It acts on the page, and needs no `Privacy`.
replayLoad()()
