import { payWords } from '#app/jobs/pay/pay'
import type { VacancySummary } from '#app/jobs/advert/summary'
import { Card } from '#app/ui/card'
import { Tag } from '#app/ui/status'
import { Details } from '#app/ui/summary'

type Props = { jobs: readonly VacancySummary[]; shared: ReadonlySet<string>; provider: string }

/** So many are there at once; whatever else is on the page stays in reach of a thumb. */
const FIRST = 5

/** What there is to tell a friend about: a few jobs as big buttons, working there in general, then all others. */
export function JobsToShare({ jobs, shared, provider }: Props) {
  const others = jobs.slice(FIRST)
  return (
    <>
      <ul className="share-jobs">
        {jobs.slice(0, FIRST).map((job) => (
          <JobToShare key={job.vacancyId} job={job} isShared={shared.has(job.vacancyId)} />
        ))}
        <Card as="li" title="Working here in general" headingLevel={3} href="/refer/general">
          <p>Every job that {provider} has open.</p>
        </Card>
      </ul>
      {others.length > 0 && (
        <Details summary={others.length === 1 ? 'One more job' : `${others.length} more jobs`}>
          <ul className="share-jobs">
            {others.map((job) => (
              <JobToShare key={job.vacancyId} job={job} isShared={shared.has(job.vacancyId)} />
            ))}
          </ul>
        </Details>
      )}
    </>
  )
}

function JobToShare({ job: { reference, title, town, pay }, isShared }: { job: VacancySummary; isShared: boolean }) {
  return (
    <Card
      as="li"
      title={title}
      headingLevel={3}
      href={`/refer/${reference}`}
      aside={
        isShared && (
          <Tag tone="good" icon="check">
            Shared
          </Tag>
        )
      }
    >
      <p>
        {town}. {payWords({ payUnit: pay.unit, payMinPence: pay.minPence, payMaxPence: pay.maxPence })}
      </p>
    </Card>
  )
}
