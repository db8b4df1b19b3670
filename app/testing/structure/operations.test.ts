import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { areas } from './areas'
import { root } from './planted'

/** Everything of the areas and of across that touches I/O, without tests. */
const files = [...areas, 'across'].flatMap((area) =>
  readdirSync(join(root, 'app', area), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.server\.tsx?$/.test(entry.name) && !/\.(test|fixture)\./.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1)),
)

/**
 * Ways in which an operation lets its caller carry on inside its transaction: what follows from a change in another area
 * is told by a happening (`react`, app/across/reactions.server.ts), so that nobody can call the operation without it.
 * - an exported function that takes a function of the transaction, itself or in an object
 * - the parameters of another area's operation, taken from it in order to pass something on
 */
function callbacks(path: string, text: string): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const named = new Map(
    source.statements.flatMap((statement) =>
      ts.isTypeAliasDeclaration(statement) || ts.isInterfaceDeclaration(statement)
        ? [[statement.name.text, statement] as const]
        : [],
    ),
  )
  const found: string[] = []
  for (const statement of source.statements) {
    const functions = exportedFunctions(statement)
    for (const { name, parameters } of functions)
      if (parameters.some(({ type }) => type && takesTransaction(type, named)))
        found.push(`${name} takes what is done in its transaction`)
  }
  const operations = importedOperations(source, path.split('/')[1]!)
  for (const [, name] of text.matchAll(/\bParameters<typeof (\w+)>/g))
    if (operations.has(name!)) found.push(`the parameters of ${name}`)
  return found
}

type Exported = { name: string; parameters: readonly ts.ParameterDeclaration[] }

function exportedFunctions(statement: ts.Statement): Exported[] {
  const isExported =
    ts.canHaveModifiers(statement) &&
    ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  if (!isExported) return []
  if (ts.isFunctionDeclaration(statement))
    return [{ name: statement.name?.text ?? 'default', parameters: [...statement.parameters] }]
  if (!ts.isVariableStatement(statement)) return []
  return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
    initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer))
      ? [{ name: name.getText(), parameters: [...initializer.parameters] }]
      : [],
  )
}

type Named = ReadonlyMap<string, ts.TypeAliasDeclaration | ts.InterfaceDeclaration>

/** Whether a type has, anywhere in what this file says of it, a function whose first parameter is the transaction. */
function takesTransaction(type: ts.Node, named: Named, seen = new Set<string>()): boolean {
  if (ts.isFunctionTypeNode(type) || ts.isMethodSignature(type))
    if (type.parameters[0]?.type?.getText() === 'Tx') return true
  if (ts.isTypeReferenceNode(type)) {
    const name = type.typeName.getText()
    const declared = named.get(name)
    if (declared && !seen.has(name) && takesTransaction(declared, named, new Set([...seen, name]))) return true
  }
  return ts.forEachChild(type, (child) => takesTransaction(child, named, seen) || undefined) ?? false
}

/** What a file imports from operations (no queries, nothing pure) of other areas. */
function importedOperations(source: ts.SourceFile, area: string): Set<string> {
  const names = source.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) return []
    const path = statement.moduleSpecifier.text
    const from = /^#app\/(\w+)\//.exec(path)?.[1]
    const isOperation = path.endsWith('.server') && !path.includes('queries')
    if (!from || !isOperation || [area, 'platform'].includes(from)) return []
    const bindings = statement.importClause?.namedBindings
    return bindings && ts.isNamedImports(bindings) ? bindings.elements.map(({ name }) => name.text) : []
  })
  return new Set(names)
}

describe('operations call nobody back', () => {
  it('finds those that do (planted)', () => {
    const check = (text: string) => callbacks('app/across/answering/planted.server.ts', text)
    const takes = ['undo takes what is done in its transaction']
    expect(check('export function undo(id: string, also: (tx: Tx) => Promise<void>) {}')).toEqual(takes)
    expect(check('type Also = (tx: Tx) => Promise<void>\nexport async function undo(also: Also) {}')).toEqual(takes)
    expect(check('type Change = { also?: (tx: Tx) => void }\nexport const undo = (c: Change) => c')).toEqual(takes)
    expect(check('type Change = { also?(tx: Tx): void }\nexport function undo({ also }: Change) {}')).toEqual(takes)
    expect(
      check(`import { undo } from '#app/hiring/own/undo.server'\ntype Undoing = Parameters<typeof undo>[0]`),
    ).toEqual(['the parameters of undo'])
  })

  it('lets pass what is no callback (planted)', () => {
    const check = (text: string) => callbacks('app/hiring/own/planted.server.ts', text)
    expect(check('export async function undo(tx: Tx, mail: (to: string) => Content) {}')).toEqual([])
    expect(check('export function undo(id: string, { db, react }: Reacting<Work>) {}')).toEqual([])
    expect(check('function retried(work: (tx: Tx) => Promise<void>) {}')).toEqual([])
    expect(
      check(`import { site } from '#app/organisations/sites/site'\ntype Site = Parameters<typeof site>[0]`),
    ).toEqual([])
  })

  it.each(files)('%s', (file) => expect(callbacks(file, readFileSync(join(root, file), 'utf8'))).toEqual([]))
})

/** A context of its own, beside `Work` and its like in app/platform/work.ts. */
const OWN_CONTEXT = /\bclock\??: Clock\b/

describe('operations share one context', () => {
  it('finds one that declares its own (planted)', () => {
    expect('type Context = { db: PrismaClient; clock: Clock; actor: Actor }').toMatch(OWN_CONTEXT)
    expect("export function undo(id: string, { clock }: Pick<Work, 'clock'>) {}").not.toMatch(OWN_CONTEXT)
  })

  it('is what every operation is given', () =>
    expect(files.filter((file) => OWN_CONTEXT.test(readFileSync(join(root, file), 'utf8')))).toEqual([]))
})
