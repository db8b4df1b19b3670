import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { root } from './planted'

const files = readdirSync(join(root, 'app'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !/\.(test|fixture)\.ts$/.test(path))
  .map((path) => `app/${path}`)
  .filter((path) => !path.startsWith('app/platform/database/generated/') && !path.startsWith('app/testing/'))
const sourceOf = (path: string) => readFileSync(join(root, path), 'utf8')

/** What it must not be about: pence, points, and the database's own answers to who may. */
const MONEY_OR_RIGHTS = /\bpence\b|_pence\b|\bpoints\b|holds_grant_role|has_grant_interest|may_pay|may_earn/

/** The pay that an advert names, which is shown and sorted by. */
const PAY = ['app/jobs/advert/queries-public.server.ts', 'app/jobs/search/search-vacancies.server.ts']

/** SQL of money or rights whose rows are only as good as the type that somebody wrote before it. */
function unparsed(source: string): string[] {
  if (!source.includes('$queryRaw')) return []
  const file = ts.createSourceFile('x.ts', source, ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const [tag, types] = ts.isTaggedTemplateExpression(node)
      ? [node.tag, node.typeArguments]
      : ts.isCallExpression(node)
        ? [node.expression, node.typeArguments]
        : []
    if (tag && /\.\$queryRaw(?:Unsafe)?$/.test(tag.getText(file)) && types && types[0]!.getText(file) !== 'unknown[]')
      found.push(node.getText(file).slice(tag.getText(file).length))
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found.filter((call) => MONEY_OR_RIGHTS.test(call.slice(call.indexOf('`') + 1)))
}

describe('rows of money and rights', () => {
  it.each([
    'const rows = await tx.$queryRaw<{ pence: number }[]>`select pence from instalment`',
    'const [row] = await db.$queryRaw<{ may: boolean }[]>`\n  select may_pay(${runId}::uuid, ${personId}::uuid) as may`',
    'const rows = await tx.$queryRaw<Row[]>`select id ${Prisma.sql`, 1`} , pence from instalment`',
    'const rows = await tx.$queryRawUnsafe<Row[]>(`select pence from instalment`)',
  ])('are found where nobody reads them (planted): %s', (source) => expect(unparsed(source)).toHaveLength(1))

  it('are read by a schema', () => {
    const found = files.filter((path) => unparsed(sourceOf(path)).length > 0)
    expect(found.toSorted()).toEqual(PAY)
  })
})

describe('a file of queries', () => {
  const WRITES =
    /\.(create|createMany|update|updateMany|upsert|delete|deleteMany)\(|\$executeRaw|\brecordEvent\(|\bqueueMessage\(/

  it.each(['await tx.vacancy.update({ where })', 'await db.$executeRaw`delete from cash_in`'])(
    'that writes is found (planted): %s',
    (source) => expect(source).toMatch(WRITES),
  )

  it('reads, and is called queries', () => {
    const reads = files.filter((path) => /\/queries(-[a-z-]+)?\.server\.ts$/.test(path))
    expect(reads.length).toBeGreaterThan(100)
    expect(reads.filter((path) => WRITES.test(sourceOf(path)))).toEqual([])
    expect(files.filter((path) => /queries/.test(path) && !reads.includes(path))).toEqual([])
  })
})
