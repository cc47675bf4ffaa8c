import type { ManifestSource } from '../manifest/source.js';
/**
 * Takes the manifest from the page: from `<script type="application/json" id="…">`, or without an id from the first
 * `<script type="application/json" data-privacy-manifest>`. A manifest after the SDK is read once the page is parsed.
 */
export declare function inlineManifest<Id extends string = string>(id?: string): ManifestSource<Id>;
