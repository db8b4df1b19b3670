import { parseWithZod } from '@conform-to/zod/v4'
import { describe, expect, it } from 'vitest'
import { formData } from '#app/testing/form-data'
import { BrokeringForm, defaultBrokering, readBrokering, typedBrokering } from './brokering'

const read = (change: Record<string, string>) => {
  const fields = { ...typedBrokering(defaultBrokering), version: '0', ...change }
  const submission = parseWithZod(formData(fields), { schema: BrokeringForm })
  return submission.status === 'success' ? submission.value.settings : submission.error
}

describe('how brokers of a council work', () => {
  it('is as the portal has it until the council says otherwise', () => {
    expect(readBrokering(null)).toEqual(defaultBrokering)
    expect(readBrokering({ lapseDays: 10 })).toEqual({ ...defaultBrokering, lapseDays: 10 })
    expect(readBrokering({ lapseDays: 'soon' })).toEqual(defaultBrokering)
  })

  it('comes back from its form', () => {
    expect(read({})).toEqual(defaultBrokering)
    expect(read({ caseloadWarn: '30', caseloadStop: '40' })).toMatchObject({ caseload: { warn: 30, stop: 40 } })
  })

  it('warns before it stops, and reminds before it lapses', () => {
    expect(read({ caseloadWarn: '26' })).toHaveProperty('caseloadWarn')
    expect(read({ reminderDay: '7' })).toHaveProperty('reminderDay')
    expect(read({ perOpening: '0' })).toHaveProperty('perOpening')
    expect(read({ answerWorkingDays: '2.5' })).toHaveProperty('answerWorkingDays')
  })
})
