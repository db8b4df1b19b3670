import { formatDateTime } from '#app/shared/date-words'
import { Button } from '#app/ui/button'
import { Card } from '#app/ui/card'
import { Form } from '#app/ui/form'
import { Notice } from '#app/ui/status'
import { counted } from '#app/shared/counted'
import type { RecordCheck } from '../audit-event'

/** Whether the record is what was written, worked out when somebody asks. */
export function RecordCheckCard({ check }: { check: RecordCheck | null }) {
  return (
    <Card title="Is the record whole?">
      <div className="stack">
        {check && <Verdict check={check} />}
        <p>
          Every change is sealed into a chain of fingerprints within a minute. If anybody altered or removed one
          afterwards, even in the database itself, the chain would no longer fit.
        </p>
        <Form method="get" action="/council/audit" hidden={{ check: 'yes' }}>
          <Button kind="secondary" icon="shield">
            Check the record now
          </Button>
        </Form>
      </div>
    </Card>
  )
}

function Verdict({ check }: { check: RecordCheck }) {
  if (!check.unbroken) {
    return (
      <Notice kind="bad" title="The record is broken">
        <p>
          {check.eventAt ? `An entry of ${formatDateTime(check.eventAt)}` : 'An entry'} is not what was written
          {check.what === 'detail' ? ': its reason or detail was changed.' : '.'} Keep the database and its backups as
          they are, and tell whoever looks after them.
        </p>
      </Notice>
    )
  }
  if (!check.upTo) {
    return (
      <Notice kind="info" title="Nothing is sealed yet">
        <p>The first changes are sealed within a minute.</p>
      </Notice>
    )
  }
  return (
    <Notice kind="success" title={`The record is unbroken up to ${formatDateTime(check.upTo)}`}>
      <p>
        {counted(check.sealed, 'change')} checked.
        {check.waiting > 0 && ` ${check.waiting.toLocaleString('en-GB')} more still to be sealed.`}
      </p>
    </Notice>
  )
}
