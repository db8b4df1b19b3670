import { expect, it } from 'vitest'
import { vacancyReported } from './vacancy-reported'

it('says which advert and why, with one button, and nothing of who wrote', () => {
  const email = vacancyReported.compose({
    reference: 'K7M2PX4Q',
    title: 'Care assistant',
    reason: 'It asks for money or bank details',
    portal: 'Proud to Care',
    url: 'https://care.example/council/moderation',
  })
  expect(email.subject).toBe('Someone reported the vacancy K7M2PX4Q')
  expect(JSON.stringify(email)).toContain('It asks for money or bank details')
  expect(email.action).toEqual({ label: 'Look into it', url: 'https://care.example/council/moderation' })
  expect(email.why).toContain('Proud to Care')
})
