import type { ReactNode } from 'react'
import { tellTimeLabels, tellTimes } from '#app/shared/tell-times'
import { Button } from '#app/ui/button'
import { Section } from '#app/ui/card'
import { Radios } from '#app/ui/choice-fields'
import { Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'

type Props = {
  /** The page with everybody who is ticked in its query. */
  action: string
  count: number
  preview: ReactNode
  /** The jobs differ. */
  several: boolean
  form: FormState | undefined
}

/** The email as each of them will read it, and the button that sends it. */
export function ShortlistForm({ action, count, preview, several, form }: Props) {
  return (
    <Section title={count === 1 ? 'This is what they will read' : 'This is what each of them will read'} id="preview">
      <div className="stack">
        {preview}
        {several && <p className="text-muted">The emails of the others name their own job; all else is the same.</p>}
        <Form action={action} state={form}>
          <Radios
            name="tell"
            legend={count > 1 ? 'When are they told?' : 'When is the applicant told?'}
            options={tellTimes.map((time) => ({
              value: time,
              label: tellTimeLabels[time],
              ...(time !== 'now' && { hint: 'Until then you can take it back, and they see nothing of it.' }),
            }))}
            defaultValue="tomorrow-morning"
            form={form}
          />
          <Button name="intent" value="send" icon="star">
            {count === 1 ? 'Shortlist and tell them' : `Shortlist ${count} people and tell them`}
          </Button>
        </Form>
      </div>
    </Section>
  )
}
