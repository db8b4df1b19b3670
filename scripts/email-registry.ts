/** Writes emails/registry.ts, every mail that there is a file for: npm run emails:write. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runCommand } from './plain-error.mjs'

const emails = fileURLToPath(new URL('../emails', import.meta.url))

export const registryFile = join(emails, 'registry.ts')

/** "hiring/application-hired" for each mail, in the order of the alphabet. */
export function mailFiles(): string[] {
  return readdirSync(emails, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: area }) =>
      readdirSync(join(emails, area))
        .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
        .map((name) => `${area}/${name.slice(0, -'.ts'.length)}`),
    )
    .toSorted()
}

/** Why the file is not yet a mail that can be registered; null where it is one. */
export function whatIsWrong(file: string, text: string): string | null {
  const template = templateOf(file)
  const declared = `export const ${constantOf(file)} = email('${template}', {`
  return text.includes(declared) ? null : `emails/${file}.ts has no "${declared}"`
}

/** The text of the registry. */
export function registryOf(files: readonly string[]): string {
  const imports = files.map((file) => `import { ${constantOf(file)} } from './${file}'`)
  return `import type { AnyEmail } from './email'
${imports.join('\n')}

/** Every mail the portal can send. Written by npm run emails:write, from the files in these folders. */
export const emailTemplates: readonly AnyEmail[] = [
${files.map((file) => `  ${constantOf(file)},`).join('\n')}
]
`
}

function templateOf(file: string): string {
  return file.slice(file.indexOf('/') + 1)
}

/** grant-paid → grantPaid */
function constantOf(file: string): string {
  return templateOf(file).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}

export function textOf(file: string): string {
  return readFileSync(join(emails, `${file}.ts`), 'utf8')
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  runCommand(async () => {
    const files = mailFiles()
    for (const file of files) {
      const wrong = whatIsWrong(file, textOf(file))
      if (wrong) throw new Error(wrong)
    }
    writeFileSync(registryFile, registryOf(files))
  })
