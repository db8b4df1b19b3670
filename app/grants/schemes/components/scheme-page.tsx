import { Facts, Section } from '#app/ui/card'
import type { IconName } from '#app/ui/icons'
import { Notice } from '#app/ui/status'
import { Prose } from '#app/ui/summary'
import { Table } from '#app/ui/table'
import type { SchemeView } from '../scheme-words'
import { Elsewhere } from './elsewhere'
import { inSentence } from '#app/shared/in-sentence'

type SchemeBodyProps = {
  view: SchemeView
  /** The text about the scheme, rendered. */
  html: string
  /** Why nobody can apply today. */
  closed: string | null
  /** Buttons that lead on. */
  children?: React.ReactNode
}

/** For the facts, in their order: how much, by when, in which payments, how often. */
const ICONS: readonly (IconName | undefined)[] = ['pound', 'clock', 'wallet', 'refresh']

/** All that an applicant reads about a scheme before applying; staff see the same as a preview. */
export function SchemeBody({ view, html, closed, children }: SchemeBodyProps) {
  return (
    <div className="stack-lg">
      {closed && (
        <Notice kind="info" title="You cannot apply today">
          <p>{closed}</p>
        </Notice>
      )}
      <Facts items={view.facts.map((fact, i) => ({ ...fact, icon: ICONS[i] }))} columns={2} />
      {children}
      {view.urgentRoute && (
        <p>
          <strong>If it cannot wait,</strong> say so when you apply. Somebody looks at it the same working day.
        </p>
      )}
      <Section title="About this grant" id="about">
        <Prose html={html} />
      </Section>
      {view.rules.length > 0 && (
        <Section title="Who can get it" id="who">
          <Prose>
            <ul>
              {view.rules.map((rule) => (
                <li key={rule}>{rule}</li>
              ))}
            </ul>
          </Prose>
        </Section>
      )}
      <Section title="What it pays for" id="costs">
        <Table
          caption="What it pays for, and the most for each"
          columns={[
            {
              label: 'What',
              cell: ({ label, hint }) => (
                <>
                  {label}
                  {hint && <span className="block text-muted font-normal">{hint}</span>}
                </>
              ),
            },
            { label: 'How much', cell: ({ most }) => most, numeric: true },
          ]}
          rows={view.costs}
          rowKey={({ key }) => key}
          keepTable
        />
      </Section>
      {view.payments.length > 0 && (
        <Section title="When it is paid" id="payments">
          <Prose>
            <p>Of the full amount:</p>
            <ul>
              {view.payments.map((payment) => (
                <li key={payment}>{payment}</li>
              ))}
            </ul>
          </Prose>
        </Section>
      )}
      {view.evidence.length > 0 && (
        <Section title="What to have ready" id="evidence">
          <Prose>
            <ul>
              {view.evidence.map(({ key, label, hint, when }) => (
                <li key={key}>
                  <strong>{label}</strong> ({inSentence(when)}){hint && `. ${hint}`}
                </li>
              ))}
              <li>Your bank details</li>
            </ul>
            <p>A photo is fine. You can start now and add things later.</p>
          </Prose>
        </Section>
      )}
      {view.administeredBy && <p>{view.administeredBy} runs this scheme for the council.</p>}
      <Elsewhere links={view.elsewhere} />
    </div>
  )
}
