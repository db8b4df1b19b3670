import { formatMoney } from '#app/shared/money'
import { runTransitions, type RunEvent, type RunStatus } from '../payment-run'
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
  /** Lines that go to another account than their application names now. */
  otherAccounts: number
}

/** A step that the run's state allows: whether this person may take it, else why not. */
export type RunStep = { step: RunEvent | 'rebuild'; why: string | null }

const INTEREST =
  'You decided on an application in this run, or have to do with somebody in it. A colleague has to do this.'

/** What to do where something is to be looked into, and where an account has changed. */
const MENDED = {
  lock: {
    doubts: 'Build it again to leave it out until an approver has looked into it.',
    otherAccounts: 'Build it again to pay into the account that is named now.',
  },
  authorise: {
    doubts: 'An approver has to do that first. Or unlock the run and build it again to leave it out.',
    otherAccounts: 'Unlock the run and build it again to pay into the account that is named now.',
  },
  export: {
    doubts: 'An approver has to do that first. Or give the run up and begin another to leave it out.',
    otherAccounts: 'Give the run up and begin another to pay into the account that is named now.',
  },
} as const

/** The steps of a run, in the order in which they are offered. */
export function runSteps(run: RunFactsForPolicy, viewer: RunViewer): RunStep[] {
  const events = allowed(runTransitions, run.status, {
    empty: run.lineCount === 0,
    doubted: viewer.doubts + viewer.otherAccounts > 0,
  })
  const steps: RunStep[] = events
    .filter((step) => step !== 'confirm')
    .map((step) => ({ step, why: whyNot(step, run, viewer) }))
  if (run.status === 'open') steps.splice(1, 0, { step: 'rebuild', why: builderOnly(run, viewer) })
  return steps
}

/** What has come up about lines of the run, and what to do about it; null: nothing has. */
function cameUp(step: keyof typeof MENDED, { doubts, otherAccounts }: RunViewer): string | null {
  const words = []
  if (doubts > 0) words.push(`Something about ${lines(doubts)} has to be looked into. ${MENDED[step].doubts}`)
  if (otherAccounts > 0)
    words.push(`The account of ${lines(otherAccounts)} has changed since. ${MENDED[step].otherAccounts}`)
  return words.length > 0 ? words.join(' ') : null
}

const lines = (count: number) => (count === 1 ? 'one line' : `${count} lines`)

function whyNot(step: RunEvent, run: RunFactsForPolicy, viewer: RunViewer): string | null {
  const { personId, hasInterest, limitPence, anotherOpen, authorisers } = viewer
  switch (step) {
    case 'lock':
      if (hasInterest) return INTEREST
      if (!mayLock(run, personId, authorisers))
        return `${run.builtBy} began it and has to lock it: if you did, you could not authorise it, and no one else can.`
      return cameUp(step, viewer)
    case 'unlock':
      return anotherOpen ? 'Another run is open. Lock it or give it up first.' : null
    case 'authorise':
      if (run.builtByPersonId === personId) return 'You began this run. A colleague has to authorise it.'
      if (run.lockedByPersonId === personId) return 'You locked this run. A colleague has to authorise it.'
      if (hasInterest) return INTEREST
      if (cameUp(step, viewer)) return cameUp(step, viewer)
      if (limitPence === null)
        return 'Nobody has said how much one run may come to. An administrator sets it under Settings.'
      return run.totalPence > limitPence
        ? `One run may come to ${formatMoney(limitPence)} at most, and this is more. Unlock it and take lines out, or have the limit changed.`
        : null
    case 'export':
      return cameUp(step, viewer)
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
