import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { BrokerPage } from '#app/brokering/desk/components/broker-page'
import { CandidateCard, ExcludedCard } from '#app/brokering/desk/components/match-cards'
import { VacancyFacts } from '#app/brokering/desk/components/match-heads'
import { MightConsider } from '#app/brokering/desk/components/might-consider'
import { NearMisses } from '#app/brokering/desk/components/near-misses'
import { consideredWords, fittingTitle, listedWords, waitedWords } from '#app/brokering/desk/match-words'
import { vacancyHead } from '#app/brokering/desk/queries-heads.server'
import { excludedCandidates } from '#app/brokering/match-lists/queries-excluded.server'
import { bestCandidates } from '#app/brokering/match-lists/queries-match-lists.server'
import { as, found } from '#app/platform/guard.server'
import { EmptyState, Section } from '#app/ui/card'
import { Noticeboard } from '#app/ui/illustrations'
import { Notice } from '#app/ui/status'
import { inSentence } from '#app/shared/in-sentence'

const EXCLUDED_SHOWN = 10

export const meta: MetaFunction = () => [{ title: 'Who could fill it' }]

export const loader = as('broker', async ({ db, clock, council, params }) => {
  const [now, councilId, vacancyId] = [clock.now(), council.id, params.id ?? '']
  const vacancy = found(await vacancyHead(db, { vacancyId, councilId }))
  const [listed, excluded] = await Promise.all([
    bestCandidates(db, { vacancyId, councilId, now }),
    excludedCandidates(db, { vacancyId, councilId, now, limit: EXCLUDED_SHOWN }),
  ])
  return { now, vacancy, listed: found(listed), excluded: excluded ?? [] }
})

export default function VacancyMatches() {
  const { now, vacancy, listed, excluded } = useLoaderData<typeof loader>()
  const { matches, also, total, alsoTotal, considered, weightsVersion, blocked } = listed
  return (
    <BrokerPage
      title={
        blocked ? `Nobody can be introduced to “${vacancy.title}” now` : titleOf({ total, alsoTotal }, vacancy.title)
      }
      eyebrow={`${vacancy.provider}, ${vacancy.town}`}
      back={{ href: '/broker/vacancies', label: 'All vacancies' }}
    >
      <div className="stack-lg">
        <VacancyFacts vacancy={vacancy} now={now} />
        {blocked && (
          <Notice kind="warn" title="Nobody can be introduced now">
            <p>The vacancy is closed, full or not live yet.</p>
          </Notice>
        )}
        {matches.length > 0 ? (
          <Section title="The best for it" id="matches">
            <p className="hint">
              {listedWords(matches.length, total)} {consideredWords(considered, ['person', 'people'], weightsVersion)}{' '}
              The order is a help: you decide who is introduced, and nobody is refused by it.
            </p>
            <ol className="match-list" aria-labelledby="matches-title">
              {matches.map(({ candidate, fit }, index) => (
                <CandidateCard
                  key={candidate.candidateId}
                  candidate={candidate}
                  fit={fit}
                  vacancyId={vacancy.id}
                  first={index === 0}
                />
              ))}
            </ol>
          </Section>
        ) : (
          !blocked &&
          also.length === 0 && (
            <EmptyState title="Nobody fits yet" illustration={<Noticeboard />}>
              <p>
                Nobody who is free to be matched has what it asks for and can reach it on its shifts. See below who
                comes nearest.
              </p>
            </EmptyState>
          )
        )}
        <MightConsider
          listed={also.length}
          total={alsoTotal}
          why="They fit, but did not ask for this kind of work. Talk to them first."
        >
          {also.map(({ candidate, fit }) => (
            <CandidateCard
              key={candidate.candidateId}
              candidate={candidate}
              fit={fit}
              vacancyId={vacancy.id}
              first={false}
            />
          ))}
        </MightConsider>
        <NearMisses count={excluded.length} open={matches.length + also.length === 0}>
          {excluded.map(({ candidate, exclusions }) => (
            <ExcludedCard
              key={candidate.candidateId}
              title={candidate.name}
              about={`${candidate.outcode}, ${inSentence(waitedWords(candidate.daysWaiting))}`}
              candidateId={candidate.candidateId}
              vacancyId={vacancy.id}
              from="vacancy"
              exclusions={exclusions}
            />
          ))}
        </NearMisses>
      </div>
    </BrokerPage>
  )
}

function titleOf(counts: { total: number; alsoTotal: number }, title: string): string {
  return fittingTitle(counts, {
    none: `Nobody fits “${title}” yet`,
    one: `1 person could fill “${title}”`,
    many: (count) => `${count} people could fill “${title}”`,
    might: (count) => `Nobody who asked for it fits “${title}”; ${count} might consider it`,
  })
}
