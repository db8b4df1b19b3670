import type { Email } from '#emails/email'
import { ReasonForm } from '#app/organisations/councils/components/reason-form'
import { Button } from '#app/ui/button'
import { Card } from '#app/ui/card'
import { Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { Notice } from '#app/ui/status'
import type { ProviderStatus } from '#app/organisations/providers/provider'

type DecisionProps = {
  provider: { id: string; name: string; status: ProviderStatus; statusReason: string | null }
  /** Why this person may not decide; null if they may. */
  mayNot: string | null
  form: FormState | undefined
  preview: Email | null
}

/** What the council can do with a provider in its state. */
export function CouncilDecision({ provider, mayNot, form, preview }: DecisionProps) {
  const action = `/council/providers/${provider.id}`
  const shared = { action, form, preview, to: `the owners of ${provider.name}` }
  if (mayNot) {
    return (
      <Notice kind="info" title="A colleague decides">
        <p>{mayNot}</p>
      </Notice>
    )
  }
  return (
    <Card title="Your decision">
      <div className="stack">
        {provider.status === 'applied' && (
          <>
            <Form state={form && !form.values.decision ? form : undefined} action={action}>
              <p>
                Verify it once the organisation is real, the contact belongs to it and the sites are in the register.
              </p>
              <Button icon="verified" name="intent" value="verify">
                Verify provider
              </Button>
            </Form>
            <ReasonForm
              {...shared}
              summary="Refuse the registration"
              about="It can put things right and apply again. Its location numbers become free for others."
              label="Reason for refusing"
              intent="refuse"
              send="Refuse and tell the provider"
            />
          </>
        )}
        {provider.status === 'verified' && (
          <ReasonForm
            {...shared}
            summary="Suspend the provider"
            about="Its vacancies are hidden at once. It can still answer people who have applied."
            label="Reason for suspending"
            intent="suspend"
            send="Suspend and tell the provider"
          />
        )}
        {provider.status === 'suspended' && (
          <ReasonForm
            {...shared}
            summary="End the suspension"
            about="Vacancies that have not passed their closing date are shown again at once, and the provider is told."
            label="Reason for ending the suspension"
            intent="reinstate"
            send="End the suspension"
            internal
          />
        )}
        {provider.status === 'refused' && (
          <p>It was refused. If it puts things right and applies again, it is back in your queue.</p>
        )}
        {provider.statusReason && (
          <div>
            <p className="eyebrow">The provider reads</p>
            <blockquote className="border-l-4 border-line pl-4 whitespace-pre-line break-words">
              {provider.statusReason}
            </blockquote>
          </div>
        )}
      </div>
    </Card>
  )
}
