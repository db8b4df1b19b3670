import { describe, expect, test } from 'vitest'
import { checkForm } from '#app/platform/forms.server'
import { formData } from '#app/testing/form-data'
import { AnswerForm, AskAgainForm, LinkAnswerForm, RecordedAnswerForm } from './forms'

const errors = (form: typeof AnswerForm | typeof LinkAnswerForm | typeof RecordedAnswerForm, typed: object) => {
  const read = checkForm(formData(typed as Record<string, string>), form)
  return read.ok ? null : Object.keys(read.form.errors).toSorted()
}

describe('an answer', () => {
  test('everything that is wrong is said at once', () => {
    expect(errors(AnswerForm, {})).toEqual(['answer'])
    expect(errors(AnswerForm, { answer: 'employed' })).toEqual(['jobRole', 'since', 'weeklyHours'])
    expect(errors(AnswerForm, { answer: 'left' })).toEqual(['leftOn'])
    expect(errors(LinkAnswerForm, { answer: 'left' })).toEqual(['byName', 'leftOn'])
    expect(errors(RecordedAnswerForm, {})).toEqual(['answer', 'byName', 'words'])
    expect(errors(AnswerForm, { answer: 'not-ours', words: 'x'.repeat(501) })).toEqual(['words'])
  })

  test('what belongs to another answer is left out', () => {
    const typed = { answer: 'not-ours', since: '2/3/2026', leftOn: '1/4/2026', weeklyHours: '30' }
    expect(checkForm(formData(typed), AnswerForm)).toMatchObject({ ok: true, value: { answer: 'not-ours', words: '' } })
    const hours = { answer: 'employed', since: '2/3/2026', jobRole: 'nurse', weeklyHours: '0' }
    expect(checkForm(formData(hours), AnswerForm)).toMatchObject({
      value: { since: '2026-03-02', jobRole: 'nurse', weeklyHours: 0 },
    })
  })

  test('another address must be one', () => {
    expect(checkForm(formData({ email: 'nobody' }), AskAgainForm).ok).toBe(false)
    expect(checkForm(formData({ email: ' HR@Employer.example ' }), AskAgainForm)).toMatchObject({
      value: { email: 'hr@employer.example' },
    })
  })
})
