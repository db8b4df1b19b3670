import { formatMoney } from '#app/shared/money'
import { runTransitions, type RunEvent, type RunStatus } from './payment-run'
import { allowed } from '#app/shared/transitions'

/** What decides who may do what with a run. Pence are whole. */
export type RunFactsForPolicy = {
  status: RunStatus
  lineCount: number
  totalPence: number
  builtByPersonId: string
  lockedByPersonId: string | null
  builtBy: string
}

/** A payments officer who could authorise a run, but for having locked it. */
export type Authoriser = { personId: string; name: string }

/** Who looks at it: whether they decided on, or have to do with, anybody in it; the most a run may come to (null: nobody said). */
export type RunViewer = {
  personId: string
  hasInterest: boolean
  limitPence: number | null
  anotherOpen: boolean
  /** Who could authorise it, but for having locked it. */
  authorisers: readonly Authoriser[]
  /** Lines about which something is open to be looked into. */
  doubts: number
}

/** A step that the run's state allows: whether this person may take it, else why not. */
export type RunStep = { step: RunEvent | 'rebuild'; why: string | null }

const INTEREST =
  'You decided on an application in this run, or have to do with somebody in it. A colleague has to do this.'

const AUTHORISER = 'An approver does that first. Or unlock it and build it again: what is doubted is left out.'
const EXPORTER = 'An approver does that first. Or give the run up and begin another: what is doubted is left out.'

/** The steps of a run, in the order in which they are offered. */
export function runSteps(run: RunFactsForPolicy, viewer: RunViewer): RunStep[] {
  const events = allowed(runTransitions, run.status, { empty: run.lineCount === 0, doubted: viewer.doubts > 0 })
  const steps: RunStep[] = events
    .filter((step) => step !== 'confirm')
    .map((step) => ({ step, why: whyNot(step, run, viewer) }))
  if (run.status === 'open') steps.splice(1, 0, { step: 'rebuild', why: builderOnly(run, viewer) })
  return steps
}

const doubted = (doubts: number) =>
  doubts === 1
    ? 'Something about one line is to be looked into.'
    : `Something about ${doubts} lines is to be looked into.`

function whyNot(step: RunEvent, run: RunFactsForPolicy, viewer: RunViewer): string | null {
  const { personId, hasInterest, limitPence, anotherOpen, doubts, authorisers } = viewer
  switch (step) {
    case 'lock':
      if (hasInterest) return INTEREST
      if (!mayLock(run, personId, authorisers))
        return `${run.builtBy} began it and has to lock it: if you did, you could not authorise it, and no one else can.`
      return doubts > 0 ? `${doubted(doubts)} Build it again: what is doubted is left out until an approver has.` : null
    case 'unlock':
      return anotherOpen ? 'Another run is open. Lock it or give it up first.' : null
    case 'authorise':
      if (run.builtByPersonId === personId) return 'You began this run. A colleague has to authorise it.'
      if (run.lockedByPersonId === personId) return 'You locked this run. A colleague has to authorise it.'
      if (hasInterest) return INTEREST
      if (doubts > 0) return `${doubted(doubts)} ${AUTHORISER}`
      if (limitPence === null)
        return 'Nobody has said how much one run may come to. An administrator sets it under Settings.'
      return run.totalPence > limitPence
        ? `One run may come to ${formatMoney(limitPence)} at most, and this is more. Unlock it and take lines out, or have the limit changed.`
        : null
    case 'export':
      return doubts > 0 ? `${doubted(doubts)} ${EXPORTER}` : null
    case 'confirm':
    case 'cancel':
      return null
  }
}

/** Locking is for whoever began it, or for another who could authorise it where somebody else still can. */
export function mayLock(
  { builtByPersonId }: Pick<RunFactsForPolicy, 'builtByPersonId'>,
  personId: string,
  authorisers: readonly Authoriser[],
): boolean {
  return personId === builtByPersonId || authorisers.some((one) => one.personId !== personId)
}

/** Why somebody else's open run is not theirs to change; null: it is their own. */
export function builderOnly(run: RunFactsForPolicy, { personId }: Pick<RunViewer, 'personId'>): string | null {
  return run.builtByPersonId === personId
    ? null
    : `Only ${run.builtBy}, who began it, changes what is in it, so that you can authorise it. If they are away, give it up and begin another.`
}
