import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const app = join(import.meta.dirname, '../..')

const sources = readdirSync(app, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.(test|fixture)\./.test(entry.name))
  .map((entry) => relative(app, join(entry.parentPath, entry.name)))
  .filter((path) => !path.startsWith('platform/database/generated') && !path.startsWith('testing/'))
  .map((path) => ({ path, source: readFileSync(join(app, path), 'utf8') }))

/** Everything in a file, or nothing when `mentions` shows that there is nothing to find: reading it takes its time. */
function nodesOf(source: string, mentions: RegExp): ts.Node[] {
  if (!mentions.test(source)) return []
  const found: ts.Node[] = []
  const visit = (node: ts.Node): void => {
    found.push(node)
    node.forEachChild(visit)
  }
  visit(ts.createSourceFile('file.tsx', source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX))
  return found
}

/** "Not said": null, undefined, an empty text or list. Anything else is somebody's answer. */
function isNothing(value: ts.Expression): boolean {
  return (
    value.kind === ts.SyntaxKind.NullKeyword ||
    (ts.isIdentifier(value) && value.text === 'undefined') ||
    (ts.isStringLiteral(value) && value.text === '') ||
    (ts.isArrayLiteralExpression(value) && value.elements.length === 0)
  )
}

const isWord = (value: ts.Node): boolean =>
  ts.isStringLiteralLike(value) ||
  ts.isNumericLiteral(value) ||
  value.kind === ts.SyntaxKind.TrueKeyword ||
  value.kind === ts.SyntaxKind.FalseKeyword ||
  (ts.isParenthesizedExpression(value) && isWord(value.expression)) ||
  (ts.isAsExpression(value) && isWord(value.expression))

/**
 * Schemas that put an answer where there is none, or a wrong one: `.catch('approve')`, `.default('yes')`. A promise is
 * caught with a function, and so is a schema sometimes: one that only says a word counts.
 */
export function answersByDefault(source: string): string[] {
  return nodesOf(source, /\b(?:catch|default|prefault)\s*\(/).flatMap((node) => {
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return []
    const [value] = node.arguments
    if (!['catch', 'default', 'prefault'].includes(node.expression.name.text) || !value || isNothing(value)) return []
    const isFunction = ts.isArrowFunction(value) || ts.isFunctionExpression(value)
    const guesses = isFunction ? isWord(value.body) : node.expression.name.text !== 'catch' || !ts.isIdentifier(value)
    return guesses ? [`.${node.expression.name.text}(${value.getText()})`] : []
  })
}

/** Fields by which a form says what is to be done. */
const DECIDING = ['intent', 'do', 'decision', 'outcome', 'answer', 'want']

/** Where the word of a button is read past `byIntent`: whoever compares the bare text has a branch for everything else. */
export function readsButton(source: string): string[] {
  return nodesOf(source, new RegExp(`['"](?:${DECIDING.join('|')})['"]`)).flatMap((node) => {
    if (!ts.isCallExpression(node)) return []
    const callee = node.expression
    const isRead = ts.isPropertyAccessExpression(callee)
      ? ['get', 'getAll', 'has'].includes(callee.name.text) && !/searchParams|query/.test(callee.expression.getText())
      : ts.isIdentifier(callee) && ['textOf', 'textIn', 'textsIn'].includes(callee.text)
    const name = node.arguments.find((argument) => ts.isStringLiteral(argument))
    return isRead && name && DECIDING.includes(name.text) ? [node.getText()] : []
  })
}

/** A switch over what was wanted that does something for whatever else was. */
export function switchesByDefault(source: string): string[] {
  return nodesOf(source, /\bswitch\b[^]*\bdefault:/).flatMap((node) => {
    if (!ts.isSwitchStatement(node) || !/(?:^|\.)(?:intent|decision|outcome)$/.test(node.expression.getText()))
      return []
    return node.caseBlock.clauses.some(ts.isDefaultClause) ? [`switch (${node.expression.getText()})`] : []
  })
}

const RULES = [
  {
    what: 'no schema answers for somebody who did not',
    find: answersByDefault,
    planted: [
      `z.enum(['approve', 'reject']).catch('approve')`,
      `const Intent = z.enum(intents)\nconst Form = z.object({ intent: Intent.catch("approve") })`,
      `z.enum(ages).default('25-plus')`,
      `z.enum(ages).catch(() => '25-plus')`,
      `z.literal('yes').or(z.literal('no')).catch('yes' as const)`,
      `z.boolean().catch(true)`,
      'z.enum(ages).prefault(`25-plus`)',
      `choice(answers, 'Choose').catch(answers[0])`,
    ],
    fine: [
      `z.enum(ages).nullable().catch(null)`,
      `z.string().catch('')`,
      `z.array(z.string()).catch([])`,
      `await request.formData().catch(() => new FormData())`,
      `promise.catch(() => null).catch(log)`,
    ],
    /** The portal's own settings, which the operator gives. */
    allowed: ['platform/env.server.ts'],
  },
  {
    what: 'no page reads the word of a button but by byIntent and its like',
    find: readsButton,
    planted: [
      `if (raw.get('intent') === 'end') return end()`,
      `const excluded = textOf(raw, 'intent') !== 'include'`,
      `(await request.formData()).get("decision") === 'yes' ? pay() : refuse()`,
      `textIn(typed, 'intent') === 'pay'`,
      `if (form.has('intent')) go()`,
    ],
    fine: [`url.searchParams.get('do')`, `raw.get('file')`, `form?.values.intent === 'add'`],
    allowed: [],
  },
  {
    what: 'no switch over what was wanted has a default',
    find: switchesByDefault,
    planted: [
      `switch (intent) { case 'reject': return no()\n default: return yes() }`,
      `switch (read.value.intent) { default: save() }`,
    ],
    fine: [`switch (read.value.intent) { case 'add': return add() }`, `switch (status) { default: return null }`],
    allowed: [],
  },
]

describe.each(RULES)('$what', ({ find, planted, fine, allowed }) => {
  it.each(planted)('finds %s (planted)', (source) => expect(find(source)).toHaveLength(1))

  it.each(fine)('leaves %s alone', (source) => expect(find(source)).toEqual([]))

  it('holds everywhere', () => {
    const found = sources.flatMap(({ path, source }) => find(source).map((what) => `${path}: ${what}`))
    expect(found.filter((line) => !allowed.some((path) => line.startsWith(`${path}: `)))).toEqual([])
    for (const path of allowed) expect(found.some((line) => line.startsWith(`${path}: `))).toBe(true)
  })
})
