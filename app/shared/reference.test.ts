import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readReference, referenceFrom } from './reference'

test('any 8 bytes make a reference', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 8, maxLength: 12 }), (bytes) => {
      const reference = referenceFrom(bytes)
      expect(reference).toMatch(/^[A-Z0-9]{8}$/)
      expect(readReference(` ${reference.toLowerCase()} `)).toBe(reference)
    }),
  )
  expect(() => referenceFrom(new Uint8Array(7))).toThrow()
})

test('what is not a reference', () => {
  for (const text of ['', 'ABC', 'ABCDEFGHI', 'ABCD-EFG', 'ABCDEFGÉ']) expect(readReference(text)).toBeNull()
})
