import { expect, test } from 'vitest'
import { bulkNotice } from './applicant-words'

const people = ['Ann Lee', 'Bo Day', 'Cy Fox', 'Di Ash', 'Ed Orr', 'Flo May', 'Gus Kay', 'Hal Jay'].map(
  (name, index) => ({
    id: String(index),
    name,
  }),
)
const ids = people.map(({ id }) => id)

test('an answer to several says whom it did not reach, by name', () => {
  expect(bulkNotice('not_select', { done: ids, rest: [] }, people)).toBe('8 people are told that it is not this time.')
  expect(bulkNotice('not_select', { done: ids.slice(1), rest: [] }, people)).toBe(
    '7 people are told that it is not this time. Ann Lee could not be changed: this application had moved on.',
  )
  expect(bulkNotice('shortlist', { done: ['7'], rest: [] }, people)).toBe(
    '1 person is shortlisted, and told by email. Ann Lee, Bo Day, Cy Fox, Di Ash, Ed Orr and 2 more could not be changed: these applications had moved on.',
  )
  expect(bulkNotice('not_select', { done: [], rest: [] }, people.slice(0, 2))).toBe(
    'Ann Lee and Bo Day could not be changed: these applications had moved on.',
  )
  expect(bulkNotice('not_select', { done: ['0'], rest: ['1'] }, people.slice(0, 2))).toBe(
    '1 person is told that it is not this time. 1 more is still to be told: do the same again.',
  )
})
