import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Email } from './email'
import { emailTemplates } from './registry'
import { keptEmail, plainText, renderEmail } from './render'

/** What a field can hold; of what may be missing or is one of several, every value. Anything else is not JSON. */
function examplesOf(type: z.core.$ZodType, name: string): unknown[] {
  if (type instanceof z.ZodNullable) return [...examplesOf(type.unwrap(), name), null]
  if (type instanceof z.ZodDefault) return examplesOf(type.unwrap(), name)
  if (type instanceof z.ZodString) return [/url/i.test(name) ? `https://care.example/${name}` : `(${name})`]
  if (type instanceof z.ZodNumber) return [2, 1, 0]
  if (type instanceof z.ZodBoolean) return [true, false]
  if (type instanceof z.ZodEnum) return type.options
  if (type instanceof z.ZodArray) return [[examplesOf(type.element, name)[0], examplesOf(type.element, name).at(-1)]]
  if (type instanceof z.ZodObject) return [dataOf(type, 0)]
  throw new Error(`${name} is of a kind that is no plain JSON`)
}

/** The `n`th example of each field, or its last. */
function dataOf(schema: z.ZodObject, n: number): Record<string, unknown> {
  const fields = Object.entries(schema.shape).map(([name, type]) => {
    const examples = examplesOf(type, name)
    return [name, examples[Math.min(n, examples.length - 1)]]
  })
  return Object.fromEntries(fields)
}

const most = 3
const composed = emailTemplates.flatMap(({ template, schema, read }) =>
  Array.from({ length: most }, (_, n) => ({ template, n, mail: read(dataOf(schema, n)), data: dataOf(schema, n) })),
)

describe.each(composed)('$template, made from example $n', ({ mail, data }) => {
  it('says everything in words, and why it came', () => {
    expect(plainText(mail as Email)).not.toMatch(/undefined|null|NaN|\[object/)
    expect(mail?.subject).toMatch(/^\S.{4,120}$/)
    expect(mail?.why).toMatch(/^\S.*\.$|^\S.*\/\S+$/)
  })

  it('leads nowhere but to an address that it was given', () => {
    expect([...Object.values(data), undefined]).toContain(mail?.action?.url)
  })
})

describe('emails', () => {
  const [hello] = emailTemplates.filter(({ template }) => template === 'new-application')
  const data = {
    firstName: 'Wren',
    title: 'Care assistant',
    portal: 'Proud to Care',
    url: 'https://x.example',
    again: false,
  }

  it('are queued with their own data, and with nothing else', () => {
    const more = { ...data, phone: '07700 900123' }
    expect(hello!.with(more as never)).toEqual({ template: 'new-application', data })
    expect(() => hello!.with({ ...data, firstName: undefined } as never)).toThrow(/firstName/)
  })

  it('that cannot be read are not sent, and are kept as nothing', async () => {
    await expect(renderEmail('new-application', {})).rejects.toThrow('cannot be read')
    await expect(renderEmail('no-such-mail', data)).rejects.toThrow('no email template')
    expect(keptEmail('new-application', {})).toBeNull()
    expect(keptEmail('no-such-mail', data)).toBeNull()
    expect(keptEmail('new-application', data)?.subject).toBe('Wren applied for Care assistant')
  })

  it('that hold a secret are kept as nothing', () => {
    const code = { code: '012345', portal: 'Proud to Care', doing: null, stopUrl: 'https://x.example' }
    expect(keptEmail('sign-in-code', code)).toBeNull()
  })
})
