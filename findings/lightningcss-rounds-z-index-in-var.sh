#!/usr/bin/env bash
# Lightning CSS 1.33.0 rounds large integers in the fallback of var(), though not in a plain declaration.
#
# A banner that must stand above everything often has the greatest z-index that browsers know, 2147483647, with a custom
# property for sites that want less: `z-index: var(--z, 2147483647)`.
#
# Guess: a minifier keeps the number, in both places.
# Seen: `z-index: 2147483647` stays. The fallback becomes 2147480000, so that another element of the page with the greatest
# z-index stands above. csso 5.0.5 keeps both.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact lightningcss@1.33.0 csso@5.0.5 >/dev/null 2>&1
cat >try.cjs <<'JS'
const { transform } = require('lightningcss')
const csso = require('csso')
const css = 'a{z-index:2147483647}b{z-index:var(--z, 2147483647)}'
const lightning = transform({ filename: 'a.css', code: Buffer.from(css), minify: true }).code.toString()
console.log('lightningcss', lightning)
console.log('csso        ', csso.minify(css).css)
const [plain, fallback] = lightning.split('}')
const isAsSeen = plain.includes('2147483647') && !fallback.includes('2147483647') && csso.minify(css).css.split('2147483647').length === 3
process.exit(isAsSeen ? 0 : 1)
JS
node try.cjs
