import { parseSync, Visitor } from 'rolldown/utils'

const MAX_WORDS = 25
const FORBIDDEN =
  /\b(?:a (?:yes|no)(?![-\w])|by code|nobody|whoever|(?:is|are) told|the first counts|all else|likewise)\b/i

/** A clause whose subject is `what` or `who`, or that begins with `where` or `of`. In `the tag, of which …` a noun leads. */
const HEADLESS = /(?:^|[:;] (?:and |but |or )?)(?:what|who|whoever|where|of)\b|, (?:and |but |or )?(?:what|whoever)\b/i

/** A blank line, a list item, a heading and `\f` end a sentence, too. */
const SENTENCE_END = /\f|\n\s*\n|\n(?=\s*(?:[-*>#]|\d+\.) )|(?<=(?:^|\n)#.*)\n|(?<=[.!?][)"'”*_]*)\s+(?![a-z])/g

/** Removes text and keeps its lines, so that the text after it keeps its line number. */
const blank = (text: string): string => text.replace(/[^\n]+/g, '')

/** A code span or a URL is one word. */
const codeAsWord = (text: string): string =>
  text.replace(/`[^`]+`/g, span => `Span${blank(span)}`).replace(/https?:\/\/[^\s)]+/g, 'Url')

/** Returns the prose of Markdown: without code blocks, tables, images, addresses and markup. */
export const proseOf = (markdown: string): string =>
  codeAsWord(markdown.replace(/^( *)```[^]*?^\1```/gm, blank))
    .replace(/<!--[^]*?-->|^\|.*$|!\[[^\]]*\]\([^)]*\)|^\[[^\]^]+\]: .*$/gm, blank)
    .replace(/^\[\^[^\]]+\]: /gm, '\f')
    .replace(/\[\^[^\]]+\]|\*\*/g, '')
    .replace(/\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])?/g, '$1')

/** Returns the comments of TypeScript, each on its line. Consecutive `//` lines are one comment. */
export function commentsOf(source: string): string {
  let end = 0
  let text = ''
  for (const comment of parseSync('source.ts', source).comments) {
    const between = source.slice(end, comment.start)
    const continues = comment.type === 'Line' && /^\n?[ \t]*$/.test(between)
    text +=
      (continues ? '' : '\f') + blank(between) + comment.value.replace(/^[ \t]*\* ?/gm, ' ').replace(/^ @\w+/gm, '\f')
    end = comment.end
  }
  return codeAsWord(text)
}

/** Returns the text that TypeScript logs or throws, each on its line. An expression in a template is one word. */
export function messagesOf(source: string): string {
  const lines = source.split('\n').map(() => '')
  const calls: { start: number; end: number }[] = []
  const addCall = (node: { start: number; end: number; callee: { start: number; end: number } }): void => {
    const name = source.slice(node.callee.start, node.callee.end)
    if (/(?:^|\.)(?:report|refuse|issues\.push|console\.\w+|\w*Error)$/.test(name)) calls.push(node)
  }
  const addText = ({ start }: { start: number }, text: string): void => {
    if (!calls.some(call => call.start < start && start < call.end)) return
    lines[source.slice(0, start).split('\n').length - 1] += `\f${text.replaceAll('\n', ' ')}`
  }
  const { program } = parseSync('source.ts', source)
  new Visitor({ CallExpression: addCall, NewExpression: addCall }).visit(program)
  new Visitor({
    Literal: node => addText(node, typeof node.value === 'string' ? node.value : ''),
    TemplateLiteral: node => addText(node, node.quasis.map(({ value }) => value.cooked).join('Value'))
  }).visit(program)
  return lines.join('\n')
}

const RULES: Record<string, (sentence: string) => boolean> = {
  'headless clause': sentence => HEADLESS.test(sentence) && !sentence.endsWith('?'),
  'long sentence': sentence => sentence.split(' ').filter(word => /[\p{L}\p{N}]/u.test(word)).length > MAX_WORDS,
  'forbidden word': sentence => FORBIDDEN.test(sentence)
}

/** Finds the sentences that break a rule of plain English. `line` counts from 1. */
export function* offencesIn(prose: string) {
  let start = 0
  for (const { index, 0: gap } of [...prose.matchAll(SENTENCE_END), { index: prose.length, 0: '' }]) {
    const text = prose.slice(start, index).replace(/^\s*(?:(?:[-*>#]+|\d+\.) )?/, '')
    const line = prose.slice(0, index - text.length).split('\n').length
    const sentence = text.trim().replace(/\s+/g, ' ')
    for (const rule in RULES) if (RULES[rule]!(sentence)) yield { line, rule, sentence }
    start = index + gap.length
  }
}
