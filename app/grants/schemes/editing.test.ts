import { describe, expect, test } from 'vitest'
import { useDatabase } from '#app/testing/database'
import { startDraft } from './change-draft.server'
import { namingRows, postedRows, withoutRow, withRow, withRowUp } from './forms/edit-part'
import { editParts, partKeys } from './forms/edit-parts'
import { emptyRule } from './forms/rules-part'
import { schemeBySlug } from './queries-schemes.server'
import { problemsOf } from './scheme'
import { schemeDiff } from './scheme-diff'
import { clock, created, filled, formOf, postPart, published, read, setUp } from './scheme-editing.fixture'
import { instalmentWords, schemeView } from './scheme-words'

const { db } = await useDatabase()

describe('editing by forms', () => {
  test.each(partKeys)('%s: what is shown can be posted as it is and changes nothing', async (key) => {
    const setting = await setUp(db)
    for (const from of ['hardship', 'new-starter']) {
      const id = await created(setting, { slug: from, from })
      const before = (await read(setting, id)).draft!.definition
      expect(await postPart(setting, id, key, (form) => form)).toEqual({ ok: true })
      expect((await read(setting, id)).draft!.definition).toEqual(before)
    }
  })

  test('rows are added, taken away and moved as they stand, typed and not yet saved', () => {
    const part = editParts.elsewhere
    const form = formOf({ 'label-0': 'A', 'url-0': 'https://a', 'label-1': 'B', 'url-1': 'https://b' }, 2)
    expect(withRow(part, form, { label: '' })).toMatchObject({ rows: 3, values: { 'label-1': 'B', 'label-2': '' } })
    expect(withoutRow(part, form, 0)).toEqual({ rows: 1, values: { 'label-0': 'B', 'url-0': 'https://b' } })
    expect(withRowUp(part, form, 1).values).toMatchObject({ 'label-0': 'B', 'label-1': 'A' })
    expect(withRowUp(part, form, 0).values).toMatchObject({ 'label-0': 'A' })
    expect(postedRows(part, formOf(form, 999_999_999))).toBe(20)
  })

  test('what is missing is said at its control', async () => {
    const setting = await setUp(db)
    const id = await created(setting)
    const rules = await postPart(setting, id, 'rules', (form) =>
      filled(form, { 'number-2': '', 'singlePence-4': 'lots' }),
    )
    expect(rules).toMatchObject({ 'singlePence-4': ['Enter an amount in pounds, for example 3000'] })
    const none = await postPart(setting, id, 'rules', (form) => filled(form, { 'number-2': '' }))
    expect(none).toMatchObject({ 'number-2': ['Enter a number, for example 3'] })
    const link = await postPart(setting, id, 'elsewhere', (form) => filled(form, { 'url-0': 'javascript:alert(1)' }))
    expect(link).toMatchObject({ 'url-0': ['Enter a whole address that begins with https://'] })
    expect(namingRows(editParts.rules, { 'number-2': ['Enter a number'], '': ['All'] })).toEqual({
      'number-2': ['Rule 3: enter a number'],
      '': ['All'],
    })
    const empty = await postPart(setting, id, 'payments', () => formOf({}, 0))
    expect(empty).toMatchObject({ '': ['Add at least one payment'] })
  })

  test('a welcome and loyalty payment of £3,500 over 30 months is made by the forms alone', async () => {
    const setting = await setUp(db)
    const id = await created(setting, {
      slug: 'loyalty',
      from: 'blank',
      kind: 'loyalty',
      name: 'Welcome and loyalty payment',
    })
    expect(problemsOf((await read(setting, id)).draft!.definition)).not.toEqual([])
    await postPart(setting, id, 'basics', (form) =>
      filled(form, {
        summary: '£3,500 in six payments for people who come to care in Testshire and stay.',
        about: 'A welcome, and thanks for staying.',
        opensOn: '1/7/2026',
      }),
    )
    await postPart(setting, id, 'money', (form) =>
      filled(form, {
        maximumPence: '3,500',
        gap: 'once',
        pot1: setting.pot.id,
        'label-0': 'Welcome and loyalty payment',
        'maxPence-0': '3500',
      }),
    )
    await postPart(setting, id, 'rules', (form, part) => {
      const more = withRow(part, form, emptyRule('applies-within-weeks-of-starting'))
      return filled(formOf(more.values, more.rows), { 'number-2': '12' })
    })
    await postPart(setting, id, 'payments', (form, part) => {
      let shown = { values: {}, rows: 1 }
      for (let i = 1; i < 6; i += 1) shown = withRow(part, i === 1 ? form : formOf(shown.values, shown.rows))
      const months = ['0', '6', '12', '18', '24', '30']
      const shares = ['1000', '500', '500', '500', '500', '500']
      const values = months.map((month, i) => ({
        [`afterMonths-${i}`]: month,
        [`share-${i}`]: shares[i]!,
        ...(i > 0 && { [`whileEmployed-${i}`]: 'yes' }),
      }))
      return filled(formOf(shown.values, shown.rows), Object.assign({}, ...values) as Record<string, string>)
    })
    expect(await published(setting, id)).toMatchObject({ ok: true })

    const asked = { councilId: setting.council.id, slug: 'loyalty', now: clock.now() }
    const scheme = await schemeBySlug(db, asked)
    expect(scheme).toMatchObject({
      isOpen: false,
      definition: { kind: 'loyalty', maximumPence: 350_000, gapMonths: null },
    })
    expect((await schemeBySlug(db, { ...asked, now: new Date('2026-07-01T09:00:00Z') }))?.isOpen).toBe(true)
    const { definition } = scheme!
    expect(definition.instalments.reduce((sum, { share }) => sum + share, 0)).toBe(3500)
    expect(definition.instalments.map(({ whileEmployed }) => whileEmployed)).toEqual([
      false,
      true,
      true,
      true,
      true,
      true,
    ])
    expect(instalmentWords(definition)).toBe('In 6 payments over 30 months')
    expect(schemeView(definition, setting.council).payments).toEqual([
      '£1,000 at once',
      ...[6, 12, 18, 24, 30].map((months) => `£500 after ${months} months, if you still work there`),
    ])
    expect(definition.rules).toEqual([
      { rule: 'lives-or-works-in-area' },
      { rule: 'verified-employer' },
      { rule: 'applies-within-weeks-of-starting', weeks: 12 },
    ])
    expect(definition.costTypes).toMatchObject([{ key: 'payment', maxPence: 350_000 }])
    expect(definition.potIds).toEqual([setting.pot.id])
  })

  test('the difference to the version in force is told part by part', async () => {
    const setting = await setUp(db)
    const id = await created(setting, { slug: 'new-starter', from: 'new-starter' })
    await published(setting, id)
    await startDraft({ schemeId: id }, setting.context)
    await postPart(setting, id, 'money', (form, part) => {
      const less = withoutRow(part, form, 2)
      return filled(formOf(less.values, less.rows), { maximumPence: '800' })
    })
    await postPart(setting, id, 'rules', (form) => filled(form, { 'number-3': '12' }))
    const { inForce, draft } = await read(setting, id)
    const diff = schemeDiff(inForce!.definition, draft!.definition, { areaName: 'Testshire', pots: new Map() })
    expect(diff).toEqual([
      { part: 'money', what: 'Most for one award', before: '£750', after: '£800' },
      {
        part: 'rules',
        what: 'Rule',
        before: 'You apply within 8 weeks of starting your job',
        after: 'You apply within 12 weeks of starting your job',
      },
      {
        part: 'money',
        what: 'Cost: Bicycle',
        before: 'Bicycle: up to £400 (With lock, lights and helmet.)',
        after: null,
      },
    ])
    expect(schemeDiff(draft!.definition, draft!.definition, { areaName: 'Testshire', pots: new Map() })).toEqual([])
  })
})
