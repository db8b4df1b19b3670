import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../..')

/** Imports that Node carries out before the first line of a file, and so before it could set NODE_ENV. */
function importedFirst(source: string): string[] {
  return [...source.matchAll(/^\s*(?:import|export)\s+(?!type\b)[^()\n]*(?:from\s+)?['"].*$/gm)].map(([line]) =>
    line.trim(),
  )
}

describe('what the processes start from', () => {
  it('finds an import that comes first (planted)', () => {
    expect(importedFirst(`import { a } from 'b'\nimport 'c'\nexport * from 'd'`)).toHaveLength(3)
    expect(importedFirst(`import type { A } from 'b'\nconst { a } = await import('b')`)).toEqual([])
  })

  it.each(['server.ts', 'worker.ts'])('%s sets NODE_ENV before anything is imported', (file) => {
    const source = readFileSync(join(root, file), 'utf8')
    expect(importedFirst(source)).toEqual([])
    expect(source.indexOf('process.env.NODE_ENV =')).toBeGreaterThan(-1)
    expect(source.indexOf('process.env.NODE_ENV =')).toBeLessThan(source.indexOf('await import('))
  })
})
