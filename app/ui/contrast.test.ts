import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('./styles/tokens.css', import.meta.url), 'utf8')
const [, light = '', dark = ''] = css.split(/:root \{/)

function colours(block: string): Record<string, string> {
  return Object.fromEntries([...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map((m) => [m[1], m[2]]))
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

const grounds = ['paper', 'card', 'well']
const text = [
  ...['ink', 'muted', 'brand-deep', 'accent', 'bad'].flatMap((name) => grounds.map((ground) => [name, ground])),
  ['brand-ink', 'brand'],
  ['brand-ink', 'brand-deep'],
  ['ink', 'brand-soft'],
  ['muted', 'brand-soft'],
  ['brand-deep', 'brand-soft'],
  ...['accent', 'good', 'warn', 'bad', 'info'].flatMap((name) => [
    [name, `${name}-soft`],
    ['ink', `${name}-soft`],
    ['brand-deep', `${name}-soft`],
  ]),
] as [string, string][]
const lines = ['line-strong', 'brand', 'bad', 'brand-deep'].flatMap((name) =>
  grounds.map((ground) => [name, ground] as [string, string]),
)

describe.each([
  ['light', colours(light)],
  ['dark', colours(dark)],
])('the %s colours', (_, palette) => {
  const of = (name: string) => palette[name] ?? `missing ${name}`

  test.each(text)('%s can be read on %s', (front, ground) => {
    expect(contrast(of(front), of(ground))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(lines)('%s can be seen on %s', (front, ground) => {
    expect(contrast(of(front), of(ground))).toBeGreaterThanOrEqual(3)
  })
})
