import { relativeDay } from '#app/shared/date-words'
import { deadlineDay, deadlineWords } from '#app/shared/deadline'
import type { IconName } from '#app/ui/icons'
import { Tag, type Tone } from '#app/ui/status'
import { Table } from '#app/ui/table'
import type { VacancyAttention } from '../attention'

const kinds: Record<VacancyAttention['kind'], { label: string; tone: Tone; icon: IconName }> = {
  'sent-back': { label: 'Sent back by the council', tone: 'bad', icon: 'undo' },
  underpaid: { label: 'Pay below the minimum', tone: 'bad', icon: 'pound' },
  'pay-too-low': { label: 'Pay soon too low', tone: 'warn', icon: 'pound' },
  confirm: { label: 'Hidden soon', tone: 'warn', icon: 'eye' },
  stale: { label: 'Hidden until you confirm', tone: 'warn', icon: 'eye' },
  closing: { label: 'Closes soon', tone: 'accent', icon: 'calendar-clock' },
  pending: { label: 'The council is reading it', tone: 'info', icon: 'waiting' },
}

/** Vacancies somebody should look at, and why. */
export function AttentionList({ rows, now }: { rows: readonly VacancyAttention[]; now: Date }) {
  return (
    <Table
      caption="Vacancies to look at"
      columns={[
        {
          label: 'Vacancy',
          cell: (row) => <a href={`/provider/vacancies/${row.id}`}>{row.title || 'Without a title'}</a>,
        },
        {
          label: 'Why',
          cell: ({ kind }) => (
            <Tag tone={kinds[kind].tone} icon={kinds[kind].icon}>
              {kinds[kind].label}
            </Tag>
          ),
        },
        { label: 'What', cell: (row) => whatWords(row, now) },
      ]}
      rows={rows}
      rowKey={({ id }) => id}
    />
  )
}

function whatWords({ kind, closesAt, moderationReason }: VacancyAttention, now: Date): string {
  switch (kind) {
    case 'sent-back':
      return moderationReason ?? ''
    case 'underpaid':
      return 'Raise the pay, then publish it again.'
    case 'pay-too-low':
      return 'Raise the pay before the legal minimum rises.'
    case 'stale':
    case 'confirm':
      return 'Tell us that the job is still open.'
    case 'closing':
      return closesAt ? `Closes on ${deadlineWords(closesAt, now)}, ${relativeDay(deadlineDay(closesAt), now)}.` : ''
    case 'pending':
      return 'Usually within a working day.'
  }
}
