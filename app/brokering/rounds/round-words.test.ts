import { parseWithZod } from '@conform-to/zod/v4'
import { expect, it } from 'vitest'
import { pairsOutside } from '#app/shared/transitions'
import { chooseQuery, readChooseFilters } from './choose-filters'
import { ChooseForm, RoundCandidateForm, statedChoices } from './forms'
import { roundEvents, roundStatuses, roundTransitions } from './round'
import { addedWords, nextStepWords, ordinal, roundsTitle } from './round-words'

const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`

function post(schema: typeof ChooseForm | typeof RoundCandidateForm, fields: [string, string][]) {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  const submission = parseWithZod(form, { schema })
  return submission.status === 'success' ? submission.value : submission.error
}

it('lets nothing happen to a round that is endorsed or cancelled', () => {
  const outside = pairsOutside(roundTransitions, roundStatuses, roundEvents)
  expect(outside.filter(({ state }) => state === 'endorsed' || state === 'cancelled')).toHaveLength(10)
  expect(outside).toContainEqual({ state: 'draft', event: 'place' })
  expect(outside).toContainEqual({ state: 'draft', event: 'endorse' })
})

it('reads ticks and stated choices as they are posted, without gaps, repeats and nonsense', () => {
  expect(post(ChooseForm, [['intent', 'add']])).toEqual({ ids: ['Tick at least one'] })
  expect(post(ChooseForm, [['intent', 'add'], ['ids', id(1)]])).toEqual({ intent: 'add', ids: [id(1)] }) // prettier-ignore
  const both = post(ChooseForm, [['intent', 'add'], ['ids', id(1)], ['ids', id(2)], ['ids', 'x']]) // prettier-ignore
  expect(both).toEqual({ intent: 'add', ids: [id(1), id(2)] })
  const order = post(RoundCandidateForm, [
    ['intent', 'order'],
    ['choice[0]', id(2)],
    ['choice[1]', ''],
    ['choice[2]', id(1)],
    ['choice[3]', id(2)],
  ]) as { choice: unknown }
  expect(statedChoices(order.choice)).toEqual([id(2), id(1)])
  expect(post(RoundCandidateForm, [['intent', 'place'], ['vacancyId', '']])).toMatchObject({ vacancyId: '', byHand: false }) // prettier-ignore
})

it('reads filters forgivingly and writes them back', () => {
  const filters = readChooseFilters(new URLSearchParams('whose=mine&role=x&where=OX16&radius=5&page=3'))
  expect(filters).toEqual({ whose: 'mine', role: null, where: 'OX16', radius: 5, page: 3 })
  expect(chooseQuery(filters, 2)).toBe('?whose=mine&where=OX16&radius=5&page=2')
  expect(chooseQuery(readChooseFilters(new URLSearchParams()))).toBe('')
})

it('says what to do next', () => {
  expect(nextStepWords('draft', { people: 0, vacancies: 0, placed: 0 })).toBe('Choose who takes part.')
  expect(nextStepWords('draft', { people: 2, vacancies: 0, placed: 0 })).toBe('Choose the vacancies.')
  expect(nextStepWords('worked_out', { people: 2, vacancies: 2, placed: 0 })).toContain('Nobody fits')
  expect(roundsTitle([{ status: 'draft' }, { status: 'endorsed' }])).toBe('1 round is not finished')
  expect([1, 2, 3, 4].map(ordinal)).toEqual(['1st', '2nd', '3rd', '4th'])
  expect(addedWords(0, 'vacancy', [])).toBe('No vacancy was added: they are in already.')
  expect(addedWords(12, 'candidate', [])).toBe('12 candidates added.')
  expect(addedWords(1, 'vacancy', ['Night carer', 'Cook'])).toBe(
    '1 vacancy added. Night carer and Cook could not be added: no longer free.',
  )
})
