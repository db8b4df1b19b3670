import { describe, expect, it } from 'vitest'
import { weekBegins } from '#app/grants/confirming/confirmation'
import { decisionLetter } from '#app/grants/deciding/letters/decision-letter'
import { planInstalments } from '#app/grants/deciding/awards/split-award'
import { mayAskBack } from '#app/grants/recovering/how-much'
import { londonDate } from '#app/shared/dates'
import { simpleDefinition } from '#app/testing/scheme-definition'
import { instalmentDay, momentWords, staying, stayingWords, weekDay } from './counting'
import { readDefinition } from './definition'
import { schemeView } from './scheme-words'

const days = { toldOn: '2026-03-10', firstDay: '2026-02-16' } as const

describe('what a scheme counts', () => {
  it('months run from the decision, or from the first day at work where the scheme says so', () => {
    expect(instalmentDay({ afterMonths: 3 }, days)).toBe('2026-06-10')
    expect(instalmentDay({ afterMonths: 3, fromFirstDay: true }, days)).toBe('2026-05-16')
    expect(instalmentDay({ afterMonths: 0, fromFirstDay: true }, days)).toBe('2026-03-10')
    expect(instalmentDay({ afterMonths: 0, fromFirstDay: true }, { ...days, firstDay: '2026-04-01' })).toBe(
      '2026-04-01',
    )
    expect(momentWords({ afterMonths: 3 })).toBe('after 3 months')
    expect(momentWords({ afterMonths: 3, fromFirstDay: true })).toBe('3 months from your first day at work')
  })

  it('the award is dated by it, and one that waits for the first day is never due at once', () => {
    const rules = [
      { afterMonths: 0, share: 1, whileEmployed: false },
      { afterMonths: 0, share: 1, whileEmployed: false, fromFirstDay: true },
      { afterMonths: 3, share: 1, whileEmployed: true, fromFirstDay: true },
    ]
    const plan = planInstalments(rules, 300, { today: '2026-03-10', ...days })
    expect(plan.map(({ dueOn, status, firstDayMonths }) => [dueOn, status, firstDayMonths])).toEqual([
      ['2026-03-10', 'due', undefined],
      ['2026-03-10', 'scheduled', 0],
      ['2026-05-16', 'scheduled', 3],
    ])
  })

  it('“13 weeks from the first day at work” is one day and one sentence for letter, page, question and what is asked back', () => {
    const checks = [{ week: 13, recoverPercent: 50 }]
    const day = weekDay('2026-02-16', 13)
    expect(day).toBe('2026-05-18')
    expect(londonDate(weekBegins('2026-02-16', 13))).toBe(day)
    const left = (leftOn: typeof day) =>
      mayAskBack({
        checks,
        startedOn: '2026-02-16',
        word: { answer: 'left', leftOn },
        paidPence: 100,
        recoveredPence: 0,
      })
    expect(left('2026-05-17')).toMatchObject({ week: 13, pence: 50 })
    expect(left(day)).toBeNull()

    const sentence = stayingWords(staying(checks)!)
    expect(sentence).toContain('13 weeks from your first day at work')
    const definition = readDefinition(simpleDefinition({ retentionChecks: checks, potIds: [] }))
    const view = schemeView(definition, { areaName: 'Testshire' })
    expect(view.facts.find(({ label }) => label === 'If you leave the job')?.value).toBe(sentence)
    const letter = decisionLetter({
      outcome: 'approved',
      council: 'Testshire County Council',
      administeredBy: '',
      scheme: 'Starting in care',
      reference: 'ABCD1234',
      name: 'Amira Osei',
      addressLines: [],
      submittedOn: '2026-03-01',
      decidedOn: '2026-03-10',
      writtenAt: new Date('2026-03-10T09:00:00Z'),
      pence: 100,
      requestedPence: 100,
      costs: [],
      payments: [{ pence: 100, afterMonths: 3, whileEmployed: true, fromFirstDay: true }],
      staying: staying(checks),
      reasons: [],
      words: '',
      appealUntil: null,
      url: '',
      contact: { email: 'care@testshire.example', phone: null },
    })
    expect(letter.body).toContain(sentence)
    expect(letter.body).toContain('We pay it 3 months from your first day at work, if you still work there.')
  })

  it('a version of before, without the word, counts from the decision', () => {
    const [rule] = readDefinition(simpleDefinition({ potIds: [] })).instalments
    expect(instalmentDay(rule!, days)).toBe('2026-03-10')
    expect(stayingWords({ weeks: 26, recoverPercent: 25 })).toContain('26 weeks from your first day at work')
    expect(staying([{ week: 13, recoverPercent: 0 }])).toBeNull()
  })
})
