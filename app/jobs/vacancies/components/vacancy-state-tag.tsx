import { Tag, type Tone } from '#app/ui/status'
import { vacancyStateWords, type VacancyState } from '../vacancy-state'

const tones: Record<VacancyState, Tone> = {
  draft: 'neutral',
  pending_review: 'info',
  scheduled: 'info',
  live: 'good',
  suspended: 'warn',
  expired: 'warn',
  stale: 'warn',
  closed: 'neutral',
}

/** Where a vacancy stands, in a word. */
export function VacancyStateTag({ state }: { state: VacancyState }) {
  return <Tag tone={tones[state]}>{vacancyStateWords[state].label}</Tag>
}
