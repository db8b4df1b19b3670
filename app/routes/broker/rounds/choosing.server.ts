import { resolvePlace } from '#app/people/places/queries-place.server'
import { readChooseFilters } from '#app/brokering/rounds/choose-filters'
import { roundHead } from '#app/brokering/rounds/queries-rounds.server'
import { found, type CouncilContext } from '#app/platform/guard.server'

/**
 * What the pages that choose for a round are about: the round, the filters of their address, and `ask`, the question to
 * the database that they make. @throws 404 for a round of another council
 */
export async function choosing({ db, clock, council, actor, params, url }: CouncilContext) {
  const round = found(await roundHead(db, { roundId: params.id ?? '', councilId: council.id }))
  const filters = readChooseFilters(url.searchParams)
  const place = filters.where ? await resolvePlace(db, filters.where) : null
  const near = place?.ok ? place.place : null
  const placeProblem = place && !place.ok && place.reason === 'not-found' ? place.sentence : null
  const now = clock.now()
  const ask = { roundId: round.id, councilId: council.id, personId: actor.personId, filters: { ...filters, near }, now }
  return { round, filters, placeProblem, ask, now }
}
