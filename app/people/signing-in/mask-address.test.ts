import { expect, it } from 'vitest'
import { maskAddress } from './mask-address'

it.each([
  ['amira.osei@people.example', 'a…@people.example'],
  ['a@people.example', 'a…@people.example'],
  ['"a@b"@people.example', '"…@people.example'],
])('%s becomes %s', (email, masked) => expect(maskAddress(email)).toBe(masked))
