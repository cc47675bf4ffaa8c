import type { UiOptions } from '../ui/ui.js';
/** Reads how the script tag wants the interface: `<script data-position="top" data-button …>`. */
export declare function readUiAttributes(tag: HTMLScriptElement | null): UiOptions;
