import { readdirSync, readFileSync } from 'node:fs'
import { join, normalize } from 'node:path'
import ts from 'typescript'
import { root } from './planted'

/** Which folder of an area takes values from which other one, without what only tests need. Types go over freely. */
export function folderImports(area: string): Map<string, Set<string>> {
  const base = join(root, 'app', area)
  const imports = new Map<string, Set<string>>()
  for (const entry of readdirSync(base, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.tsx?$/.test(entry.name) || /\.(test|fixture)\./.test(entry.name)) continue
    const file = join(entry.parentPath, entry.name).slice(root.length + 1)
    const from = file.split('/')[2]!
    const reads = imports.get(from) ?? new Set()
    imports.set(from, reads)
    for (const target of valueImports(file)) {
      const [, other, to] = target.split('/')
      if (other === area && to !== from) reads.add(to!)
    }
  }
  return imports
}

/** Paths below the project's root that a file imports values from, without endings. */
function valueImports(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest)
  return source.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return []
    const { moduleSpecifier } = statement
    if (!moduleSpecifier || !ts.isStringLiteral(moduleSpecifier) || bringsTypesOnly(statement)) return []
    const { text } = moduleSpecifier
    if (text.startsWith('#app/')) return [text.slice(1)]
    return text.startsWith('.') ? [normalize(join(file, '..', text))] : []
  })
}

function bringsTypesOnly(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(statement)) return statement.isTypeOnly
  const clause = statement.importClause
  if (!clause || clause.name) return false
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true
  const { namedBindings } = clause
  return (
    namedBindings !== undefined &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.every(({ isTypeOnly }) => isTypeOnly)
  )
}

/** Folders that cannot be put in an order, since each leads back to the others; each group by name. */
export function cyclesBetweenFolders(imports: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const reached = new Map([...imports.keys()].map((folder) => [folder, reachableFrom(folder, imports)]))
  const groups = new Map<string, string[]>()
  for (const folder of imports.keys()) {
    if (!reached.get(folder)!.has(folder)) continue
    const group = [...reached.get(folder)!].filter((other) => reached.get(other)?.has(folder)).toSorted()
    groups.set(group.join(), group)
  }
  return [...groups.values()]
}

function reachableFrom(start: string, imports: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const seen = new Set<string>()
  const waiting = [...(imports.get(start) ?? [])]
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    if (seen.has(folder)) continue
    seen.add(folder)
    waiting.push(...(imports.get(folder) ?? []))
  }
  return seen
}
