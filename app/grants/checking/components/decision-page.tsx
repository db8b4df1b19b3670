import { EmployersWords } from '#app/grants/confirming/components/staff-confirmations'
import { formatDay } from '#app/shared/date-words'
import { londonDate } from '#app/shared/dates'
import { formatMoney } from '#app/shared/money'
import { Section, Stats } from '#app/ui/card'
import { ErrorSummary } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { openSignals, type DecisionView } from '../decision-view'
import { dueWords } from '../queue/service-clock'
import { staffStatusLooks } from '../queue/status-words'
import type { ReaderMay } from '../what-reader-may'
import { ApplicantFacts, CarefulContact } from './applicant-facts'
import { Checklist } from './checklist'
import { ClaimBar } from '../queue/components/claim-bar'
import { CostsPanel } from './costs-panel'
import { DecidedPanel } from './decided-panel'
import { EarlierPanel } from './earlier-panel'
import { EvidencePanel } from './evidence-panel'
import { NotesPanel } from './notes-panel'
import { RulesPanel } from './rules-panel'
import { SignalsPanel } from '../signals/components/signals-panel'
import { TalkPanel } from './talk-panel'

type Props = {
  view: DecisionView
  confirmations: React.ComponentProps<typeof EmployersWords>['confirmations']
  may: ReaderMay
  readerId: string
  /** The paper that is shown. */
  evidenceId: string | null
  opensUnchecked: boolean
  formKey: string
  form: FormState | undefined
  now: Date
  /** What the reader's duty adds: recommending, deciding. */
  duty: React.ReactNode
  history: React.ReactNode
}

/** One page to decide from: what they told beside the rules, the papers beside the checklist, then the decision. */
export function DecisionPage(props: Props) {
  const { view, confirmations, may, readerId, evidenceId, opensUnchecked, formKey, now, duty, history } = props
  const { id } = view
  // What was refused stands at the top, since the form it was typed into may be gone; each field's error beside it.
  const { '': refusals, ...errors } = props.form?.errors ?? {}
  const typed = props.form && { ...props.form, errors }
  const formOf = (...intents: string[]) => (intents.includes(String(typed?.values.intent)) ? typed : undefined)
  return (
    <div className="stack-lg">
      {refusals && <ErrorSummary state={{ values: {}, errors: { '': refusals } }} />}
      <ClaimBar id={id} claim={view.claim} readerId={readerId} mayTake={may.take} mayNot={may.not} />
      <CarefulContact careful={view.applicant.careful} />
      <KeyFacts view={view} now={now} />
      <SignalsPanel
        id={id}
        promised={view.status === 'approved'}
        signals={view.signals}
        papers={view.evidence}
        bank={view.bank}
        applicant={view.applicant.name}
        mayResolve={may.resolve}
        form={formOf('resolve')}
      />
      <div className="decision-columns">
        <RulesPanel view={view} />
        <div className="stack-lg">
          <CostsPanel view={view} />
          <ApplicantFacts view={view} now={now} mayChangeBank={may.help.changeBank} />
        </div>
      </div>
      <div className="decision-columns">
        <EvidencePanel
          id={id}
          evidence={view.evidence}
          missing={view.missing}
          shownId={evidenceId}
          mayAdd={may.help.addDocument}
          opensUnchecked={opensUnchecked}
        />
        <Checklist id={id} checks={view.checks} mayAnswer={may.check} form={formOf('check')} />
      </div>
      <div className="decision-columns">
        <div className="stack-lg">
          <Section title="The employer’s word" id="employer">
            <EmployersWords
              confirmations={confirmations}
              now={now}
              {...(may.check && { hrefFor: (of: string) => `/council/grants/${id}/confirmation?of=${of}` })}
            />
          </Section>
          <TalkPanel view={view} may={may} form={formOf('ask', 'hold', 'answer', 'withdraw', 'appeal')} now={now} />
        </div>
        <EarlierPanel earlier={view.earlier} />
      </div>
      <DecidedPanel view={view} />
      {duty}
      <div className="decision-columns">
        <NotesPanel id={id} notes={view.notes} formKey={formKey} form={formOf('note')} />
        <Section title="History" id="history">
          {history}
          <p>
            <a href={`/council/grants/${id}/interest`}>I have an interest in this application</a>
          </p>
        </Section>
      </div>
    </div>
  )
}

function KeyFacts({ view, now }: { view: DecisionView; now: Date }) {
  const { clock, status, requestedPence, awardedPence, signals } = view
  const open = openSignals(signals).length
  const due = dueWords({ dueOn: clock.dueOn, pausedOn: clock.pausedOn, today: londonDate(now) })
  return (
    <Stats
      label="At a glance"
      items={[
        { label: 'state', value: staffStatusLooks[status].label, note: stateNote(view, now) },
        {
          label: awardedPence === null ? 'asked for' : 'awarded',
          value: formatMoney(awardedPence ?? requestedPence),
          note: awardedPence === null ? undefined : `of ${formatMoney(requestedPence)} asked for`,
        },
        clock.decidedAt
          ? { label: 'decided', value: formatDay(clock.decidedAt, now) }
          : { label: 'against the service level', value: due.words, note: formatDay(clock.dueOn, now) },
        {
          label: open === 1 ? 'thing to look into' : 'things to look into',
          value: open,
          href: open > 0 ? '#signals' : undefined,
        },
      ]}
    />
  )
}

function stateNote({ clock, status, urgent }: DecisionView, now: Date): string | undefined {
  if (status === 'on_hold' && clock.holdUntil) return `until ${formatDay(clock.holdUntil, now)}`
  if (status === 'info_requested' && clock.infoDueAt) return `they have until ${formatDay(clock.infoDueAt, now)}`
  return urgent ? 'urgent' : `sent ${formatDay(clock.submittedAt, now)}`
}
