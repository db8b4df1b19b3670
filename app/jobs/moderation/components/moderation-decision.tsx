import type { Email } from '#emails/email'
import { ReasonForm } from '#app/organisations/councils/components/reason-form'
import { Button } from '#app/ui/button'
import { Card } from '#app/ui/card'
import { Checkbox } from '#app/ui/choice-fields'
import { Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { Notice } from '#app/ui/status'
import type { VacancyStatus } from '#app/jobs/vacancies/vacancy'

type DecisionProps = {
  vacancy: {
    id: string
    status: VacancyStatus
    provider: { name: string; status: string }
    moderationReason: string | null
  }
  /** The text that is on the page; posted with an approval. */
  version: string
  hasRequirement: boolean
  suggestion: string
  mayNot: string | null
  form: FormState | undefined
  preview: Email | null
}

/** What a moderator can do with an advert in its state. */
export function ModerationDecision({
  vacancy,
  version,
  hasRequirement,
  suggestion,
  mayNot,
  form,
  preview,
}: DecisionProps) {
  const action = `/council/moderation/${vacancy.id}`
  if (mayNot) {
    return (
      <Notice kind="info" title="A colleague decides">
        <p>{mayNot}</p>
      </Notice>
    )
  }
  if (vacancy.status === 'draft' || vacancy.status === 'closed') return null
  const shared = { action, form, preview, to: `whoever looks after this advert at ${vacancy.provider.name}` }
  const approving = form && !form.values.decision ? form : undefined
  const isWaiting = vacancy.status === 'pending_review'
  return (
    <Card title="Your decision">
      <div className="stack">
        {isWaiting && vacancy.provider.status !== 'verified' && (
          <Notice kind="warn" title="Its provider is not verified">
            <p>Verify the provider first. Until then this advert cannot be approved.</p>
          </Notice>
        )}
        {isWaiting && vacancy.provider.status === 'verified' && (
          <Form state={approving} action={action} hidden={{ version }}>
            {hasRequirement && (
              <Checkbox
                name="acceptsRequirement"
                label="I have read the reasons for its requirements and accept them"
                form={approving}
              />
            )}
            <Button icon="check" name="intent" value="approve">
              Approve vacancy
            </Button>
          </Form>
        )}
        <ReasonForm
          {...shared}
          summary="Send back to draft"
          about={
            isWaiting
              ? 'The provider changes it and publishes it again.'
              : 'It disappears at once. The provider changes it and publishes it again.'
          }
          label="Reason for sending it back"
          intent="send-back"
          send="Send back to the provider"
          suggestion={suggestion}
        />
        <ReasonForm
          {...shared}
          summary="Take down for good"
          about="For what is no honest job. It is closed and cannot be published again; people who applied stay with the provider."
          label="Reason for taking it down"
          intent="take-down"
          send="Take it down"
        />
      </div>
    </Card>
  )
}
