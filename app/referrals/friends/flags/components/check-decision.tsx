import { formatDay } from '#app/shared/date-words'
import { Button } from '#app/ui/button'
import { Card } from '#app/ui/card'
import { Radios } from '#app/ui/choice-fields'
import { Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { Notice } from '#app/ui/status'
import { TextArea } from '#app/ui/text-fields'
import { evidenceWords, howToCheck } from '../flag-words'
import { REASON_MAX } from '../../desk/manager-forms'
import type { OpenCheck } from '../../desk/manager-views'

type Props = { check: OpenCheck; now: Date; form: FormState | undefined }

/** What the portal saw beside what only a person can decide. */
export function CheckDecision({ check, now, form }: Props) {
  const { kind, evidence, by, otherBy, referralId, otherReferralId, raisedAt, vacancyTitle } = check
  return (
    <div className="stack-lg">
      <Card title="What the portal saw">
        <p>{evidenceWords(kind, evidence, by, otherBy)}</p>
        <p className="text-muted">
          {vacancyTitle ?? 'Working here in general'}. Seen on {formatDay(raisedAt, now)}.
        </p>
        <p>
          <a href={`/provider/referrals/${referralId}`}>Everything about this friend</a>
          {otherReferralId && (
            <>
              {' · '}
              <a href={`/provider/referrals/${otherReferralId}`}>The referral the other way round</a>
            </>
          )}
        </p>
      </Card>
      <Decision check={check} form={form} howTo={howToCheck[kind]} />
    </div>
  )
}

function Decision({ check, form, howTo }: { check: OpenCheck; form: FormState | undefined; howTo: string }) {
  const { id, status, own, by } = check
  if (status !== 'open')
    return (
      <Notice kind="info" title="This is decided">
        <p>{status === 'cleared' ? 'It is fine.' : 'It does not count.'}</p>
      </Notice>
    )
  if (own)
    return (
      <Notice kind="info" title="A colleague does this">
        <p>This is about you, so another manager decides.</p>
      </Notice>
    )
  return (
    <Card title="What you decide">
      <Form action={`/provider/referrals/checks/${id}`} state={form}>
        <p>
          {howTo} {by} reads only that you are checking, not what.
        </p>
        <Radios
          name="decision"
          legend="Is it fine?"
          options={[
            { value: 'clear', label: 'Yes, it is fine', hint: 'The points that waited are given.' },
            {
              value: 'uphold',
              label: 'No, it does not count',
              hint: 'The referral is closed, and points for this friend are taken back.',
            },
          ]}
          form={form}
        />
        <TextArea
          name="words"
          label="In your words"
          hint="For your colleagues. Needed when it does not count."
          rows={3}
          maxCharacters={REASON_MAX}
          form={form}
        />
        <Button>Decide</Button>
      </Form>
    </Card>
  )
}
