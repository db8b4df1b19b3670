import { expect, test } from 'vitest'
import { fileOf, typedFields } from './forms.server'

test('a file is none when none was chosen, and no text', () => {
  const form = new FormData()
  form.append('cv', new File([], ''))
  form.append('words', 'text')
  form.append('paper', new File(['x'], 'paper.pdf'))
  expect(fileOf(form, 'cv')).toBeNull()
  expect(fileOf(form, 'words')).toBeNull()
  expect(fileOf(form, 'none')).toBeNull()
  expect(fileOf(form, 'paper')?.name).toBe('paper.pdf')
  expect(typedFields(form)).toEqual({ words: 'text' })
})
