import { ActionButton, LinkButton } from '#app/ui/button'
import type { VacancyState } from '../vacancy-state'

type VacancyActionsProps = {
  id: string
  state: VacancyState
  /** It was closed as filled, and a place came free. */
  mayReopen: boolean
  /** The day on which it is hidden unless somebody confirms it, where that is near. */
  confirmBefore: string | null
  formKey: string
}

/** What a recruiter can do with a vacancy as it stands; what it needs most comes first. */
export function VacancyActions({ id, state, mayReopen, confirmBefore, formKey }: VacancyActionsProps) {
  const here = `/provider/vacancies/${id}`
  const isOut = state === 'live' || state === 'scheduled' || state === 'suspended'
  return (
    <>
      {state === 'draft' && (
        <LinkButton href={`${here}/check`} icon="checklist">
          Finish and publish
        </LinkButton>
      )}
      {state === 'pending_review' && (
        <ActionButton action={here} fields={{ intent: 'take-back' }} kind="secondary" icon="undo">
          Take it back to change it
        </ActionButton>
      )}
      {(state === 'stale' || confirmBefore) && (
        <ActionButton action={here} fields={{ intent: 'confirm' }} icon="check">
          The job is still open
        </ActionButton>
      )}
      {(state === 'expired' || isOut) && (
        <LinkButton href={`${here}/extend`} kind={state === 'expired' ? 'primary' : 'secondary'} icon="calendar">
          {state === 'expired' ? 'Give it a new closing date' : 'Change the closing date'}
        </LinkButton>
      )}
      {mayReopen && (
        <ActionButton action={here} fields={{ intent: 'reopen' }} icon="refresh">
          Open it again
        </ActionButton>
      )}
      <ActionButton action={here} fields={{ intent: 'copy', formKey }} kind="secondary" icon="copy">
        Copy as a new draft
      </ActionButton>
      {state !== 'closed' && (
        <LinkButton href={`${here}/close`} kind="quiet" icon={state === 'draft' ? 'delete' : 'archive'}>
          {state === 'draft' ? 'Throw this draft away' : 'Close it'}
        </LinkButton>
      )}
    </>
  )
}
