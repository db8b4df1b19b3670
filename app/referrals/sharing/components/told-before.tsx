import { ActionButton } from '#app/ui/button'
import { Card } from '#app/ui/card'
import { REMOVE_REFERRAL } from '../told-field'

type Props = { action: string; name: string; showsName: boolean }

/** Who told somebody about a job they have applied for, on the page of their application. */
export function ToldBefore({ action, name, showsName }: Props) {
  return (
    <Card title={`${name} told me about this job`}>
      <p className="mb-4">
        {name} sees how far your application has come, and nothing you wrote.{' '}
        {showsName ? `${name} sees your first name, too.` : `${name} does not see your name.`}
      </p>
      <div className="flex flex-wrap gap-3">
        <ActionButton
          action={action}
          fields={{ intent: showsName ? 'hide-name' : 'show-name' }}
          kind="secondary"
          size="small"
        >
          {showsName ? 'Hide my first name' : 'Show my first name'}
        </ActionButton>
        <ActionButton action={action} fields={{ intent: REMOVE_REFERRAL }} kind="secondary" size="small">
          {`Remove that ${name} told me`}
        </ActionButton>
      </div>
    </Card>
  )
}
