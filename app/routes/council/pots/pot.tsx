import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CouncilPage } from '#app/organisations/councils/components/council-page'
import { officerRoles } from '#app/grants/checking/duties/policy'
import { PotBar } from '#app/grants/paying/pots/components/pot-bar'
import { PotLedger } from '#app/grants/paying/pots/components/pot-ledger'
import { PotTransfers, ProposeMoney } from '#app/grants/paying/pots/components/pot-transfers'
import { decideTransfer } from '#app/grants/paying/pots/decide-transfer.server'
import { DecideTransferForm, ProposeForm } from '#app/grants/paying/pots/pot-forms'
import { potMoneyWords } from '#app/grants/paying/pots/pot-words'
import { proposeTransfer } from '#app/grants/paying/pots/propose-transfer.server'
import { councilPots, potById, potLedger, potTransfers } from '#app/grants/paying/pots/queries-pots.server'
import { schemesOf } from '#app/grants/schemes/queries-scope.server'
import { byIntent, when } from '#app/platform/by-intent.server'
import { formDataOf, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, found, notFound, type CouncilContext } from '#app/platform/guard.server'
import { newFormKey } from '#app/platform/idempotency.server'
import { readPage } from '#app/shared/pagination'
import { Section } from '#app/ui/card'
import { ErrorSummary } from '#app/ui/form'
import { Pagination } from '#app/ui/navigation'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pot.name ?? 'Pot' }]

const scopeOf = async ({ db, council, actor, roles }: CouncilContext) => ({
  councilId: council.id,
  schemeIds: await schemesOf(db, { councilId: council.id, personId: actor.personId, roles }),
})

export const loader = as('grant-reader', async (context) => {
  const { params, url, db, actor, roles } = context
  const scope = await scopeOf(context)
  const pot = found(await potById(db, { ...scope, id: params.id ?? '' }))
  const mayMove = roles.includes('payments') || roles.includes('admin')
  const others = mayMove ? await councilPots(db, scope) : []
  return {
    pot,
    ledger: await potLedger(db, { ...scope, potId: pot.id, page: readPage(url.searchParams.get('page')) }),
    transfers: await potTransfers(db, { councilId: scope.councilId, potId: pot.id }),
    others: others.filter(({ id, closed }) => id !== pot.id && !closed),
    mayMove,
    opens: officerRoles.some((role) => roles.includes(role)),
    readerId: actor.personId,
    formKey: newFormKey(),
  }
})

export const action = as('money-officer', async (context) => {
  const { request, params, db, clock, actor, council } = context
  const scope = await scopeOf(context)
  const pot = found(await potById(db, { ...scope, id: params.id ?? '' }))
  const work = { db, clock, actor, council }
  const here = `/council/pots/${pot.id}`
  return byIntent(await formDataOf(request), {
    propose: when(ProposeForm, async (read) => {
      const { from, amount, transferWords, formKey = newFormKey() } = read.value
      if (from && !(await potById(db, { ...scope, id: from }))) return refuse(read, potMoneyWords['not-found'], 'from')
      const proposed = await proposeTransfer(
        { fromPotId: from, toPotId: pot.id, pence: amount, words: transferWords, formKey },
        work,
      )
      if (proposed.ok) return redirectWithNotice(here, 'Proposed. A colleague has to agree before the money moves.')
      return refuse(read, potMoneyWords[proposed.reason], 'from')
    }),
    decide: when(DecideTransferForm, async (read) => {
      const { transfer, decision } = read.value
      const decided = await decideTransfer({ id: transfer, decision, potId: pot.id }, work)
      if (decided.ok)
        return redirectWithNotice(here, decided.to === 'agreed' ? 'Agreed. The money is in the pot.' : 'Refused.')
      if (decided.reason === 'not-found') throw notFound()
      return refuse(read, potMoneyWords[decided.reason])
    }),
  })
})

export default function Pot() {
  const { pot, ledger, transfers, others, mayMove, opens, readerId, formKey } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  const here = `/council/pots/${pot.id}`
  const deciding = form?.values['intent'] === 'decide'
  return (
    <CouncilPage title={pot.name} eyebrow={pot.funder} lead={pot.about} back={{ href: '/council/pots', label: 'Pots' }}>
      <div className="stack-lg">
        {deciding && <ErrorSummary state={form} />}
        <PotBar pot={pot} />
        <Section title="Money in and out" id="transfers">
          <PotTransfers transfers={transfers} action={here} mayDecide={mayMove} readerId={readerId} />
        </Section>
        {mayMove && !pot.closed && (
          <Section title="Propose money for this pot" id="propose">
            <ProposeMoney action={here} formKey={formKey} others={others} form={deciding ? undefined : form} />
          </Section>
        )}
        <Section title="What happened to the money" id="ledger">
          <PotLedger rows={ledger.rows} opens={opens} />
          <Pagination
            page={ledger.page.page}
            pages={ledger.page.pages}
            of="entries"
            hrefFor={(page) => `${here}?page=${page}#ledger`}
          />
        </Section>
      </div>
    </CouncilPage>
  )
}
