import { formatDate } from '#app/shared/date-words'
import { ButtonRow, LinkButton } from '#app/ui/button'
import { EmptyState } from '#app/ui/card'
import { CookingTogether } from '#app/ui/illustrations'
import { Tag, type Tone } from '#app/ui/status'
import { Table } from '#app/ui/table'
import { nameOf, referrerStatusLabels, type ListedReferrer } from '../person'
import type { ReferrerStatus } from '../referrer'

const PEOPLE = '/provider/referrals/people'

const tones: Record<ReferrerStatus, Tone> = {
  invited: 'info',
  waiting: 'accent',
  active: 'good',
  refused: 'neutral',
  left: 'neutral',
}

/** Where somebody stands, with a word when they may not earn points. */
export function ReferrerTag({ status, excluded }: { status: ReferrerStatus; excluded: boolean }) {
  return (
    <span className="inline-flex flex-wrap gap-2">
      <Tag tone={tones[status]}>{referrerStatusLabels[status]}</Tag>
      {excluded && <Tag tone="warn">Earns no points</Tag>}
    </span>
  )
}

/** A provider's people in its programme. */
export function PeopleTable({ people }: { people: readonly ListedReferrer[] }) {
  return (
    <Table
      caption="People in the programme"
      rows={people}
      rowKey={({ id }) => id}
      empty={<p className="text-muted">Nobody here fits what you are looking for.</p>}
      columns={[
        { label: 'Name', cell: (person) => <a href={`${PEOPLE}/${person.id}`}>{nameOf(person)}</a> },
        { label: 'Status', cell: (person) => <ReferrerTag {...person} /> },
        { label: 'Site', cell: ({ site }) => site ?? 'None given' },
        { label: 'Payroll number', cell: ({ payrollNumber }) => payrollNumber ?? 'None given' },
        { label: 'Friends', numeric: true, cell: ({ friends }) => friends },
        { label: 'Points', numeric: true, cell: ({ balance }) => balance },
        { label: 'Since', cell: ({ since }) => formatDate(since) },
      ]}
    />
  )
}

/** Three ways in, for whoever may invite. */
export function WaysIn() {
  return (
    <ButtonRow>
      <LinkButton href={`${PEOPLE}/invite`} icon="person-add">
        Invite somebody
      </LinkButton>
      <LinkButton href={`${PEOPLE}/file`} kind="secondary" icon="upload">
        Invite many from a file
      </LinkButton>
      <LinkButton href="/provider/referrals/poster.pdf" kind="secondary" icon="print">
        Poster (PDF)
      </LinkButton>
    </ButtonRow>
  )
}

/** Before anybody is in it. */
export function NobodyYet({ mayInvite }: { mayInvite: boolean }) {
  return (
    <EmptyState title="Nobody is in it yet" illustration={<CookingTogether />} action={mayInvite && <WaysIn />}>
      <p>
        Invite your people by email, or hang the poster in the staff room: they scan it, and you confirm that you know
        them.
      </p>
    </EmptyState>
  )
}
