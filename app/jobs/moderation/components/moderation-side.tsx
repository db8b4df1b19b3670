import { changeWords } from '#app/people/audit/change-words'
import { jobsAuditWords } from '#app/jobs/audit-words'
import { formatDate, formatDateTime, relativeDay } from '#app/shared/date-words'
import { Card, Section } from '#app/ui/card'
import { Tag, type Tone } from '#app/ui/status'
import { Timeline } from '#app/ui/summary'
import { textLabel } from '../field-labels'
import { QuotedSentences } from './quoted-sentences'
import type { ProviderRecord } from '../waiting'
import type { Finding } from '#app/jobs/vacancies/finding'

/** How pressing a waiting advert is, by the time at which it was to be published. */
export function PublishTag({ publishAt, now }: { publishAt: Date | null; now: Date }) {
  const { words, tone } = urgency(publishAt, now)
  return <Tag tone={tone}>{words}</Tag>
}

function urgency(publishAt: Date | null, now: Date): { words: string; tone: Tone } {
  if (!publishAt || publishAt <= now) return { words: 'Live once approved', tone: 'warn' }
  const soon = publishAt.getTime() - now.getTime() < 86_400_000
  return { words: `Goes live ${relativeDay(publishAt, now)}`, tone: soon ? 'warn' : 'neutral' }
}

/** What the portal checked, each rule with what it says and the sentences it found something in. */
export function RuleFindings({ findings, isFirst }: { findings: Finding[]; isFirst: boolean }) {
  return (
    <Card title="What the rules found">
      <div className="stack">
        {isFirst && <p>This is the provider’s first vacancy, so a moderator reads it whatever the rules find.</p>}
        {findings.length === 0 && <p>No rule matches its text or questions now.</p>}
        <ul className="stack">
          {findings.map(({ rule, sentence, field, quotes }) => (
            <li key={`${rule} ${field}`} className="space-y-2 break-words">
              <p className="eyebrow">{textLabel(field)}</p>
              <p>{sentence}</p>
              <QuotedSentences quotes={quotes} />
            </li>
          ))}
        </ul>
      </div>
    </Card>
  )
}

type ProviderHistoryProps = {
  provider: { id: string; name: string; createdAt: Date; verifiedAt: Date | null }
  history: ProviderRecord
}

/** What this provider did before. */
export function ProviderHistory({ provider, history }: ProviderHistoryProps) {
  const { approved, sentBack, takenDown, reports, decisions } = history
  return (
    <Section title="The provider" id="provider">
      <div className="stack">
        <p>
          <a href={`/council/providers/${provider.id}`}>{provider.name}</a>, registered {formatDate(provider.createdAt)}
          {provider.verifiedAt && `, verified ${formatDate(provider.verifiedAt)}`}.
        </p>
        <p>
          {approved} approved, {sentBack} sent back, {takenDown} taken down, {reports} reported.
        </p>
        {decisions.length > 0 && (
          <Timeline
            label="What moderators decided before"
            items={decisions.map(({ title, change, at, reason }) => ({
              key: `${title} ${at.toISOString()}`,
              title: `“${title}”: ${changeWords(jobsAuditWords, 'vacancy', change)}`,
              at: at.toISOString(),
              when: formatDateTime(at),
              detail: reason,
            }))}
          />
        )}
      </div>
    </Section>
  )
}
