/**
 * A script tag of its own, for after that of the SDK: gated `<script data-replay="load">` get the events they wait for.
 *
 * @module
 */
import { replayLoad } from '../gate/replay.js'

// From here on, for the page: whatever name the SDK has on `window`.
replayLoad()()
