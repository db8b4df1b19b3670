import { expect, test } from 'vitest'
import { organisationChanged } from './organisation-changed'

test('tells the old address who changed it, and to what', () => {
  const email = organisationChanged.compose({
    provider: 'Cherwell Valley Care',
    changedBy: 'Grace Bell',
    newAddress: 'office@new.example',
    url: 'https://care.example/provider/organisation',
  })
  expect(email.subject).toBe('Cherwell Valley Care now uses another email address')
  expect(JSON.stringify(email.body)).toContain('Grace Bell changed')
  expect(JSON.stringify(email.body)).toContain('office@new.example')
})
