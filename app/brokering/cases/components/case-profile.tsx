import { Section } from '#app/ui/card'
import { LinkButton } from '#app/ui/button'
import { SummaryList } from '#app/ui/summary'
import type { CaseView } from '../case-view'
import { sectionTitles } from '../case-words'
import { profileSteps } from '#app/brokering/candidates/forms'
import { profileWords, type ProfileLine } from '#app/brokering/candidates/profile-words'
import { inSentence } from '#app/shared/in-sentence'

/** Everything they told us, section by section; a broker may correct each. */
export function CaseProfile({ view }: { view: CaseView }) {
  const words = profileWords(view.profile)
  const refused: ProfileLine[] =
    view.exclusions.length > 0 ? [{ label: 'Not to these employers', lines: view.exclusions }] : []
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8 lg:grid-cols-2">
      {profileSteps.map((step) => (
        <Section
          key={step}
          id={step}
          title={sectionTitles[step]}
          aside={
            view.status !== 'closed' && (
              <LinkButton href={`/broker/candidates/${view.id}/edit/${step}`} kind="quiet" size="small" icon="edit">
                Change
                <span className="visually-hidden"> {inSentence(sectionTitles[step])}</span>
              </LinkButton>
            )
          }
        >
          <SummaryList
            items={[...words[step], ...(step === 'what' ? refused : [])].map(({ label, lines }) => ({
              label,
              value: lines.length > 0 ? lines.map((line) => <Line key={line} line={line} />) : null,
            }))}
          />
        </Section>
      ))}
    </div>
  )
}

const Line = ({ line }: { line: string }) => <span className="block break-words">{line}</span>
