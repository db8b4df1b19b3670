import { expect, test } from 'vitest'
import { readSafeContact, safeContactWords } from './safe-contact'

test('says what must not be done, and nothing when all is fine', () => {
  expect(safeContactWords({ ways: ['phone', 'text'], voicemail: true, note: '' })).toEqual([])
  expect(safeContactWords({ ways: [], voicemail: false, note: 'Only before 3pm' })).toEqual([
    'Use email only. Do not ring or text.',
    'Only before 3pm',
  ])
  expect(safeContactWords({ ways: ['phone'], voicemail: false, note: '' })).toEqual([
    'Ring or email. Do not text.',
    'Do not leave a voicemail.',
  ])
})

test('anything else that is stored says nothing', () => {
  for (const stored of [null, undefined, 'phone', {}, { ways: ['fax'], voicemail: true, note: '' }]) {
    expect(readSafeContact(stored)).toBeNull()
    expect(safeContactWords(stored)).toEqual([])
  }
})
