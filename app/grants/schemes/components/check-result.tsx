import { ButtonRow, LinkButton } from '#app/ui/button'
import { Page } from '#app/ui/layout'
import { Notice } from '#app/ui/status'
import type { RuleAnswer, RuleOutcome } from '../facts'
import { Elsewhere } from './elsewhere'
import { RuleOutcomes } from './rule-outcomes'

type CheckResultProps = {
  slug: string
  name: string
  answer: RuleAnswer
  outcomes: readonly RuleOutcome[]
  /** Why nobody can apply today. */
  closed: string | null
  elsewhere: readonly { label: string; url: string }[]
  back: { href: string; label: string }
}

const titles: Record<RuleAnswer, string> = {
  yes: 'Yes, you can apply',
  check: 'You can apply, and we need to check some things',
  no: 'This grant does not fit',
}

const leads: Record<RuleAnswer, string> = {
  yes: 'By what you told us, you meet the rules. We look at everything again when you apply.',
  check: 'Nothing you told us speaks against it. Below is what we look at when you apply.',
  no: 'We are sorry. Below are the reasons, and others who may help.',
}

/** What the check before applying found, with the reason for each no and where else to turn. */
export function CheckResult({ slug, name, answer, outcomes, closed, elsewhere, back }: CheckResultProps) {
  return (
    <Page eyebrow={name} title={titles[answer]} lead={leads[answer]} back={back} narrow>
      <div className="stack-lg">
        {closed && (
          <Notice title="You cannot apply today">
            <p>{closed}</p>
          </Notice>
        )}
        <RuleOutcomes outcomes={outcomes} />
        <ButtonRow>
          {answer !== 'no' && !closed && (
            <LinkButton href={`/grants/${slug}/apply`} iconAfter="forward" rel="nofollow">
              Start your application
            </LinkButton>
          )}
          <LinkButton href={`/grants/${slug}/check`} kind="secondary">
            Answer again
          </LinkButton>
          <LinkButton href="/grants" kind="quiet">
            See all grants
          </LinkButton>
        </ButtonRow>
        <p className="text-muted">We have not kept anything you answered here.</p>
        <Elsewhere links={elsewhere} title={answer === 'no' ? 'Where else you can turn' : 'Other help'} />
      </div>
    </Page>
  )
}
