import { brokering } from '#app/brokering/area.server'
import { grants } from '#app/grants/area.server'
import { hiring } from '#app/hiring/area.server'
import { people } from '#app/people/area.server'
import { forgetExpired } from '#app/platform/forget-expired.server'
import type { Sweep } from '#app/platform/tasks.server'
import { referrals } from '#app/referrals/area.server'

const areas: readonly { sweeps: readonly Sweep[] }[] = [people, hiring, grants, brokering, referrals]
const ofAreas = areas.flatMap((area) => area.sweeps)

/** Every sweep of the portal, in the order in which one run does them: within an area as it lists them. */
export const sweeps: readonly Sweep[] = [
  { name: 'forget-expired', run: forgetExpired },
  ...ofAreas.filter(({ isLast }) => !isLast),
  ...ofAreas.filter(({ isLast }) => isLast),
]
