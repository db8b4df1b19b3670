import { Button, ButtonRow, LinkButton } from '#app/ui/button'
import { Form } from '#app/ui/form'
import { Notice } from '#app/ui/status'
import type { VacancyProblem, VacancyStep } from '#app/jobs/editing/forms'
import { FindingsList } from '#app/jobs/editing/components/findings-list'
import type { Finding } from '#app/jobs/vacancies/finding'

type BeforePublishingProps = {
  isVerified: boolean
  problems: readonly VacancyProblem[]
  findings: readonly Finding[]
  /** The provider's first vacancy: always read. */
  isFirst: boolean
  /** About a minimum wage that is not known yet. */
  warning: string | null
  /** What the moderator wrote when sending it back. */
  moderationReason: string | null
  changeHref: (step: VacancyStep, field: string) => string
}

/** What still stands between a draft and publishing it, and what a moderator would look at. */
export function BeforePublishing(props: BeforePublishingProps) {
  const { isVerified, problems, findings, isFirst, warning, moderationReason, changeHref } = props
  return (
    <>
      {moderationReason && (
        <Notice kind="warn" title="The council asked for a change">
          <p className="whitespace-pre-line">{moderationReason}</p>
        </Notice>
      )}
      {problems.length > 0 && (
        <Notice kind="warn" title="Before you can publish">
          <ul>
            {problems.map(({ step, field, message }) => (
              <li key={`${step} ${field} ${message}`}>
                <a href={changeHref(step, field)}>{message}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {findings.length > 0 && (
        <Notice kind="info" title="The council will read this one first">
          <p>
            These words need a second look.
            {isFirst
              ? ' Change them, and it is approved more easily.'
              : ' Change them, and it can go live without waiting.'}
          </p>
          <FindingsList findings={findings} changeHref={changeHref} />
        </Notice>
      )}
      {findings.length === 0 && isFirst && isVerified && (
        <Notice kind="info" title="Your first vacancy">
          <p>
            Somebody at the council reads the first one of every employer, usually within a working day. Later ones go
            live by themselves.
          </p>
        </Notice>
      )}
      {warning && (
        <Notice kind="info" title="The minimum wage for then is not known yet">
          <p>{warning}</p>
        </Notice>
      )}
      {problems.length === 0 && !isVerified && (
        <Notice kind="info" title="Ready, and waiting for your verification">
          <p>
            You can publish as soon as the council has verified your organisation. We email you then; the draft is kept.
          </p>
        </Notice>
      )}
    </>
  )
}

/** The last button of the form, once it can be pressed. */
export function PublishForm({ id, isReady }: { id: string; isReady: boolean }) {
  return (
    <Form action={`/provider/vacancies/${id}/check`}>
      <ButtonRow>
        {isReady && <Button size="large">Publish vacancy</Button>}
        <LinkButton href={`/provider/vacancies/${id}/preview`} kind="secondary" icon="eye">
          Preview
        </LinkButton>
        <LinkButton href="/provider/vacancies?tab=drafts" kind="quiet">
          Keep it as a draft
        </LinkButton>
      </ButtonRow>
    </Form>
  )
}
