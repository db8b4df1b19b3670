import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { MatchingOverview, NotRegistered } from '#app/brokering/own/components/matching-overview'
import { ownMatchingPage } from '#app/brokering/own/own-page'
import { resumeMatching } from '#app/brokering/own/pause-matching.server'
import { ownCandidate } from '#app/brokering/own/queries-own.server'
import { introductionsForCandidate } from '#app/brokering/introductions/queries-own.server'
import { ownStageWords, stageLooks } from '#app/brokering/introductions/progress/stage-words'
import { redirectWithNotice } from '#app/platform/forms.server'
import { as, found } from '#app/platform/guard.server'
import { formatDay } from '#app/shared/date-words'
import { readPage } from '#app/shared/pagination'
import { Card, Section } from '#app/ui/card'
import { Pagination } from '#app/ui/navigation'
import { Tag } from '#app/ui/status'

const HERE = '/account/matching'
const PER_PAGE = 10

export const meta: MetaFunction = () => [{ title: 'Help finding work' }]

export const loader = as('person', async ({ url, db, clock, actor, council }) => {
  const now = clock.now()
  const { personId } = actor
  const candidate = await ownCandidate(db, { personId, councilId: council.id })
  const page = readPage(url.searchParams.get('page'))
  const introductions = await introductionsForCandidate(db, { personId, now, page, perPage: PER_PAGE })
  return {
    council: council.name,
    own: candidate && ownMatchingPage(candidate, { email: actor.email, now }),
    page: introductions.page,
    introductions: introductions.items.map(({ id, title, provider, place, stage, answerBy }) => ({
      id,
      title,
      about: `${provider}, ${place}`,
      look: stageLooks[stage],
      ...ownStageWords[stage],
      answerBy: answerBy && formatDay(answerBy, now),
    })),
  }
})

/** The one button of this page: on again after a pause. */
export const action = as('person', async ({ db, clock, actor, council }) => {
  const candidate = found(await ownCandidate(db, { personId: actor.personId, councilId: council.id }))
  const resumed = await resumeMatching({ candidateId: candidate.id }, { db, clock, actor, council })
  return redirectWithNotice(HERE, resumed.ok ? 'We look for work for you again.' : 'Nothing was changed.')
})

export default function Matching() {
  const { council, own, introductions, page } = useLoaderData<typeof loader>()
  const list = introductions.length > 0 && (
    <Section title="Jobs a job broker put you forward for" id="introductions">
      <div className="stack">
        {introductions.map(({ id, title, about, look, label, next, answerBy }) => (
          <Card
            key={id}
            as="article"
            headingLevel={3}
            title={title}
            href={`/account/introductions/${id}`}
            aside={
              <Tag tone={look.tone} icon={look.icon}>
                {label}
              </Tag>
            }
          >
            <p>{about}</p>
            <p className="text-muted">
              {next}
              {answerBy && ` Please answer by ${answerBy}.`}
            </p>
          </Card>
        ))}
        <Pagination {...page} hrefFor={(number) => `${HERE}?page=${number}#introductions`} of="introductions" />
      </div>
    </Section>
  )
  return own ? (
    <MatchingOverview page={own} council={council}>
      {list}
    </MatchingOverview>
  ) : (
    <NotRegistered council={council}>{list}</NotRegistered>
  )
}
