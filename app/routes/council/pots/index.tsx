import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CouncilPage } from '#app/organisations/councils/components/council-page'
import { PotBar } from '#app/grants/paying/pots/components/pot-bar'
import { councilPots, potTransfers } from '#app/grants/paying/pots/queries-pots.server'
import { schemesOf } from '#app/grants/schemes/queries-scope.server'
import { as } from '#app/platform/guard.server'
import { formatMoney } from '#app/shared/money'
import { LinkButton } from '#app/ui/button'
import { Card, EmptyState, Section } from '#app/ui/card'
import { Tag } from '#app/ui/status'

export const meta: MetaFunction = () => [{ title: 'Pots' }]

export const loader = as('grant-reader', async ({ db, council, actor, roles }) => {
  const schemeIds = await schemesOf(db, { councilId: council.id, personId: actor.personId, roles })
  const pots = await councilPots(db, { councilId: council.id, schemeIds })
  const shown = new Set(pots.map(({ id }) => id))
  const transfers = await potTransfers(db, { councilId: council.id })
  return {
    pots,
    waiting: transfers.filter(({ status, toPotId }) => status === 'proposed' && shown.has(toPotId)),
    mayMove: roles.includes('payments') || roles.includes('admin'),
  }
})

export default function Pots() {
  const { pots, waiting, mayMove } = useLoaderData<typeof loader>()
  return (
    <CouncilPage
      title="Pots of money for grants"
      lead="Each pot adds up: what was allocated is left, promised or spent. It cannot go below zero."
      actions={
        mayMove && (
          <LinkButton href="/council/pots/new" icon="plus">
            New pot
          </LinkButton>
        )
      }
    >
      <div className="stack-lg">
        {waiting.length > 0 && (
          <Section title="Waiting for a colleague to agree" id="waiting">
            <ul className="stack">
              {waiting.map(({ id, pence, from, to, toPotId, proposedBy }) => (
                <Card
                  key={id}
                  as="li"
                  headingLevel={3}
                  title={`${formatMoney(pence)} to ${to}`}
                  href={`/council/pots/${toPotId}#transfers`}
                >
                  <p>
                    {from ? `From ${from}` : 'New money'}, proposed by {proposedBy}.
                  </p>
                </Card>
              ))}
            </ul>
          </Section>
        )}
        {pots.length === 0 ? (
          <EmptyState title="No pot yet">
            <p>A pot is money of one funder. A scheme says which pots its awards come from, and in which order.</p>
          </EmptyState>
        ) : (
          <div className="grid grid-cols-[minmax(0,1fr)] gap-6 lg:grid-cols-[repeat(2,minmax(0,1fr))]">
            {pots.map((pot) => (
              <Card
                key={pot.id}
                title={pot.name}
                href={`/council/pots/${pot.id}`}
                eyebrow={pot.funder}
                aside={pot.closed ? <Tag>Closed</Tag> : pot.availablePence === 0 && <Tag tone="warn">Nothing left</Tag>}
              >
                <PotBar pot={pot} />
              </Card>
            ))}
          </div>
        )}
      </div>
    </CouncilPage>
  )
}
