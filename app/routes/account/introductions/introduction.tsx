import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerNotice } from '#app/brokering/introductions/asking/answer-words'
import { OwnIntroductionPage } from '#app/brokering/introductions/components/own-introduction'
import { AnswerIntroductionForm } from '#app/brokering/introductions/forms'
import { findOwnIntroduction, ownIntroduction } from '#app/brokering/introductions/queries-own.server'
import { ownStageWords, stageLooks } from '#app/brokering/introductions/progress/stage-words'
import { invalid, readForm, redirectWithNotice } from '#app/platform/forms.server'
import { as, found, notFound } from '#app/platform/guard.server'
import { Page } from '#app/ui/layout'
import { Tag } from '#app/ui/status'
import { workOf } from '#app/across/work.server'
import { answerIntroduction } from '#app/brokering/introductions/answering/answer-introduction.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.introduction.title}: your introduction` : 'Your introduction' },
]

export const loader = as('person', async ({ db, clock, actor, params }) => {
  const now = clock.now()
  const mine = { id: params.id ?? '', personId: actor.personId, now }
  return { introduction: found(await ownIntroduction(db, mine)), now }
})

export const action = as(
  'person',
  async ({ request, params, db, clock, actor }) => {
    const id = params.id ?? ''
    const read = await readForm(request, AnswerIntroductionForm)
    if (!read.ok) return invalid(read)
    const place = { how: 'account', personId: actor.personId } as const
    const answered = await answerIntroduction({ id, place, ...read.value }, workOf({ db, clock }))
    if (!answered.ok && answered.reason === 'not-found') throw notFound()
    return redirectWithNotice(`/account/introductions/${id}`, answerNotice(answered))
  },
  { of: ({ db, params, actor }) => findOwnIntroduction(db, { id: params.id ?? '', personId: actor.personId }) },
)

export default function Introduction() {
  const { introduction, now } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  const { title, provider, place, stage } = introduction
  const look = stageLooks[stage]
  return (
    <Page
      title={title}
      eyebrow={`${provider}, ${place}`}
      back={{ href: '/account/introductions', label: 'Your introductions' }}
      lead={
        <Tag tone={look.tone} icon={look.icon}>
          {ownStageWords[stage].label}
        </Tag>
      }
      narrow
    >
      <OwnIntroductionPage introduction={introduction} form={form} now={now} />
    </Page>
  )
}
