import { describe, expect, it } from 'vitest'
import { AskCodeForm, EnterCodeForm } from './forms'

describe('forms', () => {
  it('takes a code however it is typed', () => {
    expect(EnterCodeForm.parse({ code: ' 123 456 ' })).toEqual({ code: '123456' })
    expect(EnterCodeForm.safeParse({ code: '12345a' }).success).toBe(false)
  })

  it('stores addresses in lower case', () => {
    expect(AskCodeForm.parse({ email: ' Ann@Example.COM ' })).toEqual({ email: 'ann@example.com' })
    expect(AskCodeForm.safeParse({ email: 'ann' }).error?.issues[0]?.message).toBe(
      'Enter an email address like name@example.com',
    )
    expect(AskCodeForm.safeParse({}).error?.issues[0]?.message).toBe('Enter your email address')
  })
})
