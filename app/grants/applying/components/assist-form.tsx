import { Button, ButtonRow, LinkButton } from '#app/ui/button'
import { Section } from '#app/ui/card'
import { Checkbox, Radios } from '#app/ui/choice-fields'
import { ErrorSummary, Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { TextField } from '#app/ui/text-fields'
import { assistedHowLabels, assistedHows, type SamePerson } from '../drafts/assisted'

/** The id of the form, for the buttons of those who may be the same person. */
const FORM = 'apply-for-somebody'

type Props = {
  schemes: readonly { slug: string; name: string; summary: string }[]
  formKey: string
  failed: FormState | undefined
  /** People who may be this one: staff say so, or that it is somebody else. */
  matches: readonly SamePerson[]
}

/** Who it is, how they asked, and what they apply for. */
export function AssistForm({ schemes, formKey, failed, matches }: Props) {
  const form: FormState = failed ?? { values: {}, errors: {} }
  const notThese = [String(form.values.notThese ?? ''), ...matches.map(({ personId }) => personId)].join(' ').trim()
  const asksCarryOn = form.errors.carryOn !== undefined || form.values.carryOn !== undefined
  const decided = matches.length === 0
  return (
    <div className="stack-lg">
      <ErrorSummary state={failed} />
      {!decided && <LikelySame matches={matches} notThese={notThese} />}
      <Form
        id={FORM}
        action="/council/grants/new"
        hidden={{
          formKey: String(failed?.values.formKey ?? formKey),
          notThese: decided ? notThese : undefined,
          samePersonId: decided ? String(form.values.samePersonId ?? '') : undefined,
        }}
      >
        <Radios
          name="scheme"
          legend="What do they apply for?"
          options={schemes.map(({ slug, name, summary }) => ({ value: slug, label: name, hint: summary }))}
          form={form}
        />
        <Radios
          name="how"
          legend="How did they ask you?"
          inline
          options={assistedHows.map((value) => ({ value, label: assistedHowLabels[value] }))}
          form={form}
        />
        <TextField name="name" label="Their full name" autoComplete="off" form={form} />
        <TextField
          name="phone"
          label="Their phone number"
          type="tel"
          inputMode="tel"
          autoComplete="off"
          width="m"
          optional
          form={form}
        />
        <TextField
          name="email"
          label="Their email address"
          hint="With it they can sign in and see how it stands. Leave it empty if they have none."
          type="email"
          inputMode="email"
          autoComplete="off"
          optional
          form={form}
        />
        {asksCarryOn && (
          <Checkbox name="carryOn" label="They ask me to go on with what they began themselves" form={form} />
        )}
        {decided && (
          <ButtonRow>
            <Button iconAfter="forward">Continue</Button>
            <LinkButton href="/council/grants" kind="quiet">
              Cancel
            </LinkButton>
          </ButtonRow>
        )}
      </Form>
    </div>
  )
}

/** Decided by staff, never by the portal. */
function LikelySame({ matches, notThese }: { matches: readonly SamePerson[]; notThese: string }) {
  return (
    <section className="stack" aria-labelledby="likely-same" role="alert">
      <h2 id="likely-same">Do we know them already?</h2>
      <p>Nothing is written down yet. Ask them before you choose.</p>
      <ul className="stack">
        {matches.map(({ personId, name, reason }) => (
          <li key={personId} className="card">
            <div className="stack">
              <p>
                <strong>{name || 'Somebody with an account'}</strong>:{' '}
                {reason === 'email' ? 'the same email address' : 'the same phone number'}
              </p>
              <div>
                <Button form={FORM} name="samePersonId" value={personId} kind="secondary">
                  This is them
                </Button>
              </div>
            </div>
          </li>
        ))}
      </ul>
      <div>
        <Button form={FORM} name="notThese" value={notThese}>
          This is somebody else
        </Button>
      </div>
    </section>
  )
}

/** What was begun for others and is not sent. */
export function AssistedDrafts({ drafts }: { drafts: readonly { id: string; name: string; when: string }[] }) {
  if (drafts.length === 0) return null
  return (
    <Section title="Not sent yet">
      <ul className="stack">
        {drafts.map(({ id, name, when }) => (
          <li key={id}>
            <a href={`/council/grants/${id}/apply`}>{name || 'Without a name'}</a>{' '}
            <span className="text-muted">changed {when}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
