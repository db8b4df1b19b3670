import { parseWithZod } from '@conform-to/zod/v4'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import { inviteForm, providerReasonForm, registrationForm, siteForm } from './forms'

type Values = Record<string, string | string[]>

function post<S extends z.ZodType>(schema: S, values: Values) {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) for (const text of [value].flat()) form.append(name, text)
  const submission = parseWithZod(form, { schema })
  return submission.status === 'success' ? { value: submission.value } : { error: submission.error }
}

const registration: Values = {
  organisationName: 'Cherwell Valley Care',
  kind: 'company',
  services: ['home-care', 'care-home'],
  siteName: 'Orchard House',
  address: '1 Mill Lane',
  town: 'Banbury',
  postcode: 'ox16 5au',
  regulator: 'CQC',
  locationId: ' 1–123456789 ',
  contactName: 'Ana Silva',
  phone: '01295 123456',
  email: 'Ana@Example.com',
  agreement: 'yes',
}

test('a registration with its first site', () => {
  expect(post(registrationForm, registration).value).toEqual({
    email: 'ana@example.com',
    registration: {
      name: 'Cherwell Valley Care',
      kind: 'company',
      services: ['care-home', 'home-care'],
      contactName: 'Ana Silva',
      contactPhone: '+441295123456',
      site: {
        name: 'Orchard House',
        address: '1 Mill Lane',
        town: 'Banbury',
        postcode: 'OX16 5AU',
        services: ['care-home', 'home-care'],
        regulator: 'CQC',
        locationId: '1-123456789',
        publicPrecision: 'exact',
        gettingThere: '',
      },
    },
  })
})

test('an empty registration names every field', () => {
  expect(Object.keys(post(registrationForm, {}).error ?? {})).toEqual([
    'organisationName',
    'kind',
    'services',
    'town',
    'postcode',
    'regulator',
    'contactName',
    'phone',
    'email',
    'agreement',
  ])
})

test('a person who employs an assistant need not name their home', () => {
  const { siteName: _, ...unnamed } = registration
  expect(post(registrationForm, unnamed).error).toHaveProperty('siteName')
  const employer = { ...unnamed, kind: 'personal-assistant-employer', regulator: 'none', locationId: '' }
  expect(post(registrationForm, employer).value?.registration.site).toMatchObject({ name: 'Home', locationId: null })
})

test.each([
  ['CQC', '1-123456789', true],
  ['CQC', 'SC012345', false],
  ['CQC', '123456789', false],
  ['CQC', '', true],
  ['Ofsted', 'sc012345', true],
  ['Ofsted', '1-123456789', false],
  ['none', 'whatever', true],
])('%s number "%s": %s', (regulator, locationId, fine) => {
  const { error } = post(registrationForm, { ...registration, regulator, locationId })
  expect(error?.locationId === undefined).toBe(fine)
})

test('a site, an invitation and a reason', () => {
  const site = { name: 'The Mill', town: 'Witney', postcode: 'OX28 6AA', regulator: 'none', services: 'day-service' }
  expect(post(siteForm, site).value).toMatchObject({ publicPrecision: 'exact', gettingThere: '', address: '' })
  expect(post(siteForm, { ...site, publicPrecision: 'outcode' }).value).toMatchObject({ publicPrecision: 'outcode' })
  expect(post(siteForm, { ...site, postcode: 'OX28' }).error).toHaveProperty('postcode')
  expect(post(inviteForm, { name: 'Jo', email: 'jo@example.com', role: 'king' }).error).toHaveProperty('role')
  expect(post(providerReasonForm, { reason: '  ' }).error).toEqual({
    reason: ['Enter the reason. The provider reads it'],
  })
})
