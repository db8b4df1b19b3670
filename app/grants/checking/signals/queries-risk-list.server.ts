import { schemesOf } from '#app/grants/schemes/queries-scope.server'
import type { Reader } from '#app/platform/database/client.server'
import { openText } from '#app/platform/field-encryption.server'
import { fromDateColumn } from '#app/shared/dates'
import { paginate } from '#app/shared/pagination'
import { officerRoles } from '../duties/policy'
import { namesOf } from '../queries-names.server'

type Scope = { councilId: string; personId: string }

/** The risk list is the whole council's: it is not for people who work on some of its schemes only. */
export async function mayReadRiskList(db: Reader, { councilId, personId }: Scope): Promise<boolean> {
  return (await schemesOf(db, { councilId, personId, roles: officerRoles })) === null
}

/** What is on the risk list, to be looked at again first. */
export async function riskList(db: Reader, { councilId, page: wanted }: { councilId: string; page: number }) {
  const where = { councilId, endedAt: null }
  const page = paginate(wanted, await db.riskEntry.count({ where }))
  const rows = await db.riskEntry.findMany({
    where,
    orderBy: [{ reviewOn: 'asc' }, { id: 'asc' }],
    skip: page.offset,
    take: page.limit,
    select: {
      id: true,
      kind: true,
      hint: true,
      wordsSealed: true,
      reviewOn: true,
      createdAt: true,
      createdByPersonId: true,
      _count: { select: { signals: true } },
    },
  })
  const nameOf = await namesOf(
    db,
    rows.map(({ createdByPersonId }) => createdByPersonId),
  )
  return {
    page,
    entries: rows.map(({ kind, wordsSealed, reviewOn, createdByPersonId, _count, ...row }) => ({
      ...row,
      kind,
      words: openText(wordsSealed),
      reviewOn: fromDateColumn(reviewOn),
      by: nameOf(createdByPersonId),
      found: _count.signals,
    })),
  }
}
