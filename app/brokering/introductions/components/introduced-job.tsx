import { Facts } from '#app/ui/card'
import type { IntroducedJob } from '../introduction-view'

/** The facts people decide on, and the way to the advert. */
export function JobFacts({ job }: { job: IntroducedJob }) {
  return (
    <div className="stack">
      <Facts
        columns={2}
        items={[
          { icon: 'provider', label: 'Employer', value: job.provider },
          { icon: 'pin', label: 'Where', value: job.place },
          { icon: 'pound', label: 'Pay', value: job.pay },
          { icon: 'clock', label: 'Hours', value: job.hours },
          { icon: 'calendar', label: 'Shifts', value: job.shifts },
        ]}
      />
      <p>
        {job.live ? (
          <a href={`/jobs/${job.reference}`}>Read the whole advert</a>
        ) : (
          <span className="text-muted">This job is no longer open.</span>
        )}
      </p>
    </div>
  )
}
