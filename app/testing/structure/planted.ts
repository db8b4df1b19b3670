import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'

export const root = join(import.meta.dirname, '../../..')

/** A tree with the project's own rules and whatever files a test plants, to show that a rule finds what it forbids. */
export function plantedTree() {
  const tree = mkdtempSync(join(tmpdir(), 'planted-'))
  for (const file of ['.oxlintrc.json', '.dependency-cruiser.cjs', 'tsconfig.json', 'package.json'])
    copyFileSync(join(root, file), join(tree, file))
  afterAll(() => rmSync(tree, { recursive: true, force: true }))
  return {
    plant: (file: string, source: string): void => {
      const path = join(tree, file)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, source)
    },
    /** Runs a tool of the project in the planted tree. */
    check: (tool: 'oxlint' | 'depcruise', ...args: string[]): { status: number | null; output: string } => {
      const { status, stdout, stderr } = spawnSync(join(root, 'node_modules/.bin', tool), args, {
        cwd: tree,
        encoding: 'utf8',
      })
      return { status, output: `${stdout}${stderr}` }
    },
  }
}
