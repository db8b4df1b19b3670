import { z } from 'zod'
import { COUNCIL_ROLES } from '#app/platform/actor'
import { EmailAddress } from '#app/people/profile/email-address'
import { choices, line } from '#app/shared/form-fields'

/** Adds somebody with their first roles. */
export const AddStaffForm = z.object({
  name: line('Enter their name', { max: 100, what: 'The name' }),
  email: EmailAddress,
  roles: choices(COUNCIL_ROLES, 'Choose at least one role'),
})

/** Changes roles; to take all away there is a button of its own, which posts none. */
export const RolesForm = z.object({ roles: choices(COUNCIL_ROLES, 'Choose at least one role, or remove this person') })
