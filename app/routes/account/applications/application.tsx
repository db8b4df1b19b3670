import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { applyPath } from '#app/hiring/applications/apply-steps'
import { standingWords } from '#app/hiring/own/candidate-lines'
import { candidateStatusLooks, pastWords } from '#app/hiring/own/candidate-words'
import { AnswersSummary } from '#app/hiring/applying/components/answers-summary'
import { ApplicationStanding } from '#app/hiring/own/components/application-standing'
import { isFinal } from '#app/hiring/applications/job-application'
import { leavingBy } from '#app/hiring/own/leaving'
import { findOwnApplication, ownApplication } from '#app/hiring/own/queries-own-application.server'
import { candidateStatusWords } from '#app/hiring/applications/status-words'
import { ToldBefore } from '#app/referrals/sharing/components/told-before'
import { referralOfApplication } from '#app/referrals/friends/queries-application.server'
import { as, found } from '#app/platform/guard.server'
import { redirect } from '#app/platform/redirect.server'
import { formatDateTime, formatDay } from '#app/shared/date-words'
import { addLondonDays } from '#app/shared/dates'
import { LinkButton } from '#app/ui/button'
import { Card, Section } from '#app/ui/card'
import { Page } from '#app/ui/layout'
import { Tag } from '#app/ui/status'
import { Details, Timeline } from '#app/ui/summary'
import { actOnApplication } from './act-on-application.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.title}: ${data.label}` : 'Your application' },
]

/** For so long after sending, the page offers the equality questions. */
const EQUALITY_DAYS = 7

export const loader = as('person', async ({ db, clock, actor, params }) => {
  const now = clock.now()
  const application = found(await ownApplication(db, { id: params.id ?? '', personId: actor.personId, now }))
  const { id, status, reference, title, provider, submittedAt, history, firstDay, offerAcceptedAt } = application
  if (status === 'draft') throw redirect(applyPath(reference, 'check'))
  const referral = await referralOfApplication(db, { applicationId: id, personId: actor.personId })
  return {
    referral: referral && {
      action: `/account/applications/${id}`,
      name: referral.firstName,
      showsName: referral.showsName,
    },
    title,
    provider,
    reference,
    label: candidateStatusWords[status].label,
    ...candidateStatusLooks[status],
    standing: {
      ...application,
      next: standingWords(application, now),
      firstDay: firstDay && formatDay(firstDay, now),
      mayLeave: leavingBy(status),
      mayAccept: status === 'offered' && offerAcceptedAt === null,
      acceptedOn: offerAcceptedAt && formatDay(offerAcceptedAt, now),
      mayReopen: status === 'inactive' && !application.vacancyClosed,
    },
    history: history
      .flatMap(({ change, at, byCandidate, words }) => {
        const past = pastWords({ change, byCandidate })
        return past ? [{ ...past, at: at.toISOString(), when: formatDateTime(at), words }] : []
      })
      .toReversed(),
    answers: application,
    cvHref: `/account/applications/${id}/cv`,
    equalityHref:
      !isFinal(status) && submittedAt && addLondonDays(submittedAt, EQUALITY_DAYS) > now
        ? `/account/applications/${id}/equality`
        : null,
  }
})

export const action = as('person', actOnApplication, {
  of: ({ db, params, actor }) => findOwnApplication(db, { id: params.id ?? '', personId: actor.personId }),
})

export default function OwnApplication() {
  const { referral, title, provider, reference, label, tone, icon, standing, history, answers, cvHref, equalityHref } =
    useLoaderData<typeof loader>()
  return (
    <Page
      title={title}
      eyebrow={provider}
      back={{ href: '/account/applications', label: 'Your applications' }}
      lead={
        <Tag tone={tone} icon={icon}>
          {label}
        </Tag>
      }
      narrow
    >
      <div className="stack-lg">
        <ApplicationStanding standing={standing} />
        {equalityHref && (
          <Card title="Help us see whether everybody gets a fair chance">
            <div className="stack">
              <p>
                Seven short questions about you, none of them a must. The employer never sees them, and they change
                nothing for your application.
              </p>
              <div>
                <LinkButton href={equalityHref} kind="secondary">
                  Answer the questions
                </LinkButton>
              </div>
            </div>
          </Card>
        )}
        {referral && <ToldBefore {...referral} />}
        <Section title="What has happened" id="history">
          <Timeline
            items={history.map(({ title: what, tone: shade, icon: mark, at, when, words }) => ({
              title: what,
              tone: shade,
              icon: mark,
              at,
              when,
              ...(words && { detail: <p className="whitespace-pre-line">{words}</p> }),
            }))}
          />
        </Section>
        <Details summary="What you sent">
          <AnswersSummary {...{ answers, cvHref }} />
        </Details>
        {standing.vacancyLive && (
          <p>
            <a href={`/jobs/${reference}`}>Read the advert again</a>
          </p>
        )}
      </div>
    </Page>
  )
}
