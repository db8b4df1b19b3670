import type { CouncilRole } from '#app/platform/actor'
import { Button } from '#app/ui/button'
import { Section } from '#app/ui/card'
import { Checkboxes } from '#app/ui/choice-fields'
import { Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { inSentence } from '#app/shared/in-sentence'

type SchemeLimitsProps = {
  action: string
  limits: readonly { role: CouncilRole; label: string; schemeIds: readonly string[] }[]
  schemes: readonly { id: string; name: string }[]
  form?: FormState | undefined
}

/** For each grant role of a member of staff: the schemes it is limited to. Nothing where there is nothing to limit. */
export function SchemeLimits({ action, limits, schemes, form }: SchemeLimitsProps) {
  if (limits.length === 0 || schemes.length === 0) return null
  return (
    <Section title="Schemes" id="schemes">
      <div className="stack">
        <p>
          A role that is limited to some schemes sees nothing of any other. Use it for the people of a partner who runs
          a scheme for you. Tick none, and the role is for all schemes.
        </p>
        {limits.map(({ role, label, schemeIds }) => {
          const shown = form?.values.role === role ? form : undefined
          const name = `schemes-${role}`
          return (
            <Form key={role} state={shown} action={`${action}#schemes`} hidden={{ role }}>
              <Checkboxes
                name={name}
                legend={`${label}: only these schemes`}
                options={schemes.map(({ id, name: scheme }) => ({ value: id, label: scheme }))}
                defaultValue={schemeIds}
                form={shown}
              />
              <Button kind="secondary" name="intent" value="limit">
                Save schemes of {inSentence(label)}
              </Button>
            </Form>
          )
        })}
      </div>
    </Section>
  )
}
