/**
 * How the elements look. System colours follow `color-scheme` and forced colours by themselves; lengths follow the text
 * size. Nothing moves. The build takes out the blanks.
 */
export const css: string = `
:host {
  display: block;
  font: var(--privacy-size, max(1rem, 16px))/1.5 var(--privacy-font, system-ui, sans-serif)!important;
  color: var(--privacy-text, inherit);
  text-align: start;
  white-space: normal;
  letter-spacing: normal;
  text-transform: none;
}
:host(privacy-banner), :host(privacy-preferences) { position: fixed!important; z-index: var(--privacy-z, 2147483647)!important; animation: none!important; transform: none!important; filter: none!important; contain: none!important; will-change: auto!important }
:host(privacy-placeholder) { overflow: auto; max-inline-size: 100%; contain: layout }
* { box-sizing: border-box; margin: 0; overflow-wrap: anywhere }
slot, th { overflow-wrap: normal }
[hidden] { display: none!important }
[part=banner], [part=own], [part=saved], [part~=open] { position: fixed; inset: auto 1em 1em; max-block-size: min(100vh - 2em, max(60vh, 16em)); overflow: auto }
:host([position=top]) section { inset-block: 1em auto }
:host([position=corner]) section { inset-inline-start: auto; max-inline-size: min(100% - 2em, 27em) }
[part=banner], [part=saved], dialog, [part=placeholder] {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: .75em;
  padding: var(--privacy-gap, 1.25em);
  background: var(--privacy-surface, Canvas);
  color: var(--privacy-text, CanvasText);
  border: 1px solid var(--privacy-border, #8886);
  border-radius: var(--privacy-radius, .75em);
}
[part=saved] { inset-block-end: 4.5em; inline-size: fit-content }
:host(:not([position=top])) section ~ [part=saved] { inset-block: 1em auto }
[part=own] { margin: -1em; padding: 1em }
[part=banner], [part=saved], dialog { max-inline-size: var(--privacy-width, 46em); margin: auto; box-shadow: var(--privacy-shadow, 0 .5em 2.5em #0004) }
dialog { inline-size: calc(100% - 2em); max-block-size: calc(100vh - 2em); overflow: auto }
dialog:not([open]) { display: none }
dialog::backdrop { background: var(--privacy-backdrop, #0008) }
[part=placeholder] { align-content: safe center; text-align: center; padding-block-end: 0 }
[part=heading] { font-size: 1.2em; font-weight: 700; line-height: 1.25 }
[part~=button], label, dialog a { min-block-size: max(44px, 2.75em); min-inline-size: 44px; display: inline-flex; align-items: center }
a { color: inherit; text-underline-offset: .2em }
dialog a { margin-block: -.75em -.5em; justify-self: start }
[part~=button] {
  justify-content: center;
  padding: .5em 1em;
  font: inherit;
  font-weight: 600;
  text-align: center;
  color: var(--privacy-on-accent, Canvas);
  background: var(--privacy-accent, CanvasText);
  border: 2px solid transparent;
  border-radius: calc(var(--privacy-radius, .75em) * .6);
  cursor: pointer;
}
[part~=button]:hover { text-decoration: underline }
:focus-visible { outline: 3px solid var(--privacy-accent, CanvasText); outline-offset: 2px }
[part=buttons] { display: grid; grid: auto-flow 1fr/repeat(auto-fit, minmax(min(100%, max(8em, (28em - 100%) * 999)), 1fr)); gap: .6em }
[part=placeholder] [part=buttons] { position: sticky; inset-block-end: 0; margin-block-start: -.6em; padding-block: .6em; background: inherit; grid: auto-flow 1fr/repeat(auto-fit, minmax(min(100%, 7em), 1fr)) }
@media (min-height: 30em) {
  [part=banner], dialog { padding-block-end: 0; scroll-padding-block-end: 12em }
  [part=banner] [part=buttons], dialog [part=buttons] { position: sticky; inset-block-end: 0; margin-block-start: -.6em; padding-block: .6em var(--privacy-gap, 1.25em); background: inherit }
}
@media (forced-colors: active) { [part~=button] { color: ButtonText; background: ButtonFace } }
[part=header], legend { display: flex; justify-content: space-between; align-items: center; inline-size: 100%; gap: 1em }
[part~=close] { background: none; color: inherit; font-size: 1.5em; padding: 0; flex: none; inline-size: max(44px, 1.85em); min-block-size: max(44px, 1.85em); margin: -.5em }
[part~=open]:focus-visible { outline-offset: -6px }
[part~=open] { inset-inline-end: auto; color: var(--privacy-text, CanvasText); background: var(--privacy-surface, Canvas); border: 1px solid var(--privacy-border, #8886); font-size: .875em }
[part=group] { border: 0; padding: 0; min-inline-size: 0 }
[part=declaration] { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.5em }
legend { flex-wrap: wrap; padding: .5em 0 0; border-block-start: 1px solid var(--privacy-border, #8886) }
label { gap: .75em; font-weight: 700; cursor: pointer }
input { inline-size: 1.5em; block-size: 1.5em; flex: none; accent-color: var(--privacy-accent, CanvasText) }
[part=required] { font-size: .875em }
summary { cursor: pointer; padding: max(.625em, (44px - 1.5em) / 2) 0 }
table { inline-size: 100%; border-collapse: collapse; font-size: .875em }
th, td { padding: .4em 0; padding-inline-end: .75em; text-align: start; vertical-align: top }
tbody tr { border-block-start: 1px solid var(--privacy-border, #8886) }
@media (max-width: 40em) {
  thead { display: none }
  tr, td { display: block }
  tr { padding-block: .4em }
  td { padding: 0 }
  td:empty { display: none }
  td::before { content: attr(data-column) '\\a0'; font-weight: 600 }
}
@media (max-height: 18em), (max-width: 36em) and (max-height: 25em) {
  :host(privacy-banner) { position: relative!important; min-inline-size: min(100%, 18em); grid-column: 1/-1 }
  [part=banner], [part=own] { position: static; margin: 0; max-block-size: 100vh }
}
@media print { [part=banner], [part=own], [part=saved], dialog, [part~=open] { display: none } }
`
