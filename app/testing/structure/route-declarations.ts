import ts from 'typescript'

/** What a route file declares: for its loader and its action the policy given to `as(…)`, or 'unguarded'. */
export type RouteDeclaration = { loader?: string; action?: string }

/** Reads the policies of a route file from its source. An export that is not `as('…', …)` is 'unguarded'. */
export function declaredPolicies(source: string): RouteDeclaration {
  const file = ts.createSourceFile('route.tsx', source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const found: RouteDeclaration = {}
  for (const statement of file.statements) {
    if (!isExported(statement)) continue
    if (ts.isFunctionDeclaration(statement) && isGuarded(statement.name?.text))
      found[statement.name!.text as 'loader'] = 'unguarded'
    if (!ts.isVariableStatement(statement)) continue
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (ts.isIdentifier(name) && isGuarded(name.text)) found[name.text as 'loader'] = policyOf(initializer)
    }
  }
  for (const statement of file.statements) {
    if (!ts.isExportDeclaration(statement) || !statement.exportClause || !ts.isNamedExports(statement.exportClause))
      continue
    for (const { name } of statement.exportClause.elements) {
      if (isGuarded(name.text)) found[name.text as 'loader'] = 'unguarded'
    }
  }
  return found
}

function isGuarded(name: string | undefined): boolean {
  return name === 'loader' || name === 'action'
}

function isExported(statement: ts.Statement): boolean {
  return (
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  )
}

function policyOf(initializer: ts.Expression | undefined): string {
  if (!initializer || !ts.isCallExpression(initializer)) return 'unguarded'
  const [policy] = initializer.arguments
  const isAs = ts.isIdentifier(initializer.expression) && initializer.expression.text === 'as'
  return isAs && policy && ts.isStringLiteral(policy) ? policy.text : 'unguarded'
}
