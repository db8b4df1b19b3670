import { expect, it } from 'vitest'
import { checkForm } from '#app/platform/forms.server'
import { formData } from '#app/testing/form-data'
import { ManyForm, recommendForm, rejectForm } from './deciding-forms'
import { pairText } from '#app/grants/checking/queue/read-pair'

const uuid = '0199c0de-0000-7000-8000-000000000001'
const recommend = recommendForm({ costs: ['travel', 'uniform'], reasons: ['other'] })

it('reads an amount for each cost, in pence; empty is nothing', () => {
  const read = checkForm(formData({ outcome: 'approve', 'cost-travel': '120.50', 'cost-uniform': '' }), recommend)
  const costs = [
    { costType: 'travel', pence: 12_050 },
    { costType: 'uniform', pence: 0 },
  ]
  expect(read).toMatchObject({ ok: true, value: { outcome: 'approve', costs, privateWords: '' } })
})

it('says what is wrong with an amount, beside it', () => {
  const read = checkForm(formData({ outcome: 'approve', 'cost-travel': '12,5' }), recommend)
  expect(read).toMatchObject({ ok: false, form: { errors: { 'cost-travel': [expect.stringContaining('pounds')] } } })
})

it('a refusal needs a reason of the scheme’s and words', () => {
  const empty = checkForm(formData({ outcome: 'reject' }), recommend)
  expect(Object.keys(empty.form.errors).toSorted()).toEqual(['recommendReasons', 'recommendWords'])
  const foreign = checkForm(formData({ outcome: 'reject', recommendReasons: 'x', recommendWords: 'No.' }), recommend)
  expect(Object.keys(foreign.form.errors)).toEqual(['recommendReasons'])
  const reject = checkForm(formData({ recommendation: uuid }), rejectForm({ reasons: ['other'] }))
  expect(Object.keys(reject.form.errors).toSorted()).toEqual(['rejectReasons', 'rejectTell', 'rejectWords'])
})

it('several: only whole pairs of what was read', () => {
  const pair = { id: uuid, recommendationId: uuid }
  const read = checkForm(formData({ read: [pairText(pair), uuid, 'x.y', ''], tell: 'now' }), ManyForm)
  expect(read).toMatchObject({ ok: true, value: { read: [pair], tell: 'now' } })
  expect(checkForm(formData({ tell: 'now' }), ManyForm)).toMatchObject({ ok: false })
})
