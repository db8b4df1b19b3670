import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mayWithdraw } from '#app/grants/own/own-policy'
import { ownGrant } from '#app/grants/own/queries-own-grant.server'
import { redirectWithNotice } from '#app/platform/forms.server'
import { as, found, notFound } from '#app/platform/guard.server'
import { redirect } from '#app/platform/redirect.server'
import { Button, ButtonRow, LinkButton } from '#app/ui/button'
import { Form } from '#app/ui/form'
import { Page } from '#app/ui/layout'
import { withdrawGrant } from '#app/grants/own/withdraw-grant.server'

export const meta: MetaFunction = () => [{ title: 'Withdraw your application' }]

export const loader = as('person', async ({ db, clock, actor, params }) => {
  const mine = { id: params.id ?? '', personId: actor.personId, now: clock.now() }
  const { id, scheme, slug, status } = found(await ownGrant(db, mine))
  if (!mayWithdraw(status)) throw redirect(`/account/grants/${id}`)
  return {
    id,
    scheme,
    draft: status === 'draft',
    back: status === 'draft' ? `/grants/${slug}/apply` : `/account/grants/${id}`,
  }
})

export const action = as('person', async ({ db, clock, actor, params }) => {
  const id = params.id ?? ''
  const left = await withdrawGrant({ id }, { db, clock, actor })
  if (left.ok && left.wasDraft) return redirectWithNotice('/account/grants', 'We deleted what you had entered.')
  if (left.ok) return redirectWithNotice(`/account/grants/${id}`, 'You withdrew your application.')
  if (left.reason === 'not-found') throw notFound()
  return redirectWithNotice(
    `/account/grants/${id}`,
    'You cannot withdraw this here any more. If you want to, ring or write to us.',
  )
})

export default function WithdrawGrant() {
  const { id, scheme, draft, back } = useLoaderData<typeof loader>()
  return (
    <Page
      title={draft ? 'Delete what you have entered?' : 'Withdraw your application?'}
      eyebrow={scheme}
      lead={
        draft
          ? 'We delete everything that you have entered and the documents you added. Nobody has seen it.'
          : 'We stop working on it, and you get no money from it. You can start again whenever you like.'
      }
      back={{ href: back, label: 'Your application' }}
      narrow
    >
      <Form action={`/account/grants/${id}/withdraw`}>
        <ButtonRow>
          <Button kind="danger">{draft ? 'Delete it' : 'Withdraw application'}</Button>
          <LinkButton href={back} kind="quiet">
            Keep it
          </LinkButton>
        </ButtonRow>
      </Form>
    </Page>
  )
}
