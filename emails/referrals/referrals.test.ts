import { expect, test } from 'vitest'
import { referralCallMe } from './referral-call-me'
import { referralInterest } from './referral-interest'
import { referralPoints } from './referral-points'
import { referralToCheck } from './referral-to-check'

const portal = 'Proud to Care Testshire'
const url = 'https://testshire.example/x'
const provider = 'Cherwell Valley Care'

test('a referrer reads that a friend is interested, with the points if there are any, and nothing of the friend', () => {
  const data = { provider, title: 'Care worker', portal, url }
  const mail = referralInterest.compose({ ...data, points: 5 })
  expect(mail).toMatchObject({ subject: 'A friend showed interest', action: { url } })
  expect(JSON.stringify(mail.body)).toContain('That brings you 5 points.')
  expect(JSON.stringify(referralInterest.compose({ ...data, points: 0 }).body)).not.toContain('points')
  expect(JSON.stringify(referralInterest.compose({ ...data, points: 1, title: null }).body)).toContain('1 point.')
})

test('a referrer reads what points came for', () => {
  const milestones = [
    { label: 'A friend starts work', points: 75 },
    { label: 'Their first job in care', points: 25 },
  ]
  const mail = referralPoints.compose({ provider, points: 100, milestones, portal, url })
  expect(mail.subject).toBe('You have 100 more points')
  expect(JSON.stringify(mail.body)).toContain('A friend starts work: 75 points')
})

test('managers read that something waits, and nothing about anybody', () => {
  expect(referralToCheck.compose({ portal, url }).subject).toBe('A referral to check')
  expect(JSON.stringify(referralCallMe.compose({ portal, url, title: 'Care worker' }).body)).toContain(
    'your job Care worker',
  )
  expect(JSON.stringify(referralCallMe.compose({ portal, url, title: null }).body)).toContain('working with you')
})
