import { choices } from '#app/shared/form-fields'
import type { AllFields } from './field'

/** At which of the provider's sites the job is. Another provider's site is not in the list, so it is refused. */
export const placeFields = {
  siteIds: {
    empty: [],
    read: ({ siteIds }) => choices(siteIds, 'Choose where the job is'),
    typed: (siteIds) => siteIds,
    control: { kind: 'own' },
    stored: 'table',
    line: { label: 'Where', words: (_answers, { siteNames }) => siteNames.join(', ') },
    advert: 'by-hand',
  },
} satisfies Partial<AllFields>
