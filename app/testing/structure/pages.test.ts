import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const app = join(import.meta.dirname, '../..')

const pages = readdirSync(app, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.tsx') && !entry.name.includes('.test.'))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ path: relative(app, path), source: readFileSync(path, 'utf8') }))

/** Opening tags of an element, attributes and all. */
function tags(source: string, name: string): string[] {
  return [...source.matchAll(new RegExp(`<${name}\\b(?:\\{[^}]*\\}|=>|[^>{])*`, 'g'))].map(([tag]) => tag)
}

/** A form that is kept while its sender signs in is shown again under another address: it must say where it goes. */
export function formsWithoutAction(source: string): string[] {
  return [...tags(source, 'Form'), ...tags(source, 'form')].filter((tag) => !/\baction\b|\{\.\.\./.test(tag))
}

describe('pages', () => {
  it('finds a form without action (planted)', () => {
    expect(formsWithoutAction('<Form state={x}>')).toHaveLength(1)
    expect(formsWithoutAction('<Form state={() => x > 1} action="/a">')).toHaveLength(0)
  })

  it.each(pages)('$path: every form says where it goes', ({ source }) => {
    expect(formsWithoutAction(source)).toEqual([])
  })

  it.each(pages)('$path: no inline style, which the content policy forbids', ({ source }) => {
    expect(source).not.toMatch(/\sstyle=\{|dangerouslySetInnerHTML=\{\{ __html: `<(style|script)/)
  })

  it.each(pages)('$path: no hooks or handlers, since nothing is hydrated', ({ source }) => {
    expect(source).not.toMatch(/\buse(State|Effect|Ref|Fetcher|Submit|Navigation)\(|\son(Click|Change|Submit)=/)
  })
})
