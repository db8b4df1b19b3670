import { LinkButton } from '#app/ui/button'
import { Stats } from '#app/ui/card'
import { Notice } from '#app/ui/status'
import { editHref } from '#app/jobs/editing/editor-steps'
import { vacancyStateWords, type VacancyState } from '#app/jobs/vacancies/vacancy-state'
import { FindingsList } from '#app/jobs/editing/components/findings-list'
import { VacancyStateTag } from '#app/jobs/vacancies/components/vacancy-state-tag'
import type { Finding } from '#app/jobs/vacancies/finding'

type VacancyStandingProps = {
  id: string
  reference: string
  state: VacancyState
  /** "Filled through this portal, Tuesday 3 March". */
  closedWords: string | null
  moderationReason: string | null
  moderationMatches: readonly Finding[]
  applicants: { total: number; unanswered: number }
  openings: number
  openingsTaken: number
  mayChange: boolean
  confirmBefore: string | null
  payFloor: { isNow: boolean; sentence: string; on: string } | null
}

/** Where a vacancy stands, what happens next, and who has applied. */
export function VacancyStanding(props: VacancyStandingProps) {
  const {
    id,
    reference,
    state,
    closedWords,
    moderationReason,
    moderationMatches,
    applicants,
    openings,
    openingsTaken,
  } = props
  const here = `/provider/vacancies/${id}`
  const isSentBack = state === 'draft' && moderationReason !== null
  return (
    <div className="stack">
      <p>
        <VacancyStateTag state={state} />{' '}
        {state === 'closed' && closedWords ? closedWords : vacancyStateWords[state].next}
      </p>
      {props.confirmBefore && (
        <Notice kind="warn" title="Is the job still open?">
          <p>
            No one has confirmed it for a while. Press “The job is still open” to keep it up; otherwise we hide it on{' '}
            {props.confirmBefore}.
          </p>
        </Notice>
      )}
      {props.payFloor && (
        <PayFloorNotice {...props.payFloor} state={state} change={editHref(id, 'hours-and-pay', { field: 'payMin' })} />
      )}
      {moderationReason && (isSentBack || state === 'closed') && (
        <Notice kind="warn" title={isSentBack ? 'The council asked for a change' : 'What the council wrote'}>
          <p className="whitespace-pre-line">{moderationReason}</p>
        </Notice>
      )}
      {state === 'pending_review' && (
        <Notice kind="info" title="What the council is looking at">
          {moderationMatches.length > 0 ? (
            <FindingsList findings={moderationMatches} />
          ) : (
            <p>
              It is your first vacancy. Someone reads the first advert of every employer; later ones go live by
              themselves.
            </p>
          )}
        </Notice>
      )}
      {isSentBack && moderationMatches.length > 0 && props.mayChange && (
        <FindingsList
          findings={moderationMatches}
          changeHref={(step, field) => editHref(id, step, { from: 'check', field })}
        />
      )}
      {(state !== 'draft' || applicants.total > 0) && (
        <Stats
          label="Applicants and openings"
          items={[
            {
              label:
                applicants.unanswered === 1
                  ? 'applicant is waiting for an answer'
                  : 'applicants are waiting for an answer',
              value: applicants.unanswered,
              href: `${here}/applications`,
            },
            { label: 'have applied', value: applicants.total, href: `${here}/statistics` },
            { label: `of ${openings} ${openings === 1 ? 'opening is' : 'openings are'} taken`, value: openingsTaken },
          ]}
        />
      )}
      <p>
        {state === 'live' ? (
          <LinkButton href={`/jobs/${reference}`} kind="secondary" icon="external">
            See it as people see it
          </LinkButton>
        ) : (
          <LinkButton href={`${here}/preview`} kind="secondary" icon="eye">
            Preview
          </LinkButton>
        )}
      </p>
      <p className="muted">Reference {reference}</p>
    </div>
  )
}

type PayFloorNoticeProps = NonNullable<VacancyStandingProps['payFloor']> & { state: VacancyState; change: string }

/** The pay is under the legal minimum, or will be: what that means for the advert. */
function PayFloorNotice({ isNow, sentence, on, state, change }: PayFloorNoticeProps) {
  return (
    <Notice kind="warn" title={isNow ? 'The pay is below the legal minimum' : `The pay is too low from ${on}`}>
      <p>
        {sentence} {whatFollows(state, isNow)} <a href={change}>Change the pay</a>
      </p>
    </Notice>
  )
}

/** Approved, and not over: what lies under the legal minimum is taken down on its day. */
const APPROVED: readonly VacancyState[] = ['scheduled', 'live', 'stale', 'suspended']

function whatFollows(state: VacancyState, isNow: boolean): string {
  if (!APPROVED.includes(state)) return 'It can be published once the pay is right.'
  return isNow
    ? 'Raise it now; otherwise we take the advert off the portal today.'
    : 'Raise it before then; otherwise we take the advert off the portal on that day.'
}
