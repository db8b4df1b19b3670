import { expect, it } from 'vitest'
import type { EqualityQuestion } from './equality-answers'
import type { GroupCounts } from './four-fifths'
import { impactCells, questionsBelow } from './impact-words'

const none: Record<EqualityQuestion, GroupCounts[]> = {
  age: [],
  sex: [],
  ethnicity: [],
  disability: [],
  religion: [],
  orientation: [],
  caring: [],
}
const group = (answer: string, registered: number | null, introduced: number | null): GroupCounts => ({
  answer,
  registered,
  introduced,
  interviewed: null,
  hired: null,
})

it('writes the report as a table, with what is hidden kept hidden', () => {
  const cells = impactCells({ ...none, sex: [group('female', 50, 40), group('male', null, null)] })
  expect(cells[0]).toHaveLength(8)
  expect(cells[1]).toEqual([
    'What is your sex?', 'Female', '50', 'introduced', '40', '80%', '100%', 'The highest rate.',
  ]) // prettier-ignore
  expect(cells[2]!.slice(1, 6)).toEqual(['Male', 'fewer than 5', 'introduced', 'fewer than 5', 'not known'])
  expect(cells).toHaveLength(5)
})

it('names the questions in which a group came short', () => {
  expect(questionsBelow({ ...none, sex: [group('female', 50, 40), group('male', 50, 20)] })).toEqual(['sex'])
  expect(questionsBelow({ ...none, sex: [group('female', 50, 40), group('male', 50, 40)] })).toEqual([])
})
