import { addDays, fromDateColumn, londonDate, toDateColumn } from '#app/shared/dates'
import { idOf } from '../random'
import type { inventEmployments } from './employments'

/** So many wait at the council's page of first days. */
const WAITING = 2
/** Further than a provider may move a first day alone. */
const DAYS_LATER = 20

/** Providers who say that somebody started later than was written down: the council has to agree. */
export function inventStartClaims(
  employments: ReturnType<typeof inventEmployments>,
  managers: ReadonlyMap<string, string>,
  now: Date,
) {
  const today = londonDate(now)
  return employments
    .flatMap(({ row: { id, councilId, providerId, status, startedOn } }) => {
      const claimedOn = startedOn && addDays(fromDateColumn(startedOn), DAYS_LATER)
      const askedByPersonId = managers.get(providerId)
      if (status !== 'started' || !claimedOn || claimedOn > today || !askedByPersonId) return []
      return [{ id, councilId, startedOn, claimedOn, askedByPersonId }]
    })
    .slice(0, WAITING)
    .map(({ id, councilId, startedOn, claimedOn, askedByPersonId }, index) => ({
      id: idOf('start-claim', id),
      councilId,
      employmentId: id,
      kind: 'correct_start',
      claimedOn: toDateColumn(claimedOn),
      stoodOn: startedOn,
      why: 'far',
      status: 'waiting',
      askedByPersonId,
      askedAt: new Date(now.getTime() - (index + 1) * 86_400_000),
    }))
}
