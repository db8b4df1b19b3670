import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { invalid, readForm, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as } from '#app/platform/guard.server'
import { endSession } from '#app/platform/session.server'
import { mustTick } from '#app/shared/form-fields'
import { formatMoney } from '#app/shared/money'
import { grantsKeptAfterErasing } from '#app/grants/keeping/erase-grants.server'
import { erasePerson } from '#app/across/erasing/erase-person.server'
import { providersOwnedAlone } from '#app/organisations/team/memberships.server'
import { pointsLostByErasing } from '#app/referrals/keeping/erase-referrals.server'
import { Button, ButtonRow, LinkButton } from '#app/ui/button'
import { Checkbox } from '#app/ui/choice-fields'
import { Form } from '#app/ui/form'
import { Page } from '#app/ui/layout'
import { Notice } from '#app/ui/status'
import { pointsWords } from '#app/referrals/points/points-words'
import { counted } from '#app/shared/counted'

export const meta: MetaFunction = () => [{ title: 'Erase your data' }]

const EraseForm = z.object({ sure: mustTick('Tick the box if you want everything erased') })

export const loader = as('person', async ({ db, actor }) => ({
  owned: (await providersOwnedAlone(db, actor.personId)).map(({ name }) => name),
  kept: await grantsKeptAfterErasing(db, actor.personId),
  lost: await pointsLostByErasing(db, actor.personId),
  works: actor.providers.length + actor.councils.length > 0,
}))

export const action = as('person', async ({ request, db, clock, actor }) => {
  const read = await readForm(request, EraseForm)
  if (!read.ok) return invalid(read)
  const erased = await erasePerson({ db, clock, actor })
  if (!erased.ok) return refuse(read, onlyOwner(erased.providers))
  return redirectWithNotice('/', 'Your account and your data are erased.', [
    ['Set-Cookie', await endSession(db, request)],
  ])
})

function onlyOwner(providers: string[]): string {
  return `You are the only owner of ${providers.join(' and ')}. Make somebody else an owner on its team page first.`
}

export default function EraseData() {
  const { owned, works, kept, lost } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  return (
    <Page
      title="Erase your data"
      lead="This cannot be undone."
      back={{ href: '/account/data', label: 'Your data' }}
      narrow
    >
      {owned.length > 0 ? (
        <Notice kind="warn" title="Not yet">
          <p>{onlyOwner(owned)}</p>
          <p>
            <a href="/provider/team">Go to the team page</a>
          </p>
        </Notice>
      ) : (
        <div className="stack-lg">
          <ul className="list-disc pl-6">
            <li>
              Applications that are still open are withdrawn. Employers are told that you left, and no longer see who
              you are.
            </li>
            <li>Your name, contact details, answers, CV, drafts, saved jobs and our emails to you are deleted.</li>
            <li>Your answers to the questions about fairness are deleted too.</li>
            <li>That somebody applied, or worked somewhere, still counts in totals, without you in it.</li>
            {kept.map(({ reference, appealed, years }) => (
              <li key={reference}>
                Application {reference} stays, because it records public money: who was paid, how much and why.{' '}
                {appealed
                  ? 'Your appeal is decided first; then it is deleted.'
                  : `Only grants staff can read it. It is deleted ${counted(years, 'year')} after it ended.`}
              </li>
            ))}
            {lost.map(({ provider, points, pence }) => (
              <li key={provider}>
                Your {pointsWords(points)} at {provider} {points === 1 ? 'is' : 'are'} lost. That is{' '}
                {formatMoney(pence)}: <a href="/refer/cash-in">cash them in first</a>.
              </li>
            ))}
            {works && <li>You lose your place in the teams you belong to.</li>}
            <li>Employers may have made copies. We ask them to delete those.</li>
          </ul>
          <Form state={form} action="/account/data/erase">
            <Checkbox name="sure" label="I want everything about me erased" form={form} />
            <ButtonRow>
              <Button kind="danger" icon="delete">
                Erase everything
              </Button>
              <LinkButton href="/account/data" kind="quiet">
                Keep my account
              </LinkButton>
            </ButtonRow>
          </Form>
        </div>
      )}
    </Page>
  )
}
