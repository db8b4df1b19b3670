import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sweeps } from '#app/across/sweeps.server'
import { areas } from './areas'
import { root } from './planted'

/** The sweeps that a file offers: `export const fallDueSweep`, `export const employmentSweeps`. */
const sweepsIn = (text: string): string[] =>
  [...text.matchAll(/^export const (\w+Sweeps?)\b/gm)].map(([, name]) => name!)

function sweepsOf(area: string): string[] {
  const folder = join(root, 'app', area)
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.server.ts'))
    .flatMap((name) => sweepsIn(readFileSync(join(folder, name), 'utf8')))
}

/** Names that a registration does not both import and list. */
const unregistered = (names: readonly string[], registration: string): string[] => {
  const words = registration.split(/\W+/)
  return names.filter((name) => words.filter((word) => word === name).length < 2)
}

const registrationOf = (area: string): string => {
  const file = join(root, 'app', area, 'area.server.ts')
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

describe('sweeps', () => {
  it('that no area registers are found (planted)', () => {
    const names = sweepsIn(
      'export const fallDueSweep = {}\nexport const paidSweeps: Sweep[] = []\nconst otherSweep = 1',
    )
    expect(names).toEqual(['fallDueSweep', 'paidSweeps'])
    const registration = `import { fallDueSweep } from './a'\nimport { paidSweeps } from './b'
      export const grants = { sweeps: [fallDueSweep] }`
    expect(unregistered(names, registration)).toEqual(['paidSweeps'])
  })

  it.each(areas)('of %s are all registered by it', (area) => {
    expect(unregistered(sweepsOf(area), registrationOf(area))).toEqual([])
  })

  it('each have a name of their own', () => {
    const names = sweeps.map(({ name }) => name)
    expect(names.length).toBeGreaterThan(20)
    expect(new Set(names).size).toBe(names.length)
  })
})
