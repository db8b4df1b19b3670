import { z } from 'zod'
import { optionalPersonPhone, personName } from '#app/people/profile/person-fields'
import { EmailAddress } from '#app/people/profile/email-address'
import { choice, tick, typed } from '#app/shared/form-fields'
import { isUuid } from '#app/shared/uuid'
import { assistedHows, type AssistedHow } from '../drafts/assisted'

const email = typed<string | null>((text) => {
  if (text.trim() === '') return { value: null }
  const read = EmailAddress.safeParse(text)
  return read.success
    ? { value: read.data }
    : { problem: 'Enter an email address like name@example.com, or leave it empty' }
})

/** What staff say about somebody for whom they begin an application. */
export const assistForm = z.object({
  scheme: typed<string>((text) => (text ? { value: text } : { problem: 'Choose what they apply for' })),
  how: choice<AssistedHow>(assistedHows, 'Choose how they asked you'),
  name: personName,
  phone: optionalPersonPhone,
  email,
  /** Somebody who was offered as the same person; '' for somebody new. */
  samePersonId: typed((text) => ({ value: isUuid(text) ? text : null })),
  /** People who were offered and are somebody else: ids with spaces between. */
  notThese: typed((text) => ({ value: text.split(' ').filter(isUuid) })),
  /** They began it themselves and ask to go on together. */
  carryOn: tick(),
})
