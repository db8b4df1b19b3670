import { counted } from '#app/shared/counted'

/** How many open cases one broker should have, and may have. A council may set its own (`brokering` settings). */
export type CaseloadLimits = { warn: number; stop: number }

export type CaseloadRoom = 'free' | 'near' | 'full'

/** What counts is every case that is not closed. */
export function caseloadRoom(cases: number, { warn, stop }: CaseloadLimits): CaseloadRoom {
  if (cases >= stop) return 'full'
  return cases >= warn ? 'near' : 'free'
}

/** "18 of 25 cases", and what follows from it. */
export function caseloadWords(cases: number, limits: CaseloadLimits): string {
  const count = `${cases} of ${counted(limits.stop, 'case')}`
  switch (caseloadRoom(cases, limits)) {
    case 'free':
      return count
    case 'near':
      return `${count}: nearly full`
    case 'full':
      return `${count}: full. Close a case or hand one over before you take on another.`
  }
}
