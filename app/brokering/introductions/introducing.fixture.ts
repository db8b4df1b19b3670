import { workOf } from '#app/across/work.server'
import { refreshSearchRow } from '#app/jobs/search/refresh-search-row.server'
import type { Council } from '#app/platform/council.server'
import { inTransaction, type Prisma, type PrismaClient } from '#app/platform/database/client.server'
import {
  fixedClock,
  makeCandidate,
  makeMember,
  makeProvider,
  makeSite,
  makeStaff,
  makeVacancy,
} from '#app/testing/factories'
import { endorseMatch, type Endorsement } from './endorsing/endorse-match.server'

/** A broker, a provider with a live vacancy that can be found, and a candidate who fits it. */
export async function introducing(db: PrismaClient, council: Council, given: { kind?: string; at?: string } = {}) {
  const clock = fixedClock(given.at ?? '2026-03-10T10:00:00Z')
  const broker = await makeStaff(db, council, 'broker')
  const provider = await makeProvider(db, council, {
    name: 'Cherwell Valley Care',
    ...(given.kind && { kind: given.kind }),
  })
  const member = await makeMember(db, provider, 'recruiter')
  const site = await makeSite(db, provider)
  const newVacancy = async (columns: Partial<Prisma.VacancyUncheckedCreateInput> = {}) => {
    const vacancy = await makeVacancy(db, provider, site, columns)
    await inTransaction(db, (tx) => refreshSearchRow(tx, vacancy.id))
    return vacancy
  }
  const newCandidate = (columns: Parameters<typeof makeCandidate>[2] = {}) =>
    makeCandidate(db, council, { brokerPersonId: broker.personId, ...columns })
  const work = workOf({ db, clock, council, actor: broker })
  const handling = workOf({ db, clock, actor: member, provider: member.providers[0]!, council })
  const endorse = (pair: { candidateId: string; vacancyId: string }, more: Partial<Endorsement> = {}) =>
    endorseMatch({ brokerWords: 'Kind and reliable.', consent: { kind: 'ask' }, ...pair, ...more }, work)
  const spoken = { kind: 'spoken', how: 'phone', words: 'She said yes, please.' } as const
  return { clock, broker, provider, member, site, newVacancy, newCandidate, work, handling, endorse, spoken }
}

/** The id of an outcome that must have been accepted. */
export function accepted(outcome: { ok: true; id: string } | { ok: false; reason: string }): string {
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.id
}
