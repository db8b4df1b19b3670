import { formatDate } from '#app/shared/date-words'
import { ActionButton, Button } from '#app/ui/button'
import { Card } from '#app/ui/card'
import { Checkbox, Radios } from '#app/ui/choice-fields'
import { Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { Tag } from '#app/ui/status'
import { Details } from '#app/ui/summary'
import { spokenWayLabels, spokenWays } from '../case-forms'
import type { CaseView } from '../case-view'
import { ConsentWords } from '#app/brokering/candidates/components/matching-consent'

type Props = {
  action: string
  consent: CaseView['consent']
  closed: boolean
  /** The wording to read out today, a sentence each. */
  wording: string[]
  form: FormState | undefined
}

/** The consent to be matched: what was agreed to, how and when; or the words to read out. */
export function CaseConsent({ action, consent, closed, wording, form }: Props) {
  if (consent) {
    const { how, by, givenAt } = consent
    const given = how === 'spoken' ? `Spoken${by ? `, written down by ${by}` : ''}` : 'Ticked by themselves'
    return (
      <Card title="Consent to be matched" aside={<Tag tone="good">Given</Tag>}>
        <div className="stack">
          <p>
            {given}, {formatDate(givenAt)}.
          </p>
          <Details summary="What they agreed to">
            <ConsentWords wording={consent.wording.split('\n').filter(Boolean)} />
          </Details>
          <Details summary="They take it back">
            <div className="stack">
              <p>Nobody matches them any more from that moment on. Introductions that were not sent yet are closed.</p>
              <ActionButton action={action} kind="danger" fields={{ intent: 'withdraw_consent' }}>
                End the consent
              </ActionButton>
            </div>
          </Details>
        </div>
      </Card>
    )
  }
  if (closed) return null
  return (
    <Card title="Consent to be matched" aside={<Tag tone="warn">Missing</Tag>}>
      <div className="stack">
        <p>Without it nobody may look for work for them.</p>
        <Details summary="Record what they say" open={form !== undefined}>
          <Form action={action} hidden={{ intent: 'consent' }} state={form}>
            <SpokenConsent wording={wording} form={form} />
            <Button>Record the consent</Button>
          </Form>
        </Details>
      </div>
    </Card>
  )
}

/** The words to read out, how they were heard, and the box for a yes. */
function SpokenConsent({ wording, form }: { wording: string[]; form: FormState | undefined }) {
  return (
    <>
      <p className="font-semibold">Read this out:</p>
      <ConsentWords wording={wording} />
      <Radios
        name="spokenHow"
        legend="How did they hear it?"
        options={spokenWays.map((value) => ({ value, label: spokenWayLabels[value] }))}
        form={form}
      />
      <Checkbox name="spokenAgreed" label="I read it out, and they agree" form={form} />
    </>
  )
}
