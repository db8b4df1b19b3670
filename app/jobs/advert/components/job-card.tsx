import { hoursWords, payWords } from '#app/jobs/pay/pay'
import { answerWords, jobFacts, jobPath, shiftWords, type JobFact } from '#app/jobs/vocabulary/job-words'
import type { VacancySummary } from '../summary'
import { Card } from '#app/ui/card'
import { Icon } from '#app/ui/icon'
import type { IconName } from '#app/ui/icons'
import { Chip, ChipList } from '#app/ui/status'

const factIcons: Record<JobFact['kind'], IconName> = {
  new: 'new',
  closing: 'waiting',
  car: 'car',
  training: 'training',
  hours: 'check-circle',
  experience: 'person',
}

type JobCardProps = {
  job: VacancySummary
  now: Date
  /** The council whose portal this is; another's vacancy says whose it is. */
  councilId: string
  headingLevel?: 2 | 3
  pinned?: boolean
  /** "?referral=…": what the job's link carries on. */
  query?: string
}

/** A job on the board: what it is, where, what it pays, when one works. The whole card is its link. */
function JobCard({ job, now, councilId, headingLevel = 2, pinned, query = '' }: JobCardProps) {
  const { pay, council } = job
  const answers = answerWords(job.answerDays)
  const facts = jobFacts(job, now)
  return (
    <Card
      as="article"
      title={job.title}
      href={`${jobPath(job)}${query}`}
      {...{ headingLevel, pinned }}
      className="job-card"
      aside={
        <p className="job-pay">
          {payWords({ payUnit: pay.unit, payMinPence: pay.minPence, payMaxPence: pay.maxPence })}
        </p>
      }
    >
      <p className="job-place">
        <span className="job-provider">{job.provider}</span>
        <span>
          <Icon name="pin" /> {placeWords(job)}
        </span>
      </p>
      <ul className="job-hours">
        <li>
          <Icon name="clock" /> {hoursWords(job)}
        </li>
        <li>
          <Icon name={job.patterns.includes('waking-nights') ? 'moon' : 'calendar'} /> {shiftWords(job.patterns)}
        </li>
      </ul>
      {facts.length > 0 && (
        <ChipList>
          {facts.map(({ kind, label, urgent }) => (
            <Chip key={kind} icon={factIcons[kind]} tone={urgent ? 'accent' : 'neutral'}>
              {label}
            </Chip>
          ))}
        </ChipList>
      )}
      {(answers || council.id !== councilId) && (
        <p className="job-foot">
          {answers}
          {answers && council.id !== councilId && ' · '}
          {council.id !== councilId && `Advertised through ${council.name}`}
        </p>
      )}
    </Card>
  )
}

function placeWords({ town, distance, otherSites }: VacancySummary): string {
  const others = otherSites === 0 ? '' : ` and ${otherSites} other ${otherSites === 1 ? 'place' : 'places'}`
  return `${town}${others}${distance ? `, ${distance.words}` : ''}`
}

/** Jobs under each other, or side by side where there is room. */
export function JobList({ jobs, ...card }: Omit<JobCardProps, 'job'> & { jobs: readonly VacancySummary[] }) {
  return (
    <ul className="job-list">
      {jobs.map((job) => (
        <li key={job.reference}>
          <JobCard job={job} {...card} />
        </li>
      ))}
    </ul>
  )
}
