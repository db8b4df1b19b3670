import { describe, expect, it } from 'vitest'
import { referralLicenceEnded } from './referral-licence-ended'
import { referralLicenceGiven } from './referral-licence-given'
import { referrerConfirmed } from './referrer-confirmed'
import { referrerInvitation } from './referrer-invitation'
import { referrerRefused } from './referrer-refused'
import { referrerWaiting } from './referrer-waiting'
import { plainText } from '../render'

const provider = 'Ash Lodge'
const url = 'https://care.example/refer'

describe('joining a referral programme', () => {
  it('an invitation says who invites, that it is voluntary, and leads to the page', () => {
    const mail = referrerInvitation.compose({ provider, invitedBy: 'Grace Bell', portal: 'Care jobs', url })
    expect(mail.subject).toBe('Ash Lodge would like you to tell friends about its jobs')
    expect(mail.action?.url).toBe(url)
    expect(plainText(mail)).toContain('You decide whether to take part')
  })

  it('managers hear that somebody waits, not who', () => {
    const mail = referrerWaiting.compose({ provider, url })
    expect(mail.subject).toBe('Someone is asking to join your referral programme')
    expect(mail.action?.url).toBe(url)
  })

  it('who asked hears the answer; the points only when there are some', () => {
    expect(plainText(referrerConfirmed.compose({ provider, points: 5, url }))).toContain('your first 5 points')
    expect(plainText(referrerConfirmed.compose({ provider, points: 0, url }))).not.toContain('points')
    expect(referrerRefused.compose({ provider }).action).toBeUndefined()
  })
})

describe('a licence for referrals', () => {
  it('tells the owners its days and who pays, and that it has ended', () => {
    const given = {
      provider,
      council: 'Testshire',
      from: '1 May 2026',
      until: '30 April 2027',
      seats: 40,
      funded: true,
      url,
    }
    const text = plainText(referralLicenceGiven.compose(given))
    for (const part of ['30 April 2027', '40', 'Testshire']) expect(text).toContain(part)
    expect(plainText(referralLicenceGiven.compose({ ...given, funded: false }))).toMatch(/points.*Ash Lodge/)
    expect(referralLicenceEnded.compose({ provider, council: 'Testshire', url }).subject).toContain('has ended')
  })
})
