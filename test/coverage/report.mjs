/** Says which places of the sources no test ran: those of unit tests and of browsers together. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { TraceMap, eachMapping, originalPositionFor } from '@jridgewell/trace-mapping'
import { countAt, placesOf } from './places.mjs'

const FOLDER = 'build/coverage'
/** Without its byte order mark, as V8 has it. */
const read = path => readFileSync(join(FOLDER, path), 'utf8').replace(/^\ufeff/, '')

/** Sums up how often each character of each file ran. */
function countsOf(files) {
  const sums = new Map()
  for (const file of files) {
    for (const [name, changes] of Object.entries(JSON.parse(read(`raw/${file}`)))) {
      const sum = sums.get(name) ?? new Float64Array(read(name).length)
      sums.set(name, sum)
      changes.forEach(([start, count], index) => {
        const end = changes[index + 1]?.[0] ?? sum.length
        for (let at = start; at < end; at++) sum[at] += count
      })
    }
  }
  return sums
}

const startsOf = text => [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]

/** Finds where the characters of each module went in a bundle: by module, from one offset to the other. */
function modulesOf(name) {
  const lines = startsOf(read(name))
  const modules = new Map()
  eachMapping(
    new TraceMap(read(`${name}.map`)),
    ({ source, generatedLine, generatedColumn, originalLine, originalColumn }) => {
      const path = source && relative(FOLDER, join(FOLDER, dirname(name), source))
      if (!path?.startsWith('src/')) return
      const module = modules.get(path) ?? { starts: startsOf(read(path)), moved: new Map() }
      modules.set(path, module)
      const from = module.starts[originalLine - 1] + originalColumn
      if (!module.moved.has(from)) module.moved.set(from, lines[generatedLine - 1] + generatedColumn)
    }
  )
  return modules
}

const sums = countsOf(existsSync(`${FOLDER}/raw`) ? readdirSync(`${FOLDER}/raw`) : [])

/** Where a module is: as it was compiled, and in each bundle. */
const copies = new Map()
const addCopy = (module, sum, positionOf) => copies.set(module, [...(copies.get(module) ?? []), { sum, positionOf }])
for (const [name, sum] of sums) {
  if (name.startsWith('src/')) addCopy(name, sum)
  else for (const [module, { moved }] of modulesOf(name)) addCopy(module, sum, offset => moved.get(offset))
}

/** Tells how often a place ran, in all copies of its module together. */
const countOf = (module, place) =>
  (copies.get(module) ?? []).reduce((count, { sum, positionOf }) => count + countAt(place, sum, positionOf), 0)

const KINDS = ['lines', 'branches', 'functions', 'statements']
const percent = ([ran, all]) => `${ran}/${all}`.padStart(11)
const totals = Object.fromEntries(KINDS.map(kind => [kind, [0, 0]]))
const rows = []

for (const file of readdirSync('src', { recursive: true }).sort()) {
  if (!file.endsWith('.ts') || file.endsWith('.d.ts')) continue
  const module = `src/${file.replace(/\.ts$/, '.js')}`
  const text = read(module)
  const starts = startsOf(text)
  const map = new TraceMap(read(`${module}.map`))
  const source = readFileSync(`src/${file}`, 'utf8').split('\n')
  const placed = placesOf(text).map(place => {
    const line = starts.findLastIndex(start => start <= place.start)
    const { line: sourceLine, column } = originalPositionFor(map, {
      line: line + 1,
      column: place.start - starts[line]
    })
    return { ...place, line: sourceLine, column, count: countOf(module, place) }
  })
  if (!placed.length) continue

  const lines = new Map()
  for (const { kind, line, count } of placed) {
    if (kind === 'statement') lines.set(line, Math.max(count, lines.get(line) ?? 0))
  }
  const share = counts => [counts.filter(count => count > 0).length, counts.length]
  const of = wanted => share(placed.filter(({ kind }) => kind === wanted).map(({ count }) => count))
  const shares = {
    lines: share([...lines.values()]),
    branches: of('branch'),
    functions: of('function'),
    statements: of('statement')
  }
  for (const kind of KINDS) [0, 1].forEach(index => (totals[kind][index] += shares[kind][index]))

  const missed = placed.filter(({ count }) => !count)
  if (missed.length) rows.push(`${file.padEnd(28)}${KINDS.map(kind => percent(shares[kind])).join('')}`)
  for (const { kind, line, column, without } of missed) {
    const what = without ? 'the if is never passed by' : kind
    rows.push(`  ${line}:${column + 1} ${what}: ${source[line - 1].slice(column).trim().slice(0, 90)}`)
  }
}

console.log(`${''.padEnd(28)}${KINDS.map(kind => kind.padStart(11)).join('')}`)
for (const row of rows) console.log(row)
console.log(`${'in all'.padEnd(28)}${KINDS.map(kind => percent(totals[kind])).join('')}`)
for (const kind of KINDS) {
  const [ran, all] = totals[kind]
  console.log(`${kind}: ${((100 * ran) / all).toFixed(2)} %`)
}
