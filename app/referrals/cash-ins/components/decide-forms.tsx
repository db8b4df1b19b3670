import { ActionButton, Button } from '#app/ui/button'
import { Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { Details } from '#app/ui/summary'
import { TextArea } from '#app/ui/text-fields'
import type { CashInDetails } from '../cash-in-view'
import { decideRefusalWords } from '../cash-in-words'

type Props = { cashIn: CashInDetails; form: FormState | undefined }

/** What a manager can do with a cash-in now. */
export function DecideForms({ cashIn, form }: Props) {
  const { id, status, own, mayAskAgain } = cashIn
  const path = `/provider/referrals/cash-ins/${id}`
  if (own && status !== 'paid') return <p>{decideRefusalWords.own}</p>
  switch (status) {
    case 'requested':
      return (
        <div className="stack">
          <ActionButton action={path} fields={{ intent: 'approve' }} icon="check" size="large">
            Approve
          </ActionButton>
          <WithReason path={path} form={form} intent="reject" summary="Do not approve it" button="Do not approve" />
        </div>
      )
    case 'approved':
      return (
        <div className="stack">
          <p>
            It goes into the next file for payroll. <a href="/provider/referrals/exports/new">Make the file</a>
          </p>
          <WithReason path={path} form={form} intent="reject" summary="Take the approval back" button="Take it back" />
        </div>
      )
    case 'exported':
      return (
        <WithReason
          path={path}
          form={form}
          intent="fail"
          summary="Payroll could not pay it"
          button="It could not be paid"
        />
      )
    case 'paid':
      return null
    case 'rejected':
    case 'failed':
      return mayAskAgain ? (
        <ActionButton action={path} fields={{ intent: 'ask-again' }} kind="secondary">
          Ask for their last payout again
        </ActionButton>
      ) : null
  }
}

type ReasonProps = { path: string; form: FormState | undefined; intent: string; summary: string; button: string }

function WithReason({ path, form, intent, summary, button }: ReasonProps) {
  const mine = form?.values.intent === intent ? form : undefined
  return (
    <Details summary={summary} open={mine !== undefined}>
      <Form action={path} state={mine} hidden={{ intent }}>
        <TextArea
          name="reason"
          label="Why?"
          hint="The person who asked reads this. Their points go back to them."
          form={mine}
          rows={3}
          maxCharacters={500}
        />
        <div>
          <Button kind="secondary">{button}</Button>
        </div>
      </Form>
    </Details>
  )
}
