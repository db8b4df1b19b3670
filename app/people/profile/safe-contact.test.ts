import { expect, test } from 'vitest'
import { readSafeContact, safeContactWords, typedSafeContact } from './safe-contact'

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

test('a form starts with nothing ticked, and afterwards with what was said', () => {
  expect(typedSafeContact(null)).toEqual({ ways: [], voicemail: '', note: '' })
  expect(typedSafeContact({ ways: ['text'], voicemail: true, note: 'After six' })).toEqual({
    ways: ['text'],
    voicemail: 'yes',
    note: 'After six',
  })
  expect(typedSafeContact({ ways: ['phone', 'text'], voicemail: false, note: '' }).voicemail).toBe('')
})
