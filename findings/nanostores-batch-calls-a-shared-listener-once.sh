#!/usr/bin/env bash
# In nanostores 1.5.5, a function that listens to several stores is called once for a batch(), with one store's value.
#
# Consent has several stores that change together: statuses, preferences, "somebody must be asked". batch() promises that
# listeners run after all of them have changed.
#
# Guess: after the batch, the function is called once for each store that it listens to, each time with that store's value.
# Seen: it is called once, with the value of the first store that was set. Two different functions are called once each.
# If two listeners throw, batch() throws the last error alone.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact nanostores@1.5.5 >/dev/null 2>&1
cat >try.mjs <<'JS'
import { atom, batch } from 'nanostores'
const [$a, $b] = [atom(0), atom(0)]
const shared = []
const listener = value => shared.push(value)
$a.listen(listener)
$b.listen(listener)
const apart = []
$a.listen(value => apart.push(value))
$b.listen(value => apart.push(value))
batch(() => {
  $a.set(1)
  $b.set(2)
})
console.log('shared listener:', shared, '- two listeners:', apart)

const [$c, $d] = [atom(0), atom(0)]
$c.listen(() => { throw new Error('first') })
$d.listen(() => { throw new Error('second') })
let thrown
try {
  batch(() => {
    $c.set(1)
    $d.set(1)
  })
} catch (error) {
  thrown = error.message
}
console.log('thrown:', thrown)
process.exit(String(shared) === '1' && String(apart) === '1,2' && thrown === 'second' ? 0 : 1)
JS
node try.mjs
