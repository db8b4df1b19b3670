import { formatMoney } from '#app/shared/money'
import type { Page } from '#app/shared/pagination'
import { ActionButton } from '#app/ui/button'
import { Section } from '#app/ui/card'
import { Pagination } from '#app/ui/navigation'
import { Table } from '#app/ui/table'
import { leftOutWords } from '../exclusion'
import type { ExclusionRow } from '../run-view'

type ExclusionsProps = {
  runId: string
  rows: readonly ExclusionRow[]
  page: Page
  /** This person may change what is in the run. */
  mayChange: boolean
  open: boolean
}

/** Who is due and not in the run, and what to do about it. Nothing when nobody is left out. */
export function ExclusionsTable({ runId, rows, page, mayChange, open }: ExclusionsProps) {
  if (page.total === 0) return null
  const href = `/council/payment-runs/${runId}`
  return (
    <Section title={page.total === 1 ? '1 payment is left out' : `${page.total} payments are left out`} id="left-out">
      <div className="stack">
        <Table
          caption="Due, and not in this payment run"
          rows={rows}
          rowKey={({ instalmentId }) => instalmentId}
          columns={[
            { label: 'Who', cell: ({ name }) => name },
            { label: 'Application', cell: ({ applicationReference }) => applicationReference },
            { label: 'Amount', cell: ({ pence }) => formatMoney(pence), numeric: true },
            { label: 'Why', cell: leftOutWords },
            {
              label: 'What you can do',
              hideLabel: true,
              cell: (row) => <WhatToDo {...{ href, row, mayChange, open }} />,
            },
          ]}
        />
        <Pagination
          page={page.page}
          pages={page.pages}
          of="payments left out"
          hrefFor={(number) => `${href}?out=${number}#left-out`}
        />
      </div>
    </Section>
  )
}

type WhatToDoProps = { href: string; row: ExclusionRow; mayChange: boolean; open: boolean }

function WhatToDo({ href, row, mayChange, open }: WhatToDoProps) {
  const { reason, instalmentId, bankDetailsId, name } = row
  if (open && reason === 'bank-unchecked' && bankDetailsId) {
    return (
      <a href={`${href}/accounts/${bankDetailsId}`}>
        Check the account<span className="visually-hidden"> of {name}</span>
      </a>
    )
  }
  if (!mayChange || !reason.startsWith('by-hand-')) return null
  return (
    <ActionButton action={href} fields={{ intent: 'put-back', instalmentId }} kind="quiet" size="small" icon="undo">
      Put back<span className="visually-hidden"> {name}</span>
    </ActionButton>
  )
}
