import { describe, expect, it } from 'vitest'
import { plainText } from '../render'
import { vacancyApproved } from './vacancy-approved'
import { vacancySentBack } from './vacancy-sent-back'
import { vacancyTakenDown } from './vacancy-taken-down'

const about = {
  title: 'Night carer',
  provider: 'Ash Lodge',
  council: 'Testshire',
  url: 'https://care.example/provider/vacancies/1',
}

describe('what a provider hears about an advert', () => {
  it('says when it is live', () => {
    expect(vacancyApproved.compose({ ...about, liveFrom: null }).subject).toBe('“Night carer” is live')
    const later = vacancyApproved.compose({ ...about, liveFrom: 'Tuesday 3 March at 9am' })
    expect(later.subject).toBe('“Night carer” is approved')
    expect(plainText(later)).toContain('It goes live by itself on Tuesday 3 March at 9am.')
  })

  it('quotes the moderator’s reason, and names nobody', () => {
    const reason = 'Leave out the phone number.'
    for (const mail of [
      vacancySentBack.compose({ ...about, reason }),
      vacancyTakenDown.compose({ ...about, reason, contact: 'care@testshire.example' }),
    ]) {
      expect(mail.subject).toContain('Night carer')
      expect(mail.action?.url).toBe(about.url)
      expect(plainText(mail)).toContain('> Leave out the phone number.')
      expect(plainText(mail)).toContain('A moderator at Testshire')
    }
  })
})
