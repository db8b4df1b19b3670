import { counted } from '#app/shared/counted'
import { namedWords } from '#app/shared/list-words'
import type { RoundLine, RoundView } from './round-view'
import { MOST_CANDIDATES, MOST_VACANCIES, type RoundStatus } from './round'

/** Why something in a round was refused. */
export const roundRefusalWords = {
  'not-found': 'This is not part of the round any more. Load the page again.',
  'not-allowed': 'The round is past that: it was endorsed or cancelled, or some of it is on its way already.',
  'too-many': `A round holds at most ${MOST_CANDIDATES} candidates and ${MOST_VACANCIES} vacancies.`,
  'too-many-openings': 'The vacancy does not have so many openings left.',
  introduced: 'They have been introduced already, so they cannot be moved.',
  'does-not-fit':
    'Something stands between the two, or they did not ask for this kind of work. If you have spoken about it, tick the box that says so.',
  full: 'That vacancy has no room left in this round. Move somebody else first.',
  'nobody-chosen': 'Choose at least one candidate and one vacancy first.',
  'nobody-placed': 'Nobody has a place yet.',
  'took-too-long': 'The solver did not finish in time. Try again with fewer people or vacancies.',
  changed: 'Somebody changed the round while it was being worked out. Work it out again.',
} as const

/** The title of the list: what there is to do. */
export function roundsTitle(rounds: readonly Pick<RoundLine, 'status'>[]): string {
  const open = rounds.filter(({ status }) => status === 'draft' || status === 'worked_out').length
  if (open === 0) return 'Matching rounds'
  return open === 1 ? '1 round is not finished' : `${open} rounds are not finished`
}

/** The title of a round: its name, and how many have a place. */
export function roundTitle({ name, status, people }: RoundView): string {
  if (status !== 'worked_out') return name
  const placed = people.filter(({ placement }) => placement !== null).length
  return `${name}: ${placed} of ${people.length} placed`
}

/** What to do next with a round. */
export function nextStepWords(
  status: RoundStatus,
  counts: { people: number; vacancies: number; placed: number },
): string {
  switch (status) {
    case 'draft':
      if (counts.people === 0) return 'Choose who takes part.'
      if (counts.vacancies === 0) return 'Choose the vacancies.'
      return 'Work it out.'
    case 'worked_out':
      return counts.placed === 0
        ? 'Nobody fits anywhere. Change who takes part.'
        : 'Look at the result, change it, and endorse it.'
    case 'endorsed':
      return 'The candidates have been asked.'
    case 'cancelled':
      return 'Given up.'
  }
}

const ordinals = ['1st', '2nd', '3rd']

/** "1st", "4th". */
export function ordinal(rank: number): string {
  return ordinals[rank - 1] ?? `${rank}th`
}

/** "12 candidates added.", "No vacancy was added …"; `left` names who was chosen and did not come in. */
export function addedWords(added: number, kind: 'candidate' | 'vacancy', left: readonly string[]): string {
  const [one, many] = kind === 'candidate' ? ['candidate', 'candidates'] : ['vacancy', 'vacancies']
  const words = added === 0 ? `No ${one} was added.` : `${counted(added, one, many)} added.`
  if (left.length === 0) return added === 0 ? `No ${one} was added: they are in already.` : words
  return `${words} ${namedWords(left)} could not be added: no longer free.`
}
