import { candidateStatusLabels, type CandidateStatus } from '#app/brokering/candidates/candidate'
import { daysBetween, londonDate } from '#app/shared/dates'
import { relativeDay } from '#app/shared/date-words'
import { Facts } from '#app/ui/card'
import { Notice, Tag } from '#app/ui/status'
import { PhoneLink } from '#app/ui/phone-link'
import { counted } from '#app/shared/counted'
import { isHardToFill } from '../hard-to-fill'

type VacancyFactsProps = {
  vacancy: {
    reference: string
    openings: number
    openingsLeft: number
    applicants: number
    introductions: number
    since: Date | null
    until: Date | null
  }
  now: Date
}

/** How a vacancy stands, over the list of who could fill it. */
export function VacancyFacts({ vacancy, now }: VacancyFactsProps) {
  const { reference, openings, openingsLeft, applicants, introductions, since, until } = vacancy
  const daysLive = since && since <= now ? daysBetween(londonDate(since), londonDate(now)) : null
  const hard = daysLive !== null && isHardToFill({ daysLive, hired: openings - openingsLeft, applicants })
  return (
    <div className="stack">
      {hard && (
        <p>
          <Tag tone="bad">Hard to fill</Tag>
        </p>
      )}
      <Facts
        columns={3}
        items={[
          { icon: 'person', label: 'Openings left', value: `${openingsLeft} of ${openings}` },
          { icon: 'inbox', label: 'In the running', value: applicants },
          { icon: 'handshake', label: 'Live introductions', value: introductions },
          { icon: 'clock', label: 'Live for', value: daysLive === null ? 'not live yet' : daysWords(daysLive) },
          { icon: 'calendar', label: 'Live until', value: until ? relativeDay(until, now) : 'not known' },
          { icon: 'job', label: 'Advert', value: <a href={`/jobs/${reference}`}>See it as people do</a> },
        ]}
      />
    </div>
  )
}

const daysWords = (days: number) => counted(days, 'day')

type CandidateFactsProps = {
  candidate: { status: CandidateStatus; phone: string | null; careful: string[]; liveIntroductions: number }
}

/** How a candidate stands, over the list of where they could work. */
export function CandidateFacts({ candidate }: CandidateFactsProps) {
  const { status, phone, careful, liveIntroductions } = candidate
  return (
    <div className="stack">
      <Facts
        columns={3}
        items={[
          { icon: 'person', label: 'Case', value: candidateStatusLabels[status] },
          {
            icon: 'phone',
            label: 'Phone',
            value: phone ? <PhoneLink phone={phone} /> : 'not given',
          },
          { icon: 'handshake', label: 'Live introductions', value: liveIntroductions },
        ]}
      />
      {careful.map((words) => (
        <p key={words}>
          <Tag tone="warn" icon="shield">
            {words}
          </Tag>
        </p>
      ))}
    </div>
  )
}

/** Why nothing is listed for somebody, whatever there is. */
export function CandidateBlocked({ blocked, candidateId }: { blocked: string; candidateId: string }) {
  return (
    <Notice kind="warn" title="They are not matched now">
      <p>
        {blocked === 'no-consent'
          ? 'They have not agreed to be matched, or took it back.'
          : 'Only people whose case is active are matched.'}{' '}
        <a href={`/broker/candidates/${candidateId}`}>Look at their case</a>
      </p>
    </Notice>
  )
}
