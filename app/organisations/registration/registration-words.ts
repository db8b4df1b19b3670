import { regulatorLabels, type Regulator } from '#app/organisations/providers/provider'

type Refusal = { reason: 'postcode'; sentence: string } | { reason: 'location-taken' }

/** The sentence for a refusal and the field it stands beside. */
export function siteRefusal(refusal: Refusal, regulator: Regulator): [message: string, field: string] {
  if (refusal.reason === 'postcode') return [refusal.sentence, 'postcode']
  return [
    `Another organisation has registered this location with ${regulatorLabels[regulator]}. Check the number, or ask the council if it is yours.`,
    'locationId',
  ]
}
