import { Facts } from '#app/ui/card'
import { hoursWords, payExtras, payWords } from '#app/jobs/pay/pay'
import type { PublicVacancy } from '../public-vacancy'
import { shiftWords } from '#app/jobs/vocabulary/job-words'
import { contractLabels, drivingLabels, type Driving } from '#app/jobs/vocabulary/vocabulary'
import { listWords } from '#app/shared/list-words'

const drivingNotes: Record<Driving, string> = {
  essential: 'You need to drive and have a car to use.',
  helpful: 'It is easier with one, but you can do this job without.',
  'not-needed': 'You can do this job without one.',
}

/** The five facts people decide on: pay, hours, shifts, where, car. */
export function AdvertFacts({ vacancy }: { vacancy: PublicVacancy }) {
  const { driving, sites, shiftDetails } = vacancy
  return (
    <Facts
      items={[
        { icon: 'pound', label: 'Pay', value: payWords(vacancy), note: payExtras(vacancy).join('. ') || undefined },
        { icon: 'clock', label: 'Hours', value: hoursWords(vacancy), note: contractLabels[vacancy.contract] },
        { icon: 'calendar', label: 'Shifts', value: shiftWords(vacancy.patterns), note: shiftDetails || undefined },
        { icon: 'pin', label: 'Where', value: whereWords(sites), note: whereNote(sites) },
        { icon: 'car', label: 'Car', value: drivingLabels[driving], note: drivingNotes[driving] },
      ]}
    />
  )
}

function whereWords(sites: PublicVacancy['sites']): string {
  return listWords([...new Set(sites.map(({ town }) => town))], 'or')
}

function whereNote(sites: PublicVacancy['sites']): string {
  const [first] = sites
  if (!first || sites.length > 1) return `${sites.length} places, listed below`
  return first.precise
    ? `${first.name ? `${first.name}, ` : ''}${first.postcode}`
    : `Near ${first.postcode}. You get the address when you are invited.`
}
