import type { Texts } from '../ui/texts.js';
/** Norwegian Bokmål. */
export declare const texts: Texts;
