import { describe, expect, expectTypeOf, it } from 'vitest'
import { z } from 'zod'
import { formData } from '#app/testing/form-data'
import { askAgain, buttonOf, byIntent, intentOf, knownIntent, readByIntent, when } from './by-intent.server'

const KNOWN = ['approve', 'reject'] as const
const posted = (...intents: string[]) => formData({ intent: intents, words: 'Typed for long' })

/** Whatever else a form may say where its button belongs. */
const UNCLEAR: [string, FormData][] = [
  ['no button', formData({ words: 'x' })],
  ['an empty one', posted('')],
  ['the same twice', posted('approve', 'approve')],
  ['two', posted('approve', 'reject')],
  ['an unknown one', posted('pay')],
  ['another case', posted('Approve')],
  ['spaces around it', posted(' approve')],
  ['a part of one', posted('appro')],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty'].map((name): [string, FormData] => [name, posted(name)]),
  [
    'a file',
    (() => {
      const form = new FormData()
      form.append('intent', new File(['approve'], 'approve'))
      return form
    })(),
  ],
  ['a list', formData({ 'intent[]': 'approve' })],
  ['a list’s first', formData({ 'intent[0]': 'approve' })],
]

async function thrown(run: () => unknown): Promise<number | undefined> {
  try {
    await run()
  } catch (error) {
    return error instanceof Response ? error.status : undefined
  }
  return undefined
}

describe('the button of a form', () => {
  it('is known by its own word alone', () => {
    expect(intentOf(posted('reject'), KNOWN)).toBe('reject')
    expectTypeOf(knownIntent(posted('reject'), KNOWN)).toEqualTypeOf<'approve' | 'reject' | null>()
  })

  it.each(UNCLEAR)('is not guessed: %s', async (_, form) => {
    const Union = z.discriminatedUnion('intent', [
      z.object({ intent: z.literal('approve') }),
      z.object({ intent: z.literal('reject') }),
    ])
    const never = () => {
      throw new Error('done')
    }
    expect(knownIntent(form, KNOWN)).toBeNull()
    expect(await thrown(() => intentOf(form, KNOWN))).toBe(400)
    expect(await thrown(() => byIntent(form, { approve: never, reject: never }))).toBe(400)
    expect(await thrown(() => readByIntent(form, Union))).toBe(400)
  })

  it('does what it says, once, with its own form', async () => {
    const Reject = z.object({ words: z.string().min(20, 'Write more') })
    const act = (form: FormData) =>
      byIntent(form, { approve: () => 'approved', reject: when(Reject, ({ value }) => value.words) })
    expect(act(posted('approve'))).toBe('approved')
    expect(await act(posted('reject'))).toMatchObject({
      data: { form: { values: { words: 'Typed for long' }, errors: { words: ['Write more'] } } },
      init: { status: 422 },
    })
    expect(await act(formData({ intent: 'reject', words: 'Because there is a reason' }))).toBe(
      'Because there is a reason',
    )
  })

  it('gives a page of one form back as it was typed', () => {
    expect(byIntent(posted('pay'), { save: () => 'saved' }, askAgain)).toMatchObject({
      data: {
        form: { values: { words: 'Typed for long' }, errors: { '': [expect.stringContaining('which button')] } },
      },
      init: { status: 400 },
    })
  })

  it('reads a union as the one of its forms that was posted', () => {
    const Union = z.discriminatedUnion('intent', [
      z.object({ intent: z.literal('approve') }),
      z.object({ intent: z.literal('reject'), words: z.string() }),
    ])
    const read = readByIntent(posted('reject'), Union)
    expect(read).toMatchObject({ ok: true, value: { intent: 'reject', words: 'Typed for long' } })
    if (read.ok && read.value.intent === 'reject') expectTypeOf(read.value.words).toEqualTypeOf<string>()
  })
})

const PAPER = '7a1fbe63-0f3c-4a6f-9d5c-0c3a2f1f9a55'

it.each([
  ['finish', []],
  ['later', ['later']],
  ['remove', ['remove']],
  [`remove:${PAPER}`, [`remove:${PAPER}`]],
  [null, ['remove:7']],
  [null, [`later:${PAPER}`]],
  [null, [`remove:${PAPER}:x`]],
  [null, ['later', 'later']],
  [null, ['later', 'remove']],
  [null, ['']],
])('the button of a screen is %s', (button, intents) => {
  const raw = formData({ intent: intents })
  expect(buttonOf(raw, { known: ['finish', 'later'], kinds: ['remove'], onward: 'finish' })).toBe(button)
})
