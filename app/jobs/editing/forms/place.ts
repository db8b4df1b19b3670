import { choices } from '#app/shared/form-fields'
import { defineStep } from './form-step'

/** At which of the provider's sites the job is. Another provider's site is not in the list, so it is refused. */
export const placeStep = defineStep({
  fields: ({ siteIds }) => ({ siteIds: choices(siteIds, 'Choose where the job is') }),
  toForm: ({ siteIds }) => ({ siteIds }),
})
