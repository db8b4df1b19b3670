import { describe, expect, it } from 'vitest'
import { candidateActive } from './candidate-active'
import { caseHandedOver } from './case-handed-over'
import { inWorkSupport } from './in-work-support'
import { inWorkSupportEnded } from './in-work-support-ended'
import { plainText } from '../render'

const url = 'https://care.example/broker/candidates/1'
const council = { council: 'Testshire County Council', portal: 'Proud to Care Testshire', url }

describe('mails of the job brokers', () => {
  it('a case that is handed over: by whom, the note, a link, and no candidate', () => {
    const mail = caseHandedOver.compose({ by: 'Ines Falk', note: 'Knows Banbury well.', portal: council.portal, url })
    expect(mail).toMatchObject({ subject: 'Ines Falk handed a case over to you', action: { url } })
    expect(plainText(mail)).toContain('Ines Falk wrote: Knows Banbury well.')
    expect(plainText(caseHandedOver.compose({ by: 'Ines Falk', note: '', portal: '', url }))).not.toContain('wrote')
  })

  it('work is looked for: a person decides, and asks first', () => {
    const text = plainText(candidateActive.compose(council))
    expect(text).toContain('a job broker looks at each one and decides')
    expect(text).toContain('they ask you first')
  })

  it('in-work support: when they ask; neither job nor employer', () => {
    const mail = inWorkSupport.compose({ ...council, weeks: [1, 4, 13, 26] })
    expect(plainText(mail)).toContain('after 1, 4, 13 and 26 weeks')
    expect(mail.subject).toBe('We stay in touch: Proud to Care Testshire')
  })

  it('the end of it: the door stays open', () => {
    expect(plainText(inWorkSupportEnded.compose(council))).toContain('register again')
  })
})
