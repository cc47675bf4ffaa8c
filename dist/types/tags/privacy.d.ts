export type { ScriptTagPrivacy } from './include.js';
