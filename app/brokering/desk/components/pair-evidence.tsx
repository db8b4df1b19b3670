import { hoursOrNot } from '#app/brokering/candidates/profile-words'
import type { CandidateLine, VacancyLine } from '#app/brokering/match-lists/lines'
import { MatchExclusions, MatchExplained } from '#app/brokering/matching/components/match-explained'
import type { Match } from '#app/brokering/matching/match'
import { candidateExperienceLabels, travelModeLabels, vacancyHoursWords } from '#app/brokering/matching/words'
import { shiftWords } from '#app/jobs/vocabulary/job-words'
import { roleLabels } from '#app/jobs/vocabulary/vocabulary'
import { formatPay } from '#app/shared/money'
import { Section } from '#app/ui/card'
import { SummaryList } from '#app/ui/summary'
import { counted } from '#app/shared/counted'
import { introductionsWords, waitedWords } from '../match-words'

type PairProps = { match: Match; candidate: CandidateLine; vacancy: VacancyLine }

/** What is known of both, and what the matcher says of them together. */
export function PairEvidence({ match, candidate, vacancy }: PairProps) {
  return (
    <div className="stack-lg min-w-0">
      <Section title={match.fits ? 'Why they fit' : 'What stands between'} id="why">
        {match.fits ? <MatchExplained fit={match} /> : <MatchExclusions exclusions={match.exclusions} />}
      </Section>
      <Section title="The candidate" id="candidate">
        <SummaryList
          items={[
            { label: 'Name', value: <a href={`/broker/candidates/${candidate.candidateId}`}>{candidate.name}</a> },
            { label: 'Home', value: candidate.outcode },
            {
              label: 'Travels',
              value: `${travelModeLabels[candidate.travelMode]}, up to ${counted(candidate.travelMinutes, 'minute')}`,
            },
            {
              label: 'Looks for',
              value: candidate.rolesWanted.map((role) => roleLabels[role]).join(', ') || 'Any role',
            },
            { label: 'Hours', value: hoursOrNot(candidate) },
            { label: 'Experience', value: candidateExperienceLabels[candidate.experience] },
            { label: 'Waits', value: waitedWords(candidate.daysWaiting) },
            {
              label: 'Introductions',
              value: introductionsWords({ recent: candidate.recentIntroductions, live: candidate.liveIntroductions }),
            },
          ]}
        />
      </Section>
      <Section title="The vacancy" id="vacancy">
        <SummaryList
          items={[
            { label: 'Job', value: <a href={`/jobs/${vacancy.reference}`}>{vacancy.title}</a> },
            { label: 'Employer', value: `${vacancy.provider}, ${vacancy.town}` },
            { label: 'Pay', value: payWords(vacancy) },
            { label: 'Shifts', value: shiftWords(vacancy.patterns) },
            { label: 'Hours', value: vacancyHoursWords(vacancy) },
            { label: 'Openings left', value: vacancy.openingsLeft },
            { label: 'Introductions', value: introductionsWords({ recent: vacancy.recentIntroductions }) },
          ]}
        />
      </Section>
    </div>
  )
}

function payWords({ pay }: VacancyLine): string {
  return pay.unit && pay.minPence !== null ? formatPay(pay.minPence, pay.maxPence, pay.unit) : 'Unpaid'
}
