import { describe, expect, it } from 'vitest'
import { providerRefused } from './provider-refused'
import { providerReinstated } from './provider-reinstated'
import { providerSuspended } from './provider-suspended'
import { providerVerified } from './provider-verified'
import { plainText } from '../render'

const about = { provider: 'Ash Lodge', council: 'Testshire', url: 'https://care.example/provider' }
const reason = 'The location is not in the register.\nPlease check it.'

describe('what a provider hears about itself', () => {
  it('says the fact in the subject and leads to the next step', () => {
    const mails = [
      providerVerified.compose(about),
      providerRefused.compose({ ...about, reason }),
      providerSuspended.compose({ ...about, reason, contact: 'care@testshire.example' }),
      providerReinstated.compose(about),
    ]
    expect(mails.map(({ subject }) => subject)).toEqual([
      'Ash Lodge is verified',
      'We could not accept the registration of Ash Lodge',
      'Ash Lodge is suspended',
      'Ash Lodge is no longer suspended',
    ])
    for (const { action } of mails) expect(action?.url).toBe(about.url)
  })

  it('quotes the reason as it was written, also in plain text', () => {
    const text = plainText(providerRefused.compose({ ...about, reason }))
    expect(text).toContain('> The location is not in the register.\n> Please check it.')
    expect(plainText(providerSuspended.compose({ ...about, reason, contact: 'care@testshire.example' }))).toContain(
      'care@testshire.example',
    )
  })
})
