import { expect, test } from 'vitest'
import { atStart, inSentence } from './in-sentence'

test.each([
  ['Personal assistant', 'personal assistant'],
  ['Right to work in the UK', 'right to work in the UK'],
  ['CV', 'CV'],
  ['DBS check', 'DBS check'],
  ['CQC location ID', 'CQC location ID'],
  ['e-mail', 'e-mail'],
  ['English', 'English'],
  ['Monday morning', 'Monday morning'],
  ['I am not sure', 'I am not sure'],
  ['I’d rather not say', 'I’d rather not say'],
  ['Care assistant', 'care assistant'],
  ['Care Certificate', 'Care Certificate'],
  ['Social worker', 'social worker'],
  ['Skills for Care', 'Skills for Care'],
  ['May start now', 'may start now'],
  ['March 2026', 'March 2026'],
  ['A levels', 'a levels'],
  ['', ''],
])('%j is %j inside a sentence', (label, words) => expect(inSentence(label)).toBe(words))

test('at the start only the first letter changes', () =>
  expect(atStart('right to work in the UK')).toBe('Right to work in the UK'))
