import { describe, expect, it } from 'vitest'
import { cashInApproved } from './cash-in-approved'
import { cashInAsked } from './cash-in-asked'
import { cashInFailed } from './cash-in-failed'
import { cashInPaid } from './cash-in-paid'
import { cashInRejected } from './cash-in-rejected'
import { plainText } from '../render'

const about = {
  employer: 'Cherwell Care',
  points: 80,
  portal: 'Proud to Care',
  url: 'http://localhost:3000/refer/cash-in',
}

it('asks managers to decide, with a first name, the points and what they are worth', () => {
  const url = 'http://localhost:3000/provider/referrals/cash-ins/1'
  const data = { firstName: 'Amira', points: 80, worth: '£80', portal: 'Proud to Care', url }
  const email = cashInAsked.compose({ ...data, isLast: false })
  expect(email.subject).toBe('Amira would like to cash in 80 points')
  expect(plainText(email)).toContain('£80')
  expect(plainText(email)).not.toContain('last payout')
  expect(email.action?.url).toBe(url)
  expect(plainText(cashInAsked.compose({ ...data, isLast: true }))).toContain('last payout')
})

describe('tells the referrer', () => {
  it('what comes next, and that it is taxed', () => {
    const approved = cashInApproved.compose({ ...about, worth: '£80' })
    expect(approved.subject).toBe('Your 80 points are approved')
    expect(plainText(approved)).toMatch(/payroll at Cherwell Care[^]*before tax/)
    const paid = cashInPaid.compose({ ...about, worth: '£80' })
    expect(paid.subject).toBe('Your points were paid: £80')
    expect(plainText(paid)).toContain('payslip')
  })

  it.each([cashInRejected, cashInFailed])('why not, and that the points are back', (template) => {
    const email = template.compose({ ...about, reason: 'Payroll closes on Friday.' })
    expect(email.subject).toMatch(/^Your cash-in /)
    expect(plainText(email)).toMatch(/You have your 80 points back\.[^]*Payroll closes on Friday\./)
    expect(email.action?.url).toBe(about.url)
  })
})
