import { contactKinds, type ContactKind, type ContactOutcome } from '#app/brokering/cases/contact'
import { inWorkChecks, type InWorkOutcome } from '#app/brokering/candidates/in-work'
import type { Prisma } from '#app/platform/database/client.server'
import type { DemoCase } from './candidates'
import { idOf, Random } from '../random'

const DAY_MS = 86_400_000

const SAID: Record<ContactOutcome, readonly string[]> = {
  reached: [
    'Talked through what she wants. Mornings only until the school holidays are over.',
    'Happy to try a care home first. A little worried about personal care, I told him about shadowing.',
    'Went through the two adverts. Likes the one in town because of the bus.',
    'Has sent off for the DBS check herself. Will bring the form in.',
    'Asked about pay for travel time. I said I would find out.',
    'The interview went well, she says. They will ring this week.',
  ],
  'left-message': ['Left a message with the number of the office.', 'Message on voicemail, will try after four.'],
  'no-answer': ['', ''],
}
const NOTES = [
  'Speaks quietly on the phone but clear about what he wants.',
  'Reference from the lunch club is in the post.',
  'Rather no home care: does not like driving in the dark.',
  'Sister works at the same place, so would rather not be introduced there.',
]
const AT_WORK: Record<InWorkOutcome, readonly string[]> = {
  well: ['Likes the team, the rota is what was promised.', 'Has finished the induction. Tired, but happy.'],
  'needs-help': ['The early shifts clash with nursery. I will talk to the manager.'],
  left: ['Found the nights too much.'],
  'no-answer': ['Rang twice, sent a text.'],
}

/** What brokers have done for somebody so far, oldest first. */
export function inventContacts(candidates: readonly DemoCase[], now: Date): Prisma.CandidateContactCreateManyInput[] {
  const random = new Random(34)
  return candidates.flatMap((candidate) => {
    const { broker, takenOnAt, endedAt, status, row } = candidate
    if (!broker || !takenOnAt) return []
    const last = status === 'closed' ? endedAt! : now
    const span = last.getTime() - takenOnAt.getTime()
    const many = random.between(1, Math.min(5, 1 + Math.floor(span / (6 * DAY_MS))))
    return Array.from({ length: many }, (_, nth) => {
      const note = random.chance(0.15)
      const kind: ContactKind = random.weighted({ call: 60, text: 20, email: 12, visit: 8 })
      const outcome: ContactOutcome =
        kind === 'visit' ? 'reached' : random.weighted({ reached: 62, 'left-message': 18, 'no-answer': 20 })
      const at = new Date(takenOnAt.getTime() + span * ((nth + 0.5 * random.next()) / many))
      return {
        id: idOf('contact', candidate.id, nth),
        councilId: row.councilId,
        candidateId: candidate.id,
        kind: note ? 'note' : kind,
        outcome: note ? null : outcome,
        words: random.pick(note ? NOTES : SAID[outcome]),
        at,
        byPersonId: broker,
      }
    })
  })
}

/** When each of these people was last called, written to or met; a note is not a contact. */
export function lastContacts(contacts: readonly Prisma.CandidateContactCreateManyInput[]): Map<string, Date> {
  const last = new Map<string, Date>()
  for (const { candidateId, kind, at } of contacts)
    if ((contactKinds as readonly string[]).includes(kind)) last.set(candidateId, at as Date)
  return last
}

/** Weeks 1, 4, 13 and 26 of everybody who started: made when they were due, but for the last that is. */
export function inventInWorkChecks(candidates: readonly DemoCase[], now: Date): Prisma.InWorkCheckCreateManyInput[] {
  const random = new Random(26)
  return candidates.flatMap((candidate) => {
    const { job, row, broker, status } = candidate
    if (!job?.started) return []
    const checks = inWorkChecks(job.startAgreed)
    const due = checks.filter(({ dueAt }) => dueAt <= now)
    return checks.map(({ week, dueAt }, nth) => {
      // The newest that is due waits with every other broker.
      const waits = status !== 'closed' && nth === due.length - 1 && random.chance(0.55)
      const done = dueAt <= now && !waits
      const outcome: InWorkOutcome = random.weighted({ well: 80, 'needs-help': 12, 'no-answer': 8 })
      return {
        id: idOf('in-work-check', candidate.id, week),
        councilId: row.councilId,
        candidateId: candidate.id,
        employmentId: idOf('brokered-employment', candidate.id),
        week,
        dueAt,
        doneAt: done ? new Date(Math.min(now.getTime(), dueAt.getTime() + DAY_MS * 1.4)) : null,
        outcome: done ? (status === 'closed' && week === 26 ? 'well' : outcome) : null,
        words: done ? random.pick(AT_WORK[outcome]) : '',
        byPersonId: done ? broker : null,
      }
    })
  })
}
