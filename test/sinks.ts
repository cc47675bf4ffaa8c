/**
 * Finds in JavaScript what turns text into code or markup, and what a browser does not have. It reads the syntax tree, so
 * that comments and messages do not count, and `el['inner' + 'HTML']` does.
 *
 * @module
 */
import { parse } from 'acorn'
import type { AnyNode } from 'acorn'

export interface Sink {
  /** What it is, as a word: `innerHTML`. */
  readonly name: string
  /** The code that holds it, and from where on: `el.innerHTML at 1:32`. */
  readonly found: string
}

/** What holds a node, the next one first. */
type Path = readonly AnyNode[]
type Find = (node: never, path: Path, known: Known) => string | undefined

/** What is declared in a file: scopes do not matter. */
interface Known {
  readonly names: ReadonlySet<string>
  /** Other names of `document`. */
  readonly documents: ReadonlySet<string>
}

const MARKUP =
  /^(innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|DOMParser|parseFromString|setHTMLUnsafe|parseHTMLUnsafe|srcdoc|createHTML|createScript|execCommand)$/i
const CODE = /^(eval|execScript|importScripts|Function|AsyncFunction|GeneratorFunction)$/
const SERVER = /^(process|global|require|module|exports|Buffer|__dirname|__filename)$/
const TIMER = /^(setTimeout|setInterval|setImmediate)$/
const WRITE = /^write(ln)?$/

type Of<Type extends AnyNode['type']> = Extract<AnyNode, { type: Type }>
const isOf = <Type extends AnyNode['type']>(node: unknown, type: Type): node is Of<Type> =>
  (node as AnyNode | undefined)?.type === type

/** The text that an expression is, whatever happens. */
function textOf(node: AnyNode | null | undefined): string | undefined {
  if (isOf(node, 'Literal')) return typeof node.value === 'string' ? node.value : undefined
  if (isOf(node, 'TemplateLiteral')) return node.expressions.length ? undefined : node.quasis[0]!.value.cooked!
  if (!isOf(node, 'BinaryExpression') || node.operator !== '+') return undefined
  const [left, right] = [textOf(node.left), textOf(node.right)]
  return left === undefined || right === undefined ? undefined : left + right
}

/** What a property, a variable or a method is called, if that is known. */
function nameOf(node: AnyNode | null | undefined): string | undefined {
  if (isOf(node, 'ChainExpression')) return nameOf(node.expression)
  if (isOf(node, 'Identifier') || isOf(node, 'PrivateIdentifier')) return node.name
  if (isOf(node, 'MemberExpression')) return node.computed ? textOf(node.property) : nameOf(node.property)
  if (isOf(node, 'Property')) return node.computed ? textOf(node.key) : (nameOf(node.key) ?? textOf(node.key))
  return undefined
}

const isDocument = (node: AnyNode, { documents }: Known): boolean => {
  const name = nameOf(isOf(node, 'CallExpression') ? node.callee : node) ?? ''
  return /document$|^prototype$/i.test(name) || documents.has(name)
}

/** The nodes right below, but for names of properties, which are names of nothing else. */
function childrenOf(node: AnyNode): AnyNode[] {
  const hidden = 'computed' in node && !node.computed ? ['property', 'key'] : ['label', 'meta']
  return Object.entries(node).flatMap(([field, value]) =>
    hidden.includes(field) ? [] : [value].flat().filter((child): child is AnyNode => !!child?.type)
  )
}

/**
 * Whether this is the loop that stands in front of `document.write` and `writeln`, and nothing more: what it replaces is
 * called once, with what it was called with.
 */
function isGuardOfWriting(loop: AnyNode | undefined): boolean {
  if (!isOf(loop, 'ForOfStatement') || !isOf(loop.left, 'VariableDeclaration')) return false
  const list = isOf(loop.right, 'ConditionalExpression') ? loop.right.alternate : loop.right
  const texts = isOf(list, 'ArrayExpression') ? list.elements.map(textOf).join() : ''
  const [name, body] = [nameOf(loop.left.declarations[0]?.id), isOf(loop.body, 'BlockStatement') ? loop.body.body : []]
  const [read, change] = body
  if (texts !== 'write,writeln' || body.length !== 2 || !isOf(read, 'VariableDeclaration')) return false
  const [kept] = read.declarations
  const assignment = isOf(change, 'ExpressionStatement') ? change.expression : undefined
  if (!isOf(assignment, 'AssignmentExpression') || !isOf(assignment.right, 'FunctionExpression')) return false
  const [rest] = assignment.right.params
  const isPlace = (node: unknown): boolean =>
    isOf(node, 'MemberExpression') && node.computed && nameOf(node.object) !== undefined && isName(node.property, name)
  const uses = everyNode(assignment.right.body).filter(([node]) => isName(node, nameOf(kept?.id)))
  return (
    isPlace(kept?.init) &&
    isPlace(assignment.left) &&
    uses.length === 1 &&
    uses.every(([, [member, call]]) => {
      if (nameOf(member) !== 'apply' || !isOf(call, 'CallExpression') || !isOf(rest, 'RestElement')) return false
      const [self, texts] = call.arguments
      return call.arguments.length === 2 && isOf(self, 'ThisExpression') && isName(texts, nameOf(rest.argument))
    })
  )
}

const isName = (node: unknown, name: string | undefined): boolean => isOf(node, 'Identifier') && node.name === name

/**
 * Whether a text is the name of a method in front of which something is put: `copies(Range.prototype, '…')`, where what is
 * called is a function of ours.
 */
function isGuardOfMethod(text: AnyNode, call: AnyNode | undefined): boolean {
  if (!isOf(call, 'CallExpression') || !isOf(call.callee, 'Identifier') || CODE.test(call.callee.name)) return false
  const [owner, name] = call.arguments
  const isRange = isOf(owner, 'MemberExpression') && nameOf(owner.object) === 'Range' && nameOf(owner) === 'prototype'
  return isRange && name === text && call.arguments.length === 2
}

/** Names that are sinks wherever they stand. */
const byName = (name = ''): string | undefined =>
  MARKUP.test(name) || CODE.test(name) || name === 'constructor' ? name : undefined

/** What is looked for in a string or a template: the name of a sink, or the start of a URL that is code. */
function inText(node: AnyNode, text: string, path: Path): string | undefined {
  if (/^javascript:/i.test(text.replace(/[\0- ]/g, ''))) return 'javascript:'
  if (WRITE.test(text)) return path.slice(0, 3).some(isGuardOfWriting) ? undefined : text
  return isGuardOfMethod(node, path[0]) ? undefined : byName(text)
}

function inCall({ callee, arguments: given }: Of<'CallExpression' | 'NewExpression'>): string | undefined {
  const name = nameOf(callee) ?? ''
  const [first, second] = given
  const text = textOf(first)
  if (TIMER.test(name)) return first && /Function|^Identifier$/.test(first.type) ? undefined : `${name} of text`
  const isRegExp = isOf(first, 'Literal') && 'regex' in first
  if (name === 'RegExp') return text !== undefined || isRegExp ? undefined : 'RegExp of data'
  // These make a RegExp of what is none.
  if (/^(match|matchAll|search)$/.test(name) && isOf(callee, 'MemberExpression') && first && !isRegExp) return name
  if (/^setAttribute(NS)?$/.test(name) && /^on/i.test((name === 'setAttribute' ? text : textOf(second)) ?? ''))
    return 'a handler as text'
  return undefined
}

const finders: { readonly [Type in AnyNode['type']]?: Find } = {
  Identifier({ name }: Of<'Identifier'>, [parent], { names }) {
    if (SERVER.test(name) && !names.has(name)) return name
    if (name !== 'RegExp') return byName(name)
    const isAsked = isOf(parent, 'BinaryExpression') && parent.operator === 'instanceof'
    return isAsked || isOf(parent, 'NewExpression') || isOf(parent, 'CallExpression') ? undefined : 'RegExp of data'
  },
  MemberExpression(node: Of<'MemberExpression'>, _, known) {
    const name = nameOf(node) ?? ''
    if (/^(window|self|globalThis|top|parent)$/.test(nameOf(node.object) ?? '') && SERVER.test(name)) return name
    return WRITE.test(name) && isDocument(node.object, known) ? `document.${name}` : byName(name)
  },
  Property(node: Of<'Property'>, [parent]) {
    const name = nameOf(node) ?? ''
    return WRITE.test(name) && isOf(parent, 'ObjectPattern') ? `document.${name}` : byName(name)
  },
  Literal: (node: Of<'Literal'>, path) => inText(node, textOf(node) ?? '', path),
  TemplateLiteral: (node: Of<'TemplateLiteral'>, path) =>
    inText(node, textOf(node) ?? `${node.quasis[0]!.value.cooked}…`, path),
  BinaryExpression: (node: Of<'BinaryExpression'>, path) => inText(node, textOf(node) ?? '', path),
  CallExpression: inCall,
  NewExpression: inCall,
  ImportExpression: ({ source }: Of<'ImportExpression'>) =>
    textOf(source) === undefined ? 'import of data' : undefined,
  WithStatement: () => 'with'
}

/** A node and all below it, each with what holds it. */
function everyNode(node: AnyNode, path: Path = []): [node: AnyNode, path: Path][] {
  return [[node, path], ...childrenOf(node).flatMap(child => everyNode(child, [node, ...path]))]
}

/** The names that a pattern declares. */
const namesIn = (pattern: AnyNode | null | undefined): string[] =>
  pattern ? everyNode(pattern).flatMap(([node]) => (isOf(node, 'Identifier') ? node.name : [])) : []

function knownIn(nodes: readonly AnyNode[]): Known {
  const names = nodes.flatMap(node => [
    ...('params' in node ? node.params.flatMap(namesIn) : []),
    ...('id' in node ? namesIn(node.id) : []),
    ...('local' in node ? namesIn(node.local) : [])
  ])
  const documents = nodes.flatMap(node =>
    isOf(node, 'VariableDeclarator') && /document$/i.test(nameOf(node.init) ?? '') ? (nameOf(node.id) ?? []) : []
  )
  return { names: new Set(names), documents: new Set(documents) }
}

/** Lists the sinks of a script or a module. */
export function sinksIn(code: string): Sink[] {
  const program = parse(code, { ecmaVersion: 'latest', sourceType: 'module', locations: true })
  const nodes = everyNode(program)
  const known = knownIn(nodes.map(([node]) => node))
  return nodes.flatMap(([node, path]) => {
    const name = finders[node.type]?.(node as never, path, known)
    if (name === undefined) return []
    const { line, column } = node.loc!.start
    return [{ name, found: `${code.slice(node.start, node.end).slice(0, 80)} at ${line}:${column}` }]
  })
}
