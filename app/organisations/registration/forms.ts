import { z } from 'zod'
import { EmailAddress } from '#app/people/profile/email-address'
import { personPhone } from '#app/people/profile/person-fields'
import { parseUkPostcode } from '#app/people/places/postcode'
import {
  choice,
  choices,
  line,
  mustTick,
  optionalChoice,
  optionalCode,
  optionalLine,
  optionalParagraphs,
  paragraphs,
  typed,
  typedCode,
} from '#app/shared/form-fields'
import { teamRoles } from '#app/organisations/team/member'
import { publicPrecisions } from '#app/organisations/sites/precision'
import { providerKinds, regulators, type Regulator } from '#app/organisations/providers/provider'
import { services } from '#app/organisations/sites/services'
import type { SiteAnswers } from '#app/organisations/sites/site'

const sitePostcode = typed<string>((text) => {
  const parsed = parseUkPostcode(text)
  return parsed ? { value: parsed.postcode } : { problem: 'Enter the full postcode of the place, like OX16 5AU' }
})

/** The regulator's number of a place, without spaces and in capitals; null when left empty. */
const locationId = typedCode<string | null>((text) => {
  const id = text.replace(/\s/g, '').toUpperCase()
  return id.length > 20 ? { problem: 'Enter the location ID as the regulator gives it' } : { value: id || null }
})

const shapes: Record<Exclude<Regulator, 'none'>, { shape: RegExp; problem: string }> = {
  CQC: { shape: /^1-\d{6,12}$/, problem: 'Enter the CQC location ID, which looks like 1-123456789' },
  Ofsted: { shape: /^(?:[A-Z]{2})?\d{6,7}$/, problem: 'Enter the Ofsted number, which looks like SC012345 or 1234567' },
}

/** What is wrong with a location id for its regulator; null when nothing is. */
function locationProblem(regulator: Regulator, id: string | null): string | null {
  if (id === null || regulator === 'none') return null
  const { shape, problem } = shapes[regulator]
  return shape.test(id) ? null : problem
}

const place = {
  address: optionalLine({ max: 200, what: 'The address' }),
  town: line('Enter the town or village', { max: 80, what: 'The town' }),
  postcode: sitePostcode,
  regulator: choice(regulators, 'Choose who regulates the place'),
  locationId,
}

/** A place of work, for adding and changing. */
export const siteForm = z
  .object({
    name: line('Enter the name of the place', { max: 100, what: 'The name' }),
    ...place,
    services: choices(services, 'Choose at least one kind of service'),
    publicPrecision: optionalChoice(publicPrecisions),
    gettingThere: optionalParagraphs({ max: 500, what: 'How to get there' }),
  })
  .transform(({ publicPrecision, ...site }, ctx): SiteAnswers => {
    const problem = locationProblem(site.regulator, site.locationId)
    if (problem) ctx.addIssue({ code: 'custom', path: ['locationId'], message: problem })
    return { ...site, publicPrecision: publicPrecision ?? 'exact' }
  })

/** What a person who employs a personal assistant calls the place where they live, if nothing. */
const AT_HOME = 'Home'

/**
 * `/employers/register`: the organisation, its first site, who to talk to. The site offers what the organisation offers.
 * `email` is confirmed by code and becomes the owner's.
 */
export const registrationForm = z
  .object({
    organisationName: line('Enter the name of your organisation', { max: 100, what: 'The name' }),
    kind: choice(providerKinds, 'Choose what kind of employer you are'),
    services: choices(services, 'Choose at least one kind of service'),
    siteName: optionalLine({ max: 100, what: 'The name' }),
    ...place,
    contactName: line('Enter your name', { max: 100, what: 'Your name' }),
    phone: personPhone,
    email: EmailAddress,
    agreement: mustTick('Confirm that you agree, to register'),
  })
  .transform((values, ctx) => {
    const { kind, regulator, siteName, organisationName, contactName, phone, email } = values
    const problem = locationProblem(regulator, values.locationId)
    if (problem) ctx.addIssue({ code: 'custom', path: ['locationId'], message: problem })
    const home = kind === 'personal-assistant-employer' ? AT_HOME : ''
    if (!siteName && !home)
      ctx.addIssue({ code: 'custom', path: ['siteName'], message: 'Enter the name of your first place of work' })
    const site: SiteAnswers = {
      name: siteName || home,
      address: values.address,
      town: values.town,
      postcode: values.postcode,
      services: values.services,
      regulator,
      locationId: values.locationId,
      publicPrecision: 'exact',
      gettingThere: '',
    }
    return {
      email,
      registration: { name: organisationName, kind, services: values.services, contactName, contactPhone: phone, site },
    }
  })

/** "www.example.org" as the address it means; null when left empty. */
const webAddress = optionalCode<string>((address) => {
  const problem = 'Enter the address of your website, like www.example.org'
  const full = /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`
  if (full.length > 200 || !URL.canParse(full)) return { problem }
  const { protocol, hostname, href, username } = new URL(full)
  const isPublic = /^https?:$/.test(protocol) && /^[^.]+([.][^.]+)+$/.test(hostname) && username === ''
  return isPublic ? { value: href } : { problem }
})

/** What an owner may change about the organisation without asking the council. */
export const organisationForm = z.object({
  about: optionalParagraphs({ max: 600, what: 'About you' }),
  website: webAddress,
  contactName: line('Enter the name of the person to contact', { max: 100, what: 'The name' }),
  contactPhone: personPhone,
  contactEmail: EmailAddress,
})
export type OrganisationAnswers = z.output<typeof organisationForm>

/** An owner adds somebody to the team. */
export const inviteForm = z.object({
  name: line('Enter their name', { max: 100, what: 'Their name' }),
  email: EmailAddress,
  role: choice(teamRoles, 'Choose what they may do'),
})

/** The council refuses or suspends a provider; the provider reads the reason. */
export const providerReasonForm = z.object({
  reason: paragraphs('Enter the reason. The provider reads it', { max: 1000, what: 'The reason' }),
})
