import { describe, expect, it } from 'vitest'
import { candidateLeft } from './candidate-left'
import { candidatePaused } from './candidate-paused'
import { candidateRegistered } from './candidate-registered'
import { candidateResumed } from './candidate-resumed'
import { plainText } from '../render'

const from = {
  council: 'Testshire County Council',
  portal: 'Proud to Care Testshire',
  url: 'https://care.example/account/matching',
}

describe('mails about being registered with the job brokers', () => {
  it('registered: what happens, that a person decides, and the way to change it', () => {
    const mail = candidateRegistered.compose({ ...from, byBroker: false, active: true })
    expect(mail).toMatchObject({
      subject: 'You are registered with Proud to Care Testshire',
      action: { url: from.url },
    })
    expect(plainText(mail)).toContain('a job broker looks at each one and decides')
    expect(plainText(mail)).toContain('only after you said yes')
  })

  it('registered by a broker, with something missing: says both', () => {
    const text = plainText(candidateRegistered.compose({ ...from, byBroker: true, active: false }))
    expect(text).toContain('wrote down what you are looking for')
    expect(text).toContain('something is missing')
    expect(text).toContain('If that is a mistake')
  })

  it('paused by a broker, with a day and without', () => {
    expect(plainText(candidatePaused.compose({ ...from, until: 'Tuesday 3 March' }))).toContain('until Tuesday 3 March')
    expect(plainText(candidatePaused.compose({ ...from, until: null }))).toContain('for now')
  })

  it('resumed and left: the fact is in the subject, the next step is the button', () => {
    expect(candidateResumed.compose(from)).toMatchObject({ subject: 'Your pause with Proud to Care Testshire is over' })
    const left = candidateLeft.compose({ ...from, url: 'https://care.example/register-interest' })
    expect(left).toMatchObject({ action: { label: 'Register again', url: 'https://care.example/register-interest' } })
    expect(plainText(left)).toContain('Applications that are with an employer already stay with them')
  })
})
