import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ProviderPage, useProviderFrame } from '#app/organisations/providers/components/provider-workspace'
import { memberRoleLabels } from '#app/organisations/team/member'
import { providerTeam, type TeamMember } from '#app/organisations/team/queries-team.server'
import { as } from '#app/platform/guard.server'
import { LinkButton } from '#app/ui/button'
import { VisuallyHidden } from '#app/ui/icon'
import { Table, type Column } from '#app/ui/table'
import { formatDay } from '#app/shared/date-words'

export const meta: MetaFunction = () => [{ title: 'Your team' }]

export const loader = as('provider-viewer', async ({ db, clock, actor, provider }) => {
  const team = await providerTeam(db, provider)
  const now = clock.now()
  return {
    team: team.map(({ since, ...member }) => ({
      ...member,
      since: formatDay(since, now),
      you: member.personId === actor.personId,
    })),
  }
})

type Row = Omit<TeamMember, 'since'> & { since: string; you: boolean }

const columns: Column<Row>[] = [
  {
    label: 'Name',
    cell: ({ name, email, you }) => (
      <>
        {name || email}
        {you && ' (you)'}
      </>
    ),
  },
  { label: 'Email', cell: ({ email }) => email },
  { label: 'May', cell: ({ roles }) => roles.map((role) => memberRoleLabels[role]).join(' and ') },
  { label: 'Since', cell: ({ since, joined }) => (joined ? since : `Invited ${since}, has not signed in yet`) },
]

const change: Column<Row> = {
  label: 'Change',
  hideLabel: true,
  cell: ({ personId, name, email }) => (
    <a href={`/provider/team/${personId}`}>
      Change<VisuallyHidden> {name || email}</VisuallyHidden>
    </a>
  ),
}

export default function Team() {
  const { team } = useLoaderData<typeof loader>()
  const { who } = useProviderFrame()
  return (
    <ProviderPage
      title="Your team"
      lead="Who may write vacancies and see applicants. Applicants’ details are personal: invite only people who need them."
      actions={
        who.isOwner && (
          <LinkButton href="/provider/team/invite" icon="person-add">
            Invite somebody
          </LinkButton>
        )
      }
    >
      <Table
        caption="Team"
        rows={team}
        rowKey={({ personId }) => personId}
        columns={who.isOwner ? [...columns, change] : columns}
      />
      {!who.isOwner && <p className="muted">Only an owner can change the team.</p>}
    </ProviderPage>
  )
}
