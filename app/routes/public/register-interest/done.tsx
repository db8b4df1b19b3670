import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ownCandidateStatus } from '#app/brokering/own/queries-own.server'
import { as } from '#app/platform/guard.server'
import { redirect } from '#app/platform/redirect.server'
import { ButtonRow, LinkButton } from '#app/ui/button'
import { CookingTogether } from '#app/ui/illustrations'
import { Page } from '#app/ui/layout'

export const meta: MetaFunction = () => [{ title: 'You are registered' }, { name: 'robots', content: 'noindex' }]

export const loader = as('person', async ({ db, actor, council }) => {
  const status = await ownCandidateStatus(db, { personId: actor.personId, councilId: council.id })
  if (!status || status === 'closed') throw redirect('/register-interest')
  return { email: actor.email, council: council.name }
})

export default function Registered() {
  const { email, council } = useLoaderData<typeof loader>()
  return (
    <Page title="You are registered" lead={`The job brokers of ${council} can now look for work for you.`} narrow>
      <div className="stack-lg">
        <div className="max-w-64">
          <CookingTogether />
        </div>
        <div className="stack">
          <h2>What happens next</h2>
          <ol className="stack list-decimal pl-6">
            <li>A job broker reads what you told us. They may ring or write, to hear what a form cannot say.</li>
            <li>
              When a job fits, they ask you first, by email to {email}: the job, why it fits, and who it is with. You
              say yes or no.
            </li>
            <li>Only after your yes does the employer hear who you are. You then see each step on your account.</li>
          </ol>
          <p>Until then you can also look for yourself, and apply for any job you like.</p>
        </div>
        <ButtonRow>
          <LinkButton href="/account/matching">See what you told us</LinkButton>
          <LinkButton href="/jobs" kind="secondary" icon="search">
            Look at jobs
          </LinkButton>
        </ButtonRow>
        <div className="stack border-t border-line pt-6">
          <h2>Two things that help</h2>
          <p>
            <a href="/account/profile">Say how it is safe to reach you</a>: by phone, by text, at which times.
          </p>
          <p>
            <a href="/account/matching/equality">Answer some questions about fairness</a>, if you like. Nobody who looks
            for work for you ever sees the answers.
          </p>
        </div>
      </div>
    </Page>
  )
}
