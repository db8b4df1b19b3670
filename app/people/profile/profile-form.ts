import { z } from 'zod'
import { choices, optionalLine, tick } from '#app/shared/form-fields'
import { optionalPersonPhone, optionalPersonPostcode, personName } from './person-fields'
import { contactWays } from './safe-contact'

/** A person's own details. The address they sign in with is not changed here. */
export const ProfileForm = z.object({
  name: personName,
  phone: optionalPersonPhone,
  postcode: optionalPersonPostcode,
  ways: choices(contactWays),
  voicemail: tick(),
  note: optionalLine({ max: 200, what: 'What to know first' }),
})
export type Profile = z.output<typeof ProfileForm>
