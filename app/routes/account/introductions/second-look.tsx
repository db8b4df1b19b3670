import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { OwnIntroductionPage } from '#app/brokering/introductions/components/own-introduction'
import { contestMatch } from '#app/brokering/introductions/reviews/contest-match.server'
import { ContestForm } from '#app/brokering/introductions/forms'
import { findOwnIntroduction, ownIntroduction } from '#app/brokering/introductions/queries-own.server'
import { invalid, readForm, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, found, notFound } from '#app/platform/guard.server'
import { redirect } from '#app/platform/redirect.server'
import { Page } from '#app/ui/layout'

export const meta: MetaFunction = () => [{ title: 'Ask another person to look again' }]

/** The form stands on the introduction's own page; here it comes back with what was wrong. */
export const loader = as('person', async ({ request, db, clock, actor, params }) => {
  const now = clock.now()
  const introduction = found(await ownIntroduction(db, { id: params.id ?? '', personId: actor.personId, now }))
  if (request.method === 'GET' && !introduction.mayContest) throw redirect(`/account/introductions/${introduction.id}`)
  return { introduction, now }
})

export const action = as(
  'person',
  async ({ request, params, db, clock, actor }) => {
    const id = params.id ?? ''
    const read = await readForm(request, ContestForm)
    if (!read.ok) return invalid(read)
    const asked = await contestMatch({ id, words: read.value.contestWords }, { db, clock, actor })
    if (asked.ok)
      return redirectWithNotice(
        `/account/introductions/${id}`,
        'We asked another person to look again. They write to you.',
      )
    if (asked.reason === 'not-found') throw notFound()
    return refuse(read, 'Somebody has looked at this again already', 'contestWords')
  },
  {
    keeps: 'ask for a second look',
    of: ({ db, params, actor }) => findOwnIntroduction(db, { id: params.id ?? '', personId: actor.personId }),
  },
)

export default function SecondLook() {
  const { introduction, now } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  const { id, title, provider } = introduction
  return (
    <Page
      title={title}
      eyebrow={provider}
      back={{ href: `/account/introductions/${id}`, label: 'Introduction' }}
      narrow
    >
      <OwnIntroductionPage introduction={introduction} form={form} now={now} />
    </Page>
  )
}
