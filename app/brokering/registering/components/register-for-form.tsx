import { Button, ButtonRow, LinkButton } from '#app/ui/button'
import { Card, Section } from '#app/ui/card'
import { Checkbox, Radios } from '#app/ui/choice-fields'
import { ErrorSummary, Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { spokenWayLabels, spokenWays } from '#app/brokering/cases/case-forms'
import { sectionTitles } from '#app/brokering/cases/case-words'
import { candidateStatusLabels } from '#app/brokering/candidates/candidate'
import { profileSteps } from '#app/brokering/candidates/forms'
import { ContactFields } from '#app/brokering/candidates/components/about-you-fields'
import { sameWords } from '#app/brokering/cases/components/case-duplicates'
import { ConsentWords } from '#app/brokering/candidates/components/matching-consent'
import { ProfileFields } from '#app/brokering/candidates/components/profile-fields'
import type { LikelySame } from '#app/brokering/candidates/likely-same'

/** The id of the form, for the buttons of those who may be the same person. */
const FORM = 'register-somebody'

type Props = {
  wording: string[]
  today: string
  formKey: string
  failed: FormState | undefined
  /** People who may be this one: the broker says so, or that it is somebody else. */
  matches: LikelySame[]
}

/** Everything that is asked of a candidate on one page, for a broker who writes while somebody talks. */
export function RegisterForForm({ wording, today, formKey, failed, matches }: Props) {
  const form = failed ?? { values: { takeOn: 'yes', travelMode: '' }, errors: {} }
  const notThese = [String(form.values.notThese ?? ''), ...matches.map(({ personId }) => personId)].join(' ').trim()
  return (
    <div className="stack-lg">
      <ErrorSummary state={failed} />
      {matches.length > 0 && <LikelySamePeople matches={matches} notThese={notThese} />}
      <Form
        id={FORM}
        action="/broker/candidates/new"
        hidden={{
          formKey: String(failed?.values.formKey ?? formKey),
          notThese: matches.length > 0 ? undefined : notThese,
        }}
      >
        <Radios
          name="how"
          legend="How are you talking to them?"
          inline
          options={spokenWays.map((value) => ({ value, label: spokenWayLabels[value] }))}
          form={form}
        />
        {profileSteps.map((step) => (
          <Section key={step} title={sectionTitles[step]} id={`section-${step}`}>
            <div className="fields">
              {step === 'about-you' && <ContactFields form={form} email="optional" />}
              <ProfileFields {...{ step, form, today }} ask="them" />
            </div>
          </Section>
        ))}
        <Section title="Consent to be matched" id="section-consent">
          <div className="fields">
            <p>Read this out. It is kept word for word, with today’s date and your name.</p>
            <ConsentWords wording={wording} />
            <Checkbox
              name="agreed"
              label="I read it out, and they agree"
              hint="Without it nobody may look for work for them. You can record it later."
              form={form}
            />
          </div>
        </Section>
        <Checkbox name="takeOn" label="Add them to my caseload" form={form} />
        {matches.length === 0 && (
          <ButtonRow>
            <Button icon="person-add">Register</Button>
            <LinkButton href="/broker/candidates" kind="quiet">
              Cancel
            </LinkButton>
          </ButtonRow>
        )}
      </Form>
    </div>
  )
}

/** Decided by the broker, never by the portal: open one of these, or register somebody new. */
function LikelySamePeople({ matches, notThese }: { matches: LikelySame[]; notThese: string }) {
  return (
    <section className="stack" aria-labelledby="likely-same" role="alert">
      <h2 id="likely-same">Is it one of these people?</h2>
      <p>Nothing is registered yet. What you wrote is kept below.</p>
      <ul className="stack">
        {matches.map(({ personId, candidateId, name, postcode, status, reasons }) => (
          <Card
            key={personId}
            as="li"
            headingLevel={3}
            title={candidateId ? name : 'Somebody with an account'}
            aside={status && <span className="text-muted">{candidateStatusLabels[status]}</span>}
          >
            <div className="stack">
              <p>
                {postcode && `${postcode}. `}
                {sameWords(reasons)}
                {!candidateId && ' They are not registered with your council’s brokers.'}
              </p>
              <ButtonRow>
                {candidateId ? (
                  <LinkButton href={`/broker/candidates/${candidateId}`} kind="secondary">
                    Open this person
                  </LinkButton>
                ) : (
                  <Button form={FORM} name="samePersonId" value={personId} kind="secondary">
                    This is their account: register them
                  </Button>
                )}
              </ButtonRow>
            </div>
          </Card>
        ))}
      </ul>
      <ButtonRow>
        <Button form={FORM} name="notThese" value={notThese} icon="person-add">
          This is somebody else: register
        </Button>
      </ButtonRow>
    </section>
  )
}
