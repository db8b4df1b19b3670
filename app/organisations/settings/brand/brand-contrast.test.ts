import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contrast, type Brand } from './brand'
import { brandProblems, systemColours } from './brand-contrast'

const brand: Brand = {
  light: {
    brand: '#17594a',
    ink: '#ffffff',
    deep: '#0f4236',
    soft: '#e0ebe0',
    accent: '#a63d15',
    accentSoft: '#fbe3d2',
  },
  dark: {
    brand: '#86cbb3',
    ink: '#10231d',
    deep: '#a9dfcb',
    soft: '#20362e',
    accent: '#f3a878',
    accentSoft: '#44291a',
  },
}

it('knows the design system’s colours as they stand in its stylesheet', () => {
  const css = readFileSync(new URL('../../../ui/styles/tokens.css', import.meta.url), 'utf8')
  const [, light = '', dark = ''] = css.split(/:root \{/)
  for (const [mode, block] of [
    ['light', light],
    ['dark', dark],
  ] as const)
    for (const [name, hex] of Object.entries(systemColours[mode])) expect(block).toContain(`--${name}: ${hex};`)
})

describe('a council’s colours', () => {
  it('pass as the design system has them', () => {
    expect(brandProblems(brand)).toEqual([])
  })

  it('fail one by one, with a shade that would do', () => {
    const pale = { ...brand, light: { ...brand.light, deep: '#6fae9d' } }
    const problems = brandProblems(pale)
    // The words on a button in this colour can no longer be read either.
    expect(problems.map(({ mode, colour }) => `${mode} ${colour}`)).toEqual(['light ink', 'light deep'])
    const problem = problems.find(({ colour }) => colour === 'deep')
    expect(problem?.sentence).toMatch(
      /^Link colour by day: #6fae9d against #[0-9a-f]{6} has a contrast of 2\.\d:1, and 4.5:1 is needed/,
    )
    const shade = /Try (#[0-9a-f]{6})/.exec(problem!.sentence)![1]!
    expect(contrast(shade, systemColours.light.well)).toBeGreaterThanOrEqual(4.5)
  })

  it('fail in the dark when they are those of the day', () => {
    const problems = brandProblems({ ...brand, dark: brand.light })
    expect(new Set(problems.map(({ mode }) => mode))).toEqual(new Set(['dark']))
    expect(problems.map(({ colour }) => colour)).toEqual(expect.arrayContaining(['deep', 'soft', 'accent']))
  })
})
