import { expect, it } from 'vitest'
import { plainText } from '../render'
import { staffRemoved } from './staff-removed'
import { staffRoles } from './staff-roles'

const about = { council: 'Testshire', portal: 'Proud to Care Testshire' }

it('tells staff what they may do, and where', () => {
  const data = { ...about, roles: ['Moderator: reads adverts.'], url: 'https://care.example/council' }
  const welcome = staffRoles.compose({ ...data, isNew: true })
  expect(welcome.subject).toBe('You can now work in Proud to Care Testshire')
  expect(welcome.action?.url).toBe(data.url)
  expect(plainText(welcome)).toContain('- Moderator: reads adverts.')
  expect(staffRoles.compose({ ...data, isNew: false }).subject).toBe(
    'Your roles in Proud to Care Testshire have changed',
  )
})

it('tells who was removed whom to ask, without a way back in', () => {
  const mail = staffRemoved.compose({ ...about, contact: 'care@testshire.example' })
  expect(mail.action).toBeUndefined()
  expect(plainText(mail)).toContain('care@testshire.example')
})
