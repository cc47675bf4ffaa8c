import { parse } from 'acorn'

/**
 * A place of a file that has to run: a statement, a function or an arm of a branch. It ran if the character did that is
 * `before` its `start` (where the place begins with a function, its own character is that function's).
 *
 * @typedef {object} Place
 * @property {'statement' | 'function' | 'branch'} kind
 * @property {number} start
 * @property {boolean} [before]
 * @property {readonly number[]} [without] Of an `if` without an `else`, which is at `start`: where its arm is. It was
 *   passed by if it ran more often than that.
 */

const STATEMENTS =
  /^(?:Expression|Break|Continue|Debugger|Return|Throw|Try|For|ForIn|ForOf|While|DoWhile|Labeled|If|Switch)Statement$/
const FUNCTION = /Function/

/** What an expression consists of: `a || b || c` is three. */
const operandsOf = node =>
  node.type === 'LogicalExpression' ? [...operandsOf(node.left), ...operandsOf(node.right)] : [node]

const isNode = value => typeof value?.type === 'string'

/**
 * Where the code is of which somebody says that nothing can reach it, and why: the statement, or the operand, that comes
 * after it. Without a reason it does not count.
 */
function ignoredIn(text, comments) {
  const hints = comments.filter(({ value }) => /^\s*v8 ignore next -- \S/.test(value))
  return new Set(hints.map(({ end }) => end + /^\s*/.exec(text.slice(end))[0].length))
}

/**
 * Tells how often a place ran in one copy of the file.
 *
 * @param {Place} place
 * @param {Float64Array} counts How often each character of the copy ran.
 * @param {(offset: number) => number | undefined} [positionOf] Where in the copy a character of the file is. What a copy
 *   does not have, as nothing there needs it, did not run there.
 */
export function countAt({ start, before, without = [] }, counts, positionOf = offset => offset) {
  const at = positionOf(start)
  if (at === undefined) return 0
  const arms = without.map(arm => counts[positionOf(arm)] ?? 0)
  return Math.max(
    0,
    arms.reduce((count, arm) => count - arm, counts[before ? at - 1 : at])
  )
}

/**
 * Finds the places of a file in JavaScript. An operand of `&&`, `||` and `??` is an arm; an optional chain and a default
 * value are none, since V8 does not count them.
 *
 * @returns {Place[]}
 */
export function placesOf(text) {
  const comments = []
  const tree = parse(text, { ecmaVersion: 2022, sourceType: 'module', onComment: comments })
  const ignored = ignoredIn(text, comments)
  const places = []
  const add = (kind, node, more) => {
    if (!ignored.has(node.start)) places.push({ kind, start: node.start, ...more })
  }
  const arm = (node, before = true) => add('branch', node, { before })

  function visit(node, parent) {
    if (ignored.has(node.start)) return
    if (STATEMENTS.test(node.type)) add('statement', node)
    if (node.type === 'VariableDeclarator' && node.init) add('statement', node)
    if (node.type === 'PropertyDefinition' && node.value) add('statement', node.value, { before: true })
    if (FUNCTION.test(node.type)) {
      add('function', node.body, { before: node.body.type !== 'BlockStatement' })
      if (node.body.type !== 'BlockStatement') add('statement', node.body, { before: true })
    }
    if (node.type === 'ConditionalExpression') [node.consequent, node.alternate].forEach(node => arm(node))
    if (node.type === 'LogicalExpression' && parent?.type !== 'LogicalExpression') {
      operandsOf(node).forEach((operand, index) => arm(operand, index > 0))
    }
    if (node.type === 'SwitchCase') arm(node, false)
    if (node.type === 'IfStatement') {
      arm(node.consequent, false)
      if (node.alternate) arm(node.alternate, false)
      else add('branch', node, { without: [node.consequent.start] })
    }
    for (const value of Object.values(node)) {
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child, node)
    }
  }
  visit(tree)
  return places
}
