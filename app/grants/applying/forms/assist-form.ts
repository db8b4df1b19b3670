import { z } from 'zod'
import { optionalPersonPhone, personName } from '#app/people/profile/person-fields'
import { optionalEmailAddress } from '#app/people/profile/email-address'
import { choice, tick, typed } from '#app/shared/form-fields'
import { isUuid } from '#app/shared/uuid'
import { assistedHows, type AssistedHow } from '../drafts/assisted'

/** What staff say about somebody for whom they begin an application. */
export const assistForm = z.object({
  scheme: typed<string>((text) => (text ? { value: text } : { problem: 'Choose what they apply for' })),
  how: choice<AssistedHow>(assistedHows, 'Choose how they asked you'),
  name: personName,
  phone: optionalPersonPhone,
  email: optionalEmailAddress,
  /** Somebody who was offered as the same person; '' for somebody new. */
  samePersonId: typed((text) => ({ value: isUuid(text) ? text : null })),
  /** People who were offered and are somebody else: ids with spaces between. */
  notThese: typed((text) => ({ value: text.split(' ').filter(isUuid) })),
  /** They began it themselves and ask to go on together. */
  carryOn: tick(),
})
