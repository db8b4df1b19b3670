import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { emailTemplates } from '#emails/registry'
import { root } from './planted'

const app = join(root, 'app')

/** What gives a right by itself: the token of a link, or a code. */
const ISSUES = /^(issue\w*(Token|Link)|codeHash)$/

/** The mails that a file makes, where it also makes what gives a right: each of them may carry it. */
function mailsBesideASecret(text: string): string[] {
  const file = ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest)
  const imports = file.statements.filter(ts.isImportDeclaration)
  const issues = imports.some(({ importClause }) => {
    const named = importClause?.namedBindings
    return named && ts.isNamedImports(named) && named.elements.some(({ name }) => ISSUES.test(name.text))
  })
  if (!issues) return []
  return imports.flatMap(({ moduleSpecifier }) => {
    const [, template] = /^#emails\/\w+\/([\w-]+)$/.exec((moduleSpecifier as ts.StringLiteral).text) ?? []
    return template ? [template] : []
  })
}

const files = readdirSync(app, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /[.]tsx?$/.test(entry.name) && !/[.](test|fixture)[.]/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .filter((path) => !path.includes('/generated/') && !path.includes('/testing/'))

const carrying = [...new Set(files.flatMap((path) => mailsBesideASecret(readFileSync(path, 'utf8'))))].toSorted()
const secret = emailTemplates.filter((mail) => mail.secret).map(({ template }) => template)

describe('mails that carry what gives a right', () => {
  it('are found beside what makes it (planted)', () => {
    const planted = `import { grantPaid } from '#emails/grants/grant-paid'
      import { issueConfirmLink } from './confirm-link.server'`
    expect(mailsBesideASecret(planted)).toEqual(['grant-paid'])
    expect(mailsBesideASecret(planted.replace('issueConfirmLink', 'confirmed'))).toEqual([])
    expect(carrying).toContain('sign-in-code')
  })

  it('say that they are secret, and no others do: their data is forgotten once they are sent', () => {
    expect(carrying).toEqual(secret.toSorted())
  })
})
