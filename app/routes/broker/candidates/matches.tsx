import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { BrokerPage } from '#app/brokering/desk/components/broker-page'
import { ExcludedCard, VacancyCard } from '#app/brokering/desk/components/match-cards'
import { CandidateBlocked, CandidateFacts } from '#app/brokering/desk/components/match-heads'
import { MightConsider } from '#app/brokering/desk/components/might-consider'
import { NearMisses } from '#app/brokering/desk/components/near-misses'
import { consideredWords, fittingTitle, listedWords } from '#app/brokering/desk/match-words'
import { candidateHead } from '#app/brokering/desk/queries-heads.server'
import { excludedVacancies } from '#app/brokering/match-lists/queries-excluded.server'
import { bestVacancies } from '#app/brokering/match-lists/queries-match-lists.server'
import { as, found } from '#app/platform/guard.server'
import { EmptyState, Section } from '#app/ui/card'
import { Noticeboard } from '#app/ui/illustrations'

const EXCLUDED_SHOWN = 10

export const meta: MetaFunction = () => [{ title: 'Where they could work' }]

export const loader = as('broker', async ({ db, clock, council, params }) => {
  const [now, councilId, candidateId] = [clock.now(), council.id, params.id ?? '']
  const candidate = found(await candidateHead(db, { candidateId, councilId }))
  const [listed, excluded] = await Promise.all([
    bestVacancies(db, { candidateId, councilId, now }),
    excludedVacancies(db, { candidateId, councilId, now, limit: EXCLUDED_SHOWN }),
  ])
  return { candidate, listed: found(listed), excluded: excluded ?? [] }
})

export default function CandidateMatches() {
  const { candidate, listed, excluded } = useLoaderData<typeof loader>()
  const { matches, also, total, alsoTotal, atLeast, considered, weightsVersion, blocked } = listed
  const name = candidate.name || 'this person'
  return (
    <BrokerPage
      title={blocked ? `${name} is not matched now` : titleOf({ total, alsoTotal, atLeast }, name)}
      back={{ href: `/broker/candidates/${candidate.id}`, label: `Back to ${name}` }}
    >
      <div className="stack-lg">
        <CandidateFacts candidate={candidate} />
        {blocked && <CandidateBlocked blocked={blocked} candidateId={candidate.id} />}
        {matches.length > 0 ? (
          <Section title="The best for them" id="matches">
            <p className="hint">
              {listedWords(matches.length, total)}{' '}
              {consideredWords(considered, ['vacancy', 'vacancies'], weightsVersion)} The order is a help: you decide
              what is suggested.
            </p>
            <ol className="match-list" aria-labelledby="matches-title">
              {matches.map(({ vacancy, fit }, index) => (
                <VacancyCard
                  key={vacancy.vacancyId}
                  vacancy={vacancy}
                  fit={fit}
                  candidateId={candidate.id}
                  first={index === 0}
                />
              ))}
            </ol>
          </Section>
        ) : (
          !blocked &&
          also.length === 0 && (
            <EmptyState title="No vacancy fits yet" illustration={<Noticeboard />}>
              <p>Nothing live is within their reach on the shifts they can work. See below what comes nearest.</p>
            </EmptyState>
          )
        )}
        <MightConsider
          listed={also.length}
          total={alsoTotal}
          why="They fit, but this kind of work was not asked for. Talk about it first."
        >
          {also.map(({ vacancy, fit }) => (
            <VacancyCard key={vacancy.vacancyId} vacancy={vacancy} fit={fit} candidateId={candidate.id} first={false} />
          ))}
        </MightConsider>
        <NearMisses count={excluded.length} open={matches.length + also.length === 0}>
          {excluded.map(({ vacancy, exclusions }) => (
            <ExcludedCard
              key={vacancy.vacancyId}
              title={vacancy.title}
              about={`${vacancy.provider}, ${vacancy.town}`}
              candidateId={candidate.id}
              vacancyId={vacancy.vacancyId}
              from="candidate"
              exclusions={exclusions}
            />
          ))}
        </NearMisses>
      </div>
    </BrokerPage>
  )
}

function titleOf(counts: { total: number; alsoTotal: number; atLeast: boolean }, name: string): string {
  return fittingTitle(counts, {
    none: `No vacancy fits ${name} yet`,
    one: `1 vacancy fits ${name}`,
    many: (count) => `${count} vacancies fit ${name}`,
    might: (count) => `No vacancy that ${name} asked for fits; ${count} might be considered`,
  })
}
