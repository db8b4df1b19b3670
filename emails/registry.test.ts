import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { emailTemplates } from './registry'

const machinery = ['email', 'layout', 'render', 'registry']

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
  .map((name) => basename(name).replace(/\.tsx?$/, ''))
  .filter((name) => !machinery.includes(name))

describe('e-mails', () => {
  it('are all registered, under the name of their file', () => {
    expect(emailTemplates.map(({ template }) => template).toSorted()).toEqual(files.toSorted())
  })
})
