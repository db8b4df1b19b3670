import { hoursOrNot } from '#app/brokering/candidates/profile-words'
import type { CandidateLine, VacancyLine } from '#app/brokering/match-lists/lines'
import { MatchExclusions, MatchExplained } from '#app/brokering/matching/components/match-explained'
import type { Exclusion, Fit } from '#app/brokering/matching/match'
import { matchSentence } from '#app/brokering/matching/sentence'
import { candidateExperienceLabels, scoreWords, vacancyHoursWords } from '#app/brokering/matching/words'
import { shiftWords } from '#app/jobs/vocabulary/job-words'
import { roleLabels } from '#app/jobs/vocabulary/vocabulary'
import { formatPay } from '#app/shared/money'
import { ActionButton, ButtonRow, LinkButton } from '#app/ui/button'
import { Card } from '#app/ui/card'
import { Chip, ChipList } from '#app/ui/status'
import { Details } from '#app/ui/summary'
import { introductionsWords, LONG_WAIT_DAYS, waitedWords } from '../match-words'

const pairPath = (candidateId: string, vacancyId: string) => `/broker/matches/${candidateId}/${vacancyId}`

type PairProps = { candidateId: string; vacancyId: string; from: 'candidate' | 'vacancy'; name: string }

/** "Endorse and ask" at one click; everything else on the page of the pair. */
function MatchActions({ candidateId, vacancyId, from, name }: PairProps) {
  const path = pairPath(candidateId, vacancyId)
  return (
    <ButtonRow className="match-actions">
      <ActionButton action={path} fields={{ intent: 'ask', from }} icon="send" size="small">
        Endorse and ask<span className="visually-hidden"> {name}</span>
      </ActionButton>
      <LinkButton href={`${path}?from=${from}`} kind="secondary" size="small">
        Add words, spoken consent or dismiss<span className="visually-hidden">: {name}</span>
      </LinkButton>
    </ButtonRow>
  )
}

function Explained({ fit, open }: { fit: Fit; open: boolean }) {
  return (
    <>
      <p>{matchSentence(fit)}.</p>
      <Details summary={`How ${scoreWords(fit.score)} is made up`} open={open}>
        <MatchExplained fit={fit} />
      </Details>
    </>
  )
}

type CandidateCardProps = { candidate: CandidateLine; fit: Fit; vacancyId: string; first: boolean }

/** A candidate who fits a vacancy. */
export function CandidateCard({ candidate, fit, vacancyId, first }: CandidateCardProps) {
  const { candidateId, name, daysWaiting, recentIntroductions, liveIntroductions, broker } = candidate
  return (
    <Card
      as="li"
      title={<a href={`/broker/candidates/${candidateId}`}>{name || 'Without a name'}</a>}
      headingLevel={3}
      eyebrow={candidate.outcode}
      aside={<strong>{scoreWords(fit.score)} of 100</strong>}
    >
      <ChipList>
        <Chip icon="waiting" tone={daysWaiting >= LONG_WAIT_DAYS ? 'warn' : 'neutral'}>
          {waitedWords(daysWaiting)}
        </Chip>
        <Chip icon="handshake">{introductionsWords({ recent: recentIntroductions, live: liveIntroductions })}</Chip>
        <Chip icon="heart">{candidateExperienceLabels[candidate.experience]}</Chip>
        <Chip icon="clock">{hoursOrNot(candidate)}</Chip>
        <Chip icon="person">{broker ?? 'no broker yet'}</Chip>
      </ChipList>
      <Explained fit={fit} open={first} />
      <MatchActions candidateId={candidateId} vacancyId={vacancyId} from="vacancy" name={name} />
    </Card>
  )
}

type VacancyCardProps = { vacancy: VacancyLine; fit: Fit; candidateId: string; first: boolean }

/** A vacancy that fits a candidate. */
export function VacancyCard({ vacancy, fit, candidateId, first }: VacancyCardProps) {
  const { vacancyId, title, provider, town, pay, openingsLeft, daysLeft, recentIntroductions } = vacancy
  return (
    <Card
      as="li"
      title={<a href={`/jobs/${vacancy.reference}`}>{title}</a>}
      headingLevel={3}
      eyebrow={`${provider}, ${town}`}
      aside={<strong>{scoreWords(fit.score)} of 100</strong>}
    >
      <ChipList>
        {pay.unit && pay.minPence !== null && (
          <Chip icon="pound">{formatPay(pay.minPence, pay.maxPence, pay.unit)}</Chip>
        )}
        <Chip icon="clock">{shiftWords(vacancy.patterns)}</Chip>
        <Chip icon="clock">{vacancyHoursWords(vacancy)}</Chip>
        <Chip icon="person">{openingsLeft === 1 ? '1 opening left' : `${openingsLeft} openings left`}</Chip>
        <Chip icon="calendar" tone={daysLeft <= 7 ? 'accent' : 'neutral'}>
          {daysLeft <= 0 ? 'Closes today' : daysLeft === 1 ? 'Closes in 1 day' : `Closes in ${daysLeft} days`}
        </Chip>
        <Chip icon="handshake">{introductionsWords({ recent: recentIntroductions })}</Chip>
        <Chip>{vacancy.roles.map((role) => roleLabels[role]).join(', ')}</Chip>
      </ChipList>
      <Explained fit={fit} open={first} />
      <MatchActions candidateId={candidateId} vacancyId={vacancyId} from="candidate" name={title} />
    </Card>
  )
}

type ExcludedProps = {
  title: string
  /** Under the title. */
  about: string
  candidateId: string
  vacancyId: string
  from: 'candidate' | 'vacancy'
  exclusions: readonly Exclusion[]
}

/** A pair that does not fit: why, and what would have to change. */
export function ExcludedCard({ title, about, candidateId, vacancyId, from, exclusions }: ExcludedProps) {
  return (
    <Card
      as="li"
      headingLevel={3}
      title={<a href={`${pairPath(candidateId, vacancyId)}?from=${from}`}>{title || 'Without a name'}</a>}
      eyebrow={about}
    >
      <MatchExclusions exclusions={exclusions} />
    </Card>
  )
}
