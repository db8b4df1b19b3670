import { formatDate, relativeDay } from '#app/shared/date-words'
import { Button, ButtonRow } from '#app/ui/button'
import { Card } from '#app/ui/card'
import { Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { Notice } from '#app/ui/status'
import { SummaryList } from '#app/ui/summary'
import { TextArea } from '#app/ui/text-fields'
import { waitReasonWords } from '../first-day'
import { starterName } from '../../starter-words'
import type { WaitingClaim } from '../claim'
import { claimWords } from '../forms'

/** First days that wait, each with both dates and the two decisions. */
export function ClaimList({
  claims,
  now,
  form,
}: {
  claims: WaitingClaim[]
  now: Date
  /** The form that came back; its `id` says which of the page's it was. */
  form: FormState | undefined
}) {
  return (
    <div className="stack-lg">
      {claims.map((claim) => (
        <Claim key={claim.id} claim={claim} now={now} form={form?.values.id === claim.id ? form : undefined} />
      ))}
    </div>
  )
}

function Claim({ claim, now, form }: { claim: WaitingClaim; now: Date; form: FormState | undefined }) {
  const { id, kind, title, provider, hiredOn, stoodOn, claimedOn, why, askedBy, askedAt, mayNot } = claim
  const name = starterName(claim.name)
  const words = claimWords(id)
  return (
    <Card title={name}>
      <div className="stack">
        <SummaryList
          items={[
            { label: 'Employer', value: [provider, title].filter(Boolean).join(', ') },
            {
              label: kind === 'start' ? 'Agreed first day' : 'First day on record',
              value: stoodOn ? formatDate(stoodOn) : 'None',
            },
            { label: 'First day as the employer says', value: formatDate(claimedOn) },
            { label: 'Hire recorded on', value: formatDate(hiredOn) },
            { label: 'Why it waits', value: waitReasonWords[why] },
            { label: 'Said by', value: `${askedBy}, ${relativeDay(askedAt, now)}` },
          ]}
        />
        {mayNot ? (
          <Notice kind="info" title="A colleague decides">
            <p>{mayNot}</p>
          </Notice>
        ) : (
          <Form action="/council/first-days" state={form} hidden={{ id }}>
            <TextArea
              name={words}
              label="What you write to the employer"
              hint="Needed if you keep the day on record. It goes into the email."
              rows={2}
              maxCharacters={1000}
              form={form}
            />
            <ButtonRow>
              <Button icon="check" name="intent" value="approve">
                Confirm {formatDate(claimedOn)}
                <span className="visually-hidden"> for {name}</span>
              </Button>
              <Button kind="secondary" name="intent" value="refuse">
                {kind === 'start' || !stoodOn ? 'Do not confirm it' : `Keep ${formatDate(stoodOn)}`}
                <span className="visually-hidden"> for {name}</span>
              </Button>
            </ButtonRow>
          </Form>
        )}
      </div>
    </Card>
  )
}
