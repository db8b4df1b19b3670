import type { RunFactsForPolicy, RunStep, RunViewer } from './run-policy'

const PEOPLE = new Intl.ListFormat('en-GB', { type: 'disjunction' })
const MOST_NAMES = 4

/** "Next: lock it; then a second person authorises it (Ana Bell or Tom Fry)." Null: the run's state says it all. */
export function nextStep(run: RunFactsForPolicy, viewer: RunViewer, steps: readonly RunStep[]): string | null {
  switch (run.status) {
    case 'open':
      return openRun(run, viewer, steps)
    case 'locked':
      return lockedRun(run, viewer)
    case 'authorised':
      return 'Next: export it. That makes the file for the bank.'
    case 'exported':
    case 'part_confirmed':
      return 'Next: upload the bank’s answer.'
    case 'reconciled':
    case 'cancelled':
      return null
  }
}

function openRun(run: RunFactsForPolicy, viewer: RunViewer, steps: readonly RunStep[]): string {
  if (run.lineCount === 0) return 'Next: clear up why people are left out. There is nothing to lock.'
  const mine = steps.some(({ step, why }) => step === 'lock' && why === null)
  const mayAuthorise = viewer.authorisers.some(({ personId }) => personId === viewer.personId)
  if (mine) {
    const others = namesOf(viewer, [viewer.personId, run.builtByPersonId])
    if (!others) return `Next: lock it; then a second person authorises it. ${NOBODY}`
    return `Next: lock it; then a second person authorises it (${others}).`
  }
  // It is held up for everybody, or the lock is another's.
  if (viewer.doubts > 0) return 'Next: build it again, without what is doubted; then it can be locked and authorised.'
  return mayAuthorise
    ? `Next: ${run.builtBy} locks it; then you authorise it.`
    : `Next: ${run.builtBy} locks it; then a second person authorises it.`
}

function lockedRun(run: RunFactsForPolicy, viewer: RunViewer): string {
  const barred = [run.builtByPersonId, ...(run.lockedByPersonId ? [run.lockedByPersonId] : [])]
  const others = namesOf(viewer, barred)
  const mine =
    !barred.includes(viewer.personId) && viewer.authorisers.some(({ personId }) => personId === viewer.personId)
  if (mine) return 'Next: compare the totals and authorise it.'
  return others ? `Next: a second person authorises it (${others}).` : `Next: a second person authorises it. ${NOBODY}`
}

const NOBODY =
  'At the moment no one else can: they began it, decided on something in it, or have to do with someone in it. An administrator can give a colleague the payments role.'

function namesOf({ authorisers }: RunViewer, without: readonly string[]): string {
  const names = authorisers.filter(({ personId }) => !without.includes(personId)).map(({ name }) => name)
  return PEOPLE.format(names.length > MOST_NAMES ? [...names.slice(0, MOST_NAMES), 'another'] : names)
}
