import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, it } from 'vitest'
import { root } from './planted'

/** Unions by whose name nobody could guess a word wrong: states, rights, reasons, what money is moved for. */
const UNION = /(Status|State|Stage|Kind|Outcome|Role|Reason|Refusal|Answer|Method|Milestone|Account|Duty|Via|Mode)$/

/** Cheap, before a file is parsed. */
const MAY_CAST = new RegExp(`\\bas (never|any|unknown)\\b|\\bas [\\w\\s|&()<>,[\\]]*${UNION.source.slice(0, -1)}\\b`)

/** Who casts to them all the same, and why that is true. */
const ALLOWED = {
  'app/brokering/match-lists/facts.ts': 'candidates are packed into lines of text by our own SQL, 300,000 of them',
  'app/brokering/match-lists/match-line.ts': 'so are vacancies',
  'app/jobs/editing/forms/questions.ts': 'fields that are named by number; each was read by its own schema',
  'app/platform/pdf/document.server.ts':
    'the types of pdfkit know neither PDF/UA nor a document without a font of its own',
}

/** Assertions that say what is not known: of a word to a union of words, or through `never`, `any` or `unknown`. */
function castsIn(path: string, source: string): string[] {
  if (!MAY_CAST.test(source)) return []
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isAsExpression(node) && (isHole(node) || isWord(node))) found.push(node.getText(file).replace(/\s+/g, ' '))
    ts.forEachChild(node, visit)
  }
  const isHole = ({ type, expression }: ts.AsExpression) =>
    type.kind === ts.SyntaxKind.NeverKeyword ||
    type.kind === ts.SyntaxKind.AnyKeyword ||
    (ts.isAsExpression(expression) && expression.type.kind === ts.SyntaxKind.UnknownKeyword)
  const isWord = ({ type, expression }: ts.AsExpression) =>
    // An empty list, and the keys of one of our own objects, are what they are called.
    !ts.isArrayLiteralExpression(expression) &&
    !(ts.isCallExpression(expression) && /^Object\.(keys|entries)$/.test(expression.expression.getText(file))) &&
    type
      .getText(file)
      .split(/[\s|&()<>,[\]]+/)
      .some((name) => UNION.test(name))
  visit(file)
  return found
}

const files = readdirSync(join(root, 'app'), { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/\.(test|fixture)\.tsx?$/.test(path))
  .map((path) => `app/${path}`)
  .filter((path) => !path.startsWith('app/platform/database/generated/') && !path.startsWith('app/testing/'))

it.each([
  'const state = row.status as VacancyStatus',
  'const state = (row.previousStatus ?? null) as ApplicationStatus | null',
  'const roles = rows.map(({ role }) => role) as CouncilRole[]',
  'const known = read(stored) as Map<string, VacancyStatus>',
  'const outcome = stored as unknown as Stored',
  'handler(context as never)',
  'handler(context as any)',
])('finds a cast (planted): %s', (source) => {
  expect(castsIn('planted.ts', source)).toHaveLength(1)
})

it.each([
  'const days = [1, 2] as const',
  'const all = Object.keys(labels) as Kind[]',
  'const none = [] as CouncilRole[]',
])('lets be: %s', (source) => expect(castsIn('planted.ts', source)).toEqual([]))

it('takes no word for a state, a right or a reason without having read it', () => {
  const casts = files.flatMap((path) =>
    castsIn(path, readFileSync(join(root, path), 'utf8')).map((cast) => ({ path, cast })),
  )
  expect(casts.filter(({ path }) => !Object.hasOwn(ALLOWED, path))).toEqual([])
  expect([...new Set(casts.map(({ path }) => path))].toSorted()).toEqual(Object.keys(ALLOWED).toSorted())
})
