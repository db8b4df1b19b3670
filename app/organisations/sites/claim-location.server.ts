import { isUniqueViolation } from '#app/platform/database/errors.server'
import { refused, type Refused } from '#app/shared/outcome'

/**
 * A regulated location belongs to one provider of a council; the unique index decides, also between two who register it
 * in the same moment. Turns its refusal into one of the operation.
 */
export async function claimingLocation<T>(work: () => Promise<T>): Promise<T | Refused<'location-taken'>> {
  try {
    return await work()
  } catch (error) {
    if (isUniqueViolation(error, 'site_location_id_once')) return refused('location-taken')
    throw error
  }
}
