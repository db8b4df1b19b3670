import { Button } from '#app/ui/button'
import { Section } from '#app/ui/card'
import { Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { Notice } from '#app/ui/status'

type Props = { /** The member's page. */ action: string; form: FormState | undefined }

/** For somebody who lost what they sign in with. */
export function ResetSecondKey({ action, form }: Props) {
  return (
    <Section title="Second key" id="second-key">
      <Form state={form} action={action}>
        <p>If they lost their phone and their recovery codes, reset it. Make sure that it is really them who asks.</p>
        <Button kind="secondary" name="intent" value="reset-second-factor">
          Reset second key
        </Button>
      </Form>
    </Section>
  )
}

/** Ends all roles of a member at once. */
export function RemoveMember({ action, form, isOwn }: Props & { isOwn: boolean }) {
  return (
    <Section title="Remove from staff" id="remove">
      <Form state={form} action={action}>
        {isOwn ? (
          <Notice kind="warn" title="This is you">
            <p>You lose all roles and are signed out everywhere at once. Another administrator can add you again.</p>
          </Notice>
        ) : (
          <p>They lose all roles and are signed out everywhere at once. We tell them. You can add them again.</p>
        )}
        <Button kind="danger" name="intent" value="remove">
          Remove from staff
        </Button>
      </Form>
    </Section>
  )
}
