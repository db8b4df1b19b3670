import { LinkButton } from '#app/ui/button'
import { Section } from '#app/ui/card'
import { Details, SummaryList } from '#app/ui/summary'
import { sentWords, type SentAnswers } from '../sent-answers'

/** Every answer as it was sent, closed at first: somebody may look over their shoulder. */
export function OwnSent({ sent, page }: { sent: SentAnswers; page: string }) {
  return (
    <Section title="What you sent" id="sent">
      <div className="stack">
        <p>
          {sentWords(sent)} How we may reach you is shown as it stands now: you can change it in{' '}
          <a href="/account/profile">your details</a>.
        </p>
        <Details summary="Read your answers">
          <div className="stack-lg">
            {sent.groups.map(({ step, title, items }) => (
              <div key={step}>
                <h3>{title}</h3>
                <SummaryList
                  items={items.map(({ label, value }) => ({
                    label,
                    value: value && <span className="whitespace-pre-line break-words">{value}</span>,
                  }))}
                />
              </div>
            ))}
          </div>
        </Details>
        <div>
          <LinkButton href={`${page}/sent.pdf`} kind="secondary" icon="download">
            Download your answers (PDF)
          </LinkButton>
        </div>
      </div>
    </Section>
  )
}
