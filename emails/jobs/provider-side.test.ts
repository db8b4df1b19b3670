import { describe, expect, it } from 'vitest'
import { registrationReceived } from '../organisations/registration-received'
import { registrationToCheck } from '../organisations/registration-to-check'
import { plainText } from '../render'
import { teamInvitation } from '../organisations/team-invitation'
import { vacancyPublished } from './vacancy-published'
import { vacancyToModerate } from './vacancy-to-moderate'
import { vacancyWaiting } from './vacancy-waiting'

const url = 'http://localhost:3000/somewhere'

describe('registering an organisation', () => {
  it('tells the person that it was received and what happens next', () => {
    const email = registrationReceived.compose({ provider: 'Cherwell Care', council: 'Oxfordshire', url, again: false })
    expect(email.subject).toBe('We received the registration of Cherwell Care')
    expect(plainText(email)).toContain('two working days')
    expect(email.action?.url).toBe(url)
  })

  it('tells moderators which organisation waits, and when it was refused before', () => {
    const data = { provider: 'Cherwell Care', portal: 'Proud to Care', url }
    expect(registrationToCheck.compose({ ...data, again: false }).subject).toBe(
      'Cherwell Care is waiting to be verified',
    )
    expect(plainText(registrationToCheck.compose({ ...data, again: true }))).toContain('refused before')
  })
})

it('an invitation says who invites, as what, and that no password is needed', () => {
  const email = teamInvitation.compose({
    provider: 'Cherwell Care',
    invitedBy: 'Grace Bell',
    role: 'Recruiter',
    mayDo: 'Writes vacancies.',
    portal: 'Proud to Care',
    url,
  })
  expect(email.subject).toBe('Cherwell Care invites you to its team on Proud to Care')
  expect(plainText(email)).toMatch(/Grace Bell added you as Recruiter: writes vacancies\.[^]*no password/)
})

describe('publishing a vacancy', () => {
  const data = { title: 'Night carer', provider: 'Cherwell Care', url }

  it.each(['first', 'matches', 'edited'] as const)(
    'waiting (%s) says why, to the sender and to moderators',
    (because) => {
      const toSender = vacancyWaiting.compose({ ...data, council: 'Oxfordshire', because, found: [] })
      expect(toSender.subject).toBe('“Night carer” is waiting for Oxfordshire')
      const toModerator = vacancyToModerate.compose({ ...data, portal: 'Proud to Care', because })
      expect(toModerator.subject).toBe('A vacancy of Cherwell Care is waiting for you')
      expect(toSender.body[0]).not.toBe(toModerator.body[0])
    },
  )

  it('says which sentences it waits for', () => {
    const found = [{ why: 'Job title: It seems to ask for women.', quotes: ['“Lady carer”'] }]
    const mail = vacancyWaiting.compose({ ...data, council: 'Oxfordshire', because: 'matches', found })
    expect(plainText(mail)).toContain('Job title: It seems to ask for women.')
    expect(plainText(mail)).toContain('“Lady carer”')
  })

  it('approved by itself says from when until when', () => {
    const now = vacancyPublished.compose({ ...data, liveFrom: null, closes: 'Tuesday 31 March' })
    expect(now.subject).toBe('“Night carer” is live')
    expect(plainText(now)).toContain('until Tuesday 31 March')
    const later = vacancyPublished.compose({ ...data, liveFrom: 'Monday 9 March at 9am', closes: 'Tuesday 31 March' })
    expect(later.subject).toBe('“Night carer” goes live on Monday 9 March at 9am')
  })
})
