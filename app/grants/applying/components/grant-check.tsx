import { Button, ButtonRow, LinkButton } from '#app/ui/button'
import { Section } from '#app/ui/card'
import { Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { Steps } from '#app/ui/navigation'
import { Notice } from '#app/ui/status'
import { SummaryList } from '#app/ui/summary'
import { stepWords } from '#app/steps/steps-form'
import { grantForm, stepPath } from '../screens/grant-form'
import type { CheckPage } from '../screens/grant-pages'
import { GrantFrame } from './grant-frame'
import { SchemeClosed } from './grant-task-list'

/** Everything once more, with links to change it, and the button that sends it. */
export function GrantCheck({ page, failed }: { page: CheckPage; failed: FormState | undefined }) {
  const { base, scheme, steps, done, assistedFor, summary, problems, no } = page
  const ready = problems.length === 0 && scheme.isOpen
  return (
    <GrantFrame
      title="Check and send"
      scheme={scheme.name}
      assistedFor={assistedFor}
      back={{ href: base, label: 'All parts' }}
    >
      <div className="stack">
        <Steps current={steps.length} steps={stepWords(grantForm, { screens: steps, done })} />
        <div className="stack-lg">
          {!scheme.isOpen && <SchemeClosed />}
          {problems.length > 0 && <Missing page={page} />}
          {summary.map(({ step, title, items }) => (
            <Section key={step} title={title}>
              <SummaryList
                items={items.map(({ label, value }) => ({
                  label,
                  value: value && <span className="whitespace-pre-line">{value}</span>,
                  changeHref: stepPath(base, step, 'check'),
                }))}
              />
            </Section>
          ))}
          {no.length > 0 && <RulesSayNo page={page} />}
          <Form state={failed} action={stepPath(base, 'check')} hidden={no.length > 0 ? { knowing: 'yes' } : {}}>
            {ready && (
              <div className="stack">
                <h2>Now send it</h2>
                <p>
                  You ask for {page.amount}. Two people at the council decide.{' '}
                  {page.hasEmail ? 'We write to you when we have it, and again when it is decided.' : ''}
                </p>
              </div>
            )}
            <ButtonRow>
              {ready && (
                <Button size="large" icon="send">
                  {no.length > 0 ? 'Send it all the same' : 'Submit application'}
                </Button>
              )}
              <LinkButton href={base} kind="quiet" icon="back">
                All parts
              </LinkButton>
            </ButtonRow>
          </Form>
        </div>
      </div>
    </GrantFrame>
  )
}

function Missing({ page: { base, problems, changed } }: { page: CheckPage }) {
  return (
    <Notice
      kind="warn"
      title={changed ? 'The scheme has changed since you began. Before you can send it:' : 'Before you can send it:'}
    >
      <ul className="stack">
        {[...new Set(problems.map(({ step }) => step))].map((step) => (
          <li key={step}>
            <a href={stepPath(base, step, 'check')}>{grantForm.titles[step]}</a>:{' '}
            {problems.flatMap((problem) => (problem.step === step ? [problem.sentence] : [])).join(' ')}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function RulesSayNo({ page: { no, scheme } }: { page: CheckPage }) {
  return (
    <Notice kind="warn" title="By the rules of this scheme, the answer would be no">
      <ul className="stack">
        {no.map(({ rule, sentence }) => (
          <li key={rule}>{sentence}</li>
        ))}
      </ul>
      <p>
        You can still send it: a person decides, and reads what you wrote. You can also look at{' '}
        <a href={`/grants/${scheme.slug}`}>where else you can turn</a>.
      </p>
    </Notice>
  )
}
