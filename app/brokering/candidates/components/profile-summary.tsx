import { Section } from '#app/ui/card'
import { SummaryList } from '#app/ui/summary'
import { profileSteps, profileStepTitles, type ProfileStep } from '../forms'
import type { ProfileLine } from '../profile-words'

type Props = {
  /** From `profileWords`. */
  words: Record<ProfileStep, ProfileLine[]>
  /** Shown before the first screen's own answers: name, email, phone. `fixed` cannot be changed there. */
  contact?: (ProfileLine & { fixed?: boolean })[]
  /** Where a screen's answers are changed. */
  changeHref?: (step: ProfileStep) => string
}

/** Everything somebody told us, screen by screen, each with a link to change it. */
export function ProfileSummary({ words, contact = [], changeHref }: Props) {
  return (
    <div className="stack-lg">
      {profileSteps.map((step) => (
        <Section key={step} title={profileStepTitles[step]} id={step}>
          <SummaryList
            items={[...(step === 'about-you' ? contact : []), ...words[step]].map(({ label, lines, ...rest }) => ({
              label,
              value: lines.length > 0 ? <Lines lines={lines} /> : null,
              ...(changeHref && !('fixed' in rest && rest.fixed) && { changeHref: changeHref(step) }),
            }))}
          />
        </Section>
      ))}
    </div>
  )
}

function Lines({ lines }: { lines: string[] }) {
  return lines.map((line) => (
    <span key={line} className="block break-words">
      {line}
    </span>
  ))
}
