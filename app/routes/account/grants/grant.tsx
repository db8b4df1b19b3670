import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OwnAppeal } from '#app/grants/own/components/own-appeal'
import { ownGrantPath } from '#app/grants/own/components/own-grant-card'
import { OwnPapers } from '#app/grants/own/components/own-papers'
import { OwnPayments } from '#app/grants/own/components/own-payments'
import { OwnQuestions } from '#app/grants/own/components/own-questions'
import { OwnSent } from '#app/grants/own/components/own-sent'
import { OwnStanding } from '#app/grants/own/components/own-standing'
import { ownActions } from '#app/grants/own/own-policy'
import { ownStatusLooks } from '#app/grants/own/own-status-words'
import { ownGrant } from '#app/grants/own/queries-own-grant.server'
import { ownSentAnswers } from '#app/grants/own/queries-sent.server'
import { LetterBody } from '#app/grants/deciding/letters/components/letter-body'
import { ownDecisionLetter } from '#app/grants/deciding/letters/queries-letter.server'
import { OwnRecovery } from '#app/grants/recovering/components/own-recovery'
import { ownRecovery } from '#app/grants/recovering/queries-recovery.server'
import { as, found } from '#app/platform/guard.server'
import { redirect } from '#app/platform/redirect.server'
import { formatDateTime } from '#app/shared/date-words'
import { LinkButton } from '#app/ui/button'
import { Card, Section } from '#app/ui/card'
import { Page } from '#app/ui/layout'
import { Tag } from '#app/ui/status'
import { Details, Timeline } from '#app/ui/summary'
import { PhoneLink } from '#app/ui/phone-link'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.grant.scheme}: ${ownStatusLooks[data.grant.status].label}` : 'Your grant' },
]

export const loader = as('person', async ({ db, clock, actor, params }) => {
  const now = clock.now()
  const mine = { id: params.id ?? '', personId: actor.personId, now }
  const grant = found(await ownGrant(db, mine))
  if (grant.status === 'draft') throw redirect(ownGrantPath(grant))
  return {
    now,
    grant,
    may: ownActions(grant),
    letter: await ownDecisionLetter(db, mine),
    recovery: await ownRecovery(db, mine),
    sent: await ownSentAnswers(db, mine),
  }
})

export default function OwnGrantPage() {
  const { now, grant, may, letter, recovery, sent } = useLoaderData<typeof loader>()
  const { label, tone, icon } = ownStatusLooks[grant.status]
  const page = `/account/grants/${grant.id}`
  const { contact } = grant
  return (
    <Page
      title={grant.scheme}
      eyebrow={`Reference ${grant.reference}`}
      back={{ href: '/account/grants', label: 'Your grants' }}
      lead={
        <Tag tone={tone} icon={icon}>
          {label}
        </Tag>
      }
      narrow
    >
      <div className="stack-lg">
        <OwnStanding grant={grant} may={may} now={now} />
        {recovery && <OwnRecovery recovery={recovery} />}
        <OwnPayments grant={grant} may={may} now={now} />
        {letter && (
          <Card title={letter.title} eyebrow={letter.date}>
            <div className="stack">
              <LetterBody body={letter.body} />
              <div>
                <LinkButton href={`${page}/letter.pdf`} kind="secondary" icon="download">
                  Download this as a letter (PDF)
                </LinkButton>
              </div>
            </div>
          </Card>
        )}
        {grant.appeal && <OwnAppeal appeal={grant.appeal} now={now} />}
        {grant.questions.some(({ answeredAt }) => answeredAt !== null) && (
          <Section title="Questions and answers" id="questions">
            <OwnQuestions questions={grant.questions} />
          </Section>
        )}
        {sent && <OwnSent sent={sent} page={page} />}
        <Section title="Your documents" id="papers">
          <OwnPapers grant={grant} />
        </Section>
        {grant.history.length > 0 && (
          <Details summary="What has happened">
            <Timeline
              items={grant.history
                .map(({ at, ...step }) => ({ ...step, at: at.toISOString(), when: formatDateTime(at) }))
                .toReversed()}
            />
          </Details>
        )}
        <Section title="Ask us" id="ask">
          <p className="break-words">
            {contact.phone && (
              <>
                Call <PhoneLink phone={contact.phone} />, or write
              </>
            )}
            {!contact.phone && 'Write'} to <a href={`mailto:${contact.email}`}>{contact.email}</a>. Your reference is{' '}
            {grant.reference}. {grant.administeredBy && `${grant.administeredBy} runs this for ${contact.council}.`}
          </p>
          {may.withdraw && (
            <p className="mt-4">
              <a href={`${page}/withdraw`}>Withdraw your application</a>
            </p>
          )}
        </Section>
      </div>
    </Page>
  )
}
