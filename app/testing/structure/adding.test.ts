import { join } from 'node:path'
import ts from 'typescript'
import { expect, it } from 'vitest'
import { root } from './planted'

type Change = (source: string) => string

/** What the compiler says of some files while others are changed. */
function complaints(files: readonly string[], changed: Record<string, Change>): Record<string, string> {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: { compilerOptions: object }
  }
  const { options } = ts.convertCompilerOptionsFromJson({ ...config.compilerOptions, types: [] }, root)
  const host = ts.createCompilerHost(options)
  const read = host.readFile.bind(host)
  host.readFile = (path) => {
    const source = read(path)
    const change = Object.entries(changed).find(([file]) => path === join(root, file))?.[1]
    if (!change || source === undefined) return source
    const altered = change(source)
    if (altered === source) throw new Error(`${path} was not changed: what is planted no longer fits.`)
    return altered
  }
  const paths = files.map((file) => join(root, file))
  const program = ts.createProgram(paths, options, host)
  const wordsOf = (path: string) =>
    program
      .getSemanticDiagnostics(program.getSourceFile(path))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
      .join('\n')
  return Object.fromEntries(files.map((file, index) => [file, wordsOf(paths[index]!)]))
}

const TEXT = 'app/jobs/vacancies/fields/requirements.ts'
const PATTERNS = 'app/jobs/vocabulary/vocabulary.ts'
const ANSWERS = 'app/jobs/vacancies/answers.ts'

/** What is planted: a shift pattern, a field of a vacancy, and a text of one that says nothing of moderation. */
const planted: Record<string, Change> = {
  [PATTERNS]: (source) => source.replace("  'waking-nights',\n", "  'waking-nights',\n  'twilight',\n"),
  [ANSWERS]: (source) => source.replace('  title: string\n', '  title: string\n  uniform: boolean\n'),
  [TEXT]: (source) => source.replace(/ +moderated: \{ as: 'reason'.*\n/, ''),
}

/** Where each is missed. One compilation for all, since it takes a while. */
const missed: [file: string, what: string][] = [
  [PATTERNS, 'twilight'],
  ['app/brokering/matching/shifts.ts', 'twilight'],
  ['app/brokering/matching/parts/pattern.ts', 'twilight'],
  ['prisma/seed/jobs/vacancies.ts', 'twilight'],
  ['app/jobs/vacancies/fields/table.ts', 'uniform'],
  [TEXT, 'moderated'],
]

it('a shift pattern that is not scored, a field that is not declared, a text that is not moderated do not compile', () => {
  const said = complaints(
    missed.map(([file]) => file),
    planted,
  )
  for (const [file, what] of missed) expect(said[file], file).toContain(what)
}, 300_000)
