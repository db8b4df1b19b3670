import { describe, expect, it } from 'vitest'
import { plainText, renderEmail } from '../render'
import { signInCode } from './sign-in-code'
import { signInLink } from './sign-in-link'

const portal = 'Proud to Care Testshire'
const stopUrl = 'https://care.example/sign-in/stop/secret'

describe('mails about signing in', () => {
  it('the code: in the subject, for what it is, and how to stop what was not asked for', async () => {
    const mail = signInCode.compose({ code: '012345', portal, doing: 'send your application', stopUrl })
    expect(mail).toMatchObject({ subject: `012345 is your code for ${portal}` })
    expect(mail.action).toBeUndefined()
    const text = plainText(mail)
    expect(text).toContain('Type this code on the page to send your application:\n\n012345')
    expect(text).toContain(
      'Did you not ask for this? Someone typed your address. They cannot get in without this code.',
    )
    expect(text).toContain(`Stop these emails for a day:\n${stopUrl}`)
    const { html } = await renderEmail('sign-in-code', { code: '012345', portal, doing: null, stopUrl })
    expect(html).toContain(`href="${stopUrl}"`)
  })

  it('the link: one button, and why it is not a code', () => {
    const url = 'https://care.example/sign-in/link/secret'
    const mail = signInLink.compose({ portal, url, stopUrl })
    expect(mail).toMatchObject({ subject: `Your link to sign in to ${portal}`, action: { label: 'Sign in', url } })
    expect(plainText(mail)).toContain('Too many wrong codes were typed for your address')
    expect(plainText(mail)).toContain(`Stop these emails for a day:\n${stopUrl}`)
  })
})
