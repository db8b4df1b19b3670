import { describe, expect, it } from 'vitest'
import { applicationReceived } from './application-received'
import { applicationSaved } from './application-saved'
import { applicationWithdrawn } from './application-withdrawn'
import { newApplication } from './new-application'
import { plainText, renderEmail } from '../render'

const job = { title: 'Care assistant', portal: 'Proud to Care Testshire' }

describe('mails about applying', () => {
  it('the saved draft: its link, how long it is kept, and that nothing was sent', () => {
    const url = 'https://care.example/apply/resume/secret'
    const mail = applicationSaved.compose({
      ...job,
      provider: 'Cherwell Valley Care',
      url,
      keptUntil: 'Thursday 2 April',
    })
    expect(mail).toMatchObject({ subject: 'Your application for Care assistant is saved', action: { url } })
    expect(plainText(mail)).toContain('until Thursday 2 April')
    expect(plainText(mail)).toContain('It is not sent yet')
  })

  it('the sent application: what happens next, and by when', () => {
    const mail = applicationReceived.compose({
      ...job,
      provider: 'Cherwell Valley Care',
      url: 'https://care.example/account/applications/1',
      answerBy: 'by Tuesday 10 March',
    })
    expect(mail).toMatchObject({ subject: 'Your application for Care assistant is sent' })
    expect(plainText(mail)).toContain('We ask employers to do that by Tuesday 10 March.')
  })

  it('the new applicant: a first name, the job and a link', () => {
    const data = { ...job, firstName: 'Wren', url: 'https://care.example/provider/applications/1' }
    expect(newApplication.compose({ ...data, again: false })).toMatchObject({
      subject: 'Wren applied for Care assistant',
      action: { url: data.url },
    })
    expect(newApplication.compose({ ...data, again: true }).subject).toBe('Wren is still interested in Care assistant')
  })

  it('the withdrawal: also of somebody whose name is erased', () => {
    const data = { ...job, url: 'https://care.example/provider', declined: false }
    expect(applicationWithdrawn.compose({ ...data, firstName: 'Wren' }).subject).toBe(
      'Wren withdrew from Care assistant',
    )
    expect(applicationWithdrawn.compose({ ...data, firstName: 'Wren', declined: true }).subject).toBe(
      'Wren turned down your offer for Care assistant',
    )
    const erased = applicationWithdrawn.compose({ ...data, firstName: null })
    expect(erased.subject).toBe('An applicant withdrew from Care assistant')
    expect(plainText(erased)).toContain('delete any copies')
  })

  it('are rendered as HTML too', async () => {
    const { html } = await renderEmail('new-application', {
      ...job,
      firstName: '<Wren>',
      url: 'https://care.example/x',
      again: false,
    })
    expect(html).toContain('&lt;Wren&gt;')
    expect(html).toContain('href="https://care.example/x"')
  })
})
