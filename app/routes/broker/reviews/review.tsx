import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { BrokerPage } from '#app/brokering/desk/components/broker-page'
import { DecideReview } from '#app/brokering/introductions/components/reviews'
import { ExplainedMatch } from '#app/brokering/introductions/components/why-matched'
import { decideReview } from '#app/brokering/introductions/reviews/decide-review.server'
import { DecideReviewForm } from '#app/brokering/introductions/forms'
import { brokerIntroduction } from '#app/brokering/introductions/queries-introduction.server'
import { findReview, matchReview } from '#app/brokering/introductions/reviews/queries-reviews.server'
import { stageLabels } from '#app/brokering/introductions/progress/stage-words'
import { invalid, readForm, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, forbidden, found, notFound } from '#app/platform/guard.server'
import { formatDay } from '#app/shared/date-words'
import { Section } from '#app/ui/card'

export const meta: MetaFunction = () => [{ title: 'A second look' }]

export const loader = as('broker', async ({ params, db, clock, council, actor }) => {
  const scope = { councilId: council.id, personId: actor.personId, now: clock.now() }
  const review = found(await matchReview(db, { id: params.id ?? '', ...scope }))
  const introduction = found(await brokerIntroduction(db, { id: review.introductionId, ...scope }))
  const { id, stage, explained, reason, reasonWords } = introduction
  return { review, introduction: { id, stage, explained, reason, reasonWords }, now: scope.now }
})

export const action = as(
  'broker',
  async ({ request, params, db, clock, council, actor }) => {
    const read = await readForm(request, DecideReviewForm)
    if (!read.ok) return invalid(read)
    const decided = await decideReview({ id: params.id ?? '', ...read.value }, { db, clock, council, actor })
    if (decided.ok) return redirectWithNotice('/broker/reviews', 'The candidate is told what you found.')
    switch (decided.reason) {
      case 'not-found':
        throw notFound()
      case 'own-decision':
        throw forbidden()
      case 'already-decided':
        return refuse(read, 'Somebody has answered this meanwhile')
    }
  },
  { of: ({ db, params, council }) => findReview(db, { id: params.id ?? '', councilId: council.id }) },
)

export default function Review() {
  const { review, introduction, now } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  const { candidate, title, contested, words, askedAt, dueAt } = review
  const { id, stage, explained, reason, reasonWords } = introduction
  return (
    <BrokerPage
      title={`${candidate} asks for a second look`}
      eyebrow={title}
      lead={`Decided by ${contested}. Asked on ${formatDay(askedAt, now)}, due by ${formatDay(dueAt, now)}.`}
      back={{ href: '/broker/reviews', label: 'Second looks' }}
    >
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,24rem)]">
        <div className="stack-lg">
          <Section title="What they see differently" id="contested">
            <blockquote className="border-l-4 border-line pl-4 whitespace-pre-line">{words}</blockquote>
          </Section>
          <Section title="What was decided" id="decided">
            <div className="stack">
              <p>
                {stageLabels[stage]}. {reason && `${reason}.`} {reasonWords}
              </p>
              <p>
                <a href={`/broker/introductions/${id}`}>See everything about it</a>
              </p>
            </div>
          </Section>
          <Section title="How it was worked out" id="why">
            <ExplainedMatch explained={explained} />
          </Section>
        </div>
        <Section title="Your answer" id="answer">
          <DecideReview review={review} form={form} />
        </Section>
      </div>
    </BrokerPage>
  )
}
