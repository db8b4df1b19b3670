import { brokering } from '#app/brokering/area.server'
import { grants } from '#app/grants/area.server'
import { hiring } from '#app/hiring/area.server'
import { jobs } from '#app/jobs/area.server'
import { organisations } from '#app/organisations/area.server'
import { people } from '#app/people/area.server'
import type { Area } from '#app/platform/area.server'
import { referrals } from '#app/referrals/area.server'

/** Every area, and what it registers. People comes last: what it forgets is what the others find somebody by. */
export const areas: readonly Area[] = [organisations, jobs, hiring, grants, brokering, referrals, people]
