import type { Prisma } from '#app/platform/database/client.server'
import { findings } from '#app/grants/deciding/reviews/review'
import { sealText } from '#app/platform/field-encryption.server'
import { idOf } from '../random'
import type { DemoGrant } from './applications'
import { decisionsOf } from './decisions'
import { grantStaff } from './schemes'

const DAY_MS = 86_400_000
/** Decisions older than this have been looked at again. */
const WAITING_DAYS = 30

const WORDS = {
  right: '',
  'weak-evidence': 'The quote is only a screenshot. I would have asked for the receipt first.',
  'wrong-amount': 'Two fares were counted twice: it should have been £24 less.',
  'wrong-outcome': 'They came back to care after five months, so the rule about new starters was met.',
  'not-by-the-rules': 'The checklist says that the offer letter was seen, and there is none.',
}

/** One decision in ten is drawn. Whoever did not recommend it looks at it again; the newest are still waiting. */
export function inventReviews(grants: readonly DemoGrant[], now: Date): Prisma.GrantReviewCreateManyInput[] {
  return grants.flatMap((grant): Prisma.GrantReviewCreateManyInput[] => {
    const { rows } = decisionsOf(grant)
    const decision = rows.findLast(({ kind }) => kind === 'decide')
    if (!decision || grant.n % 10 !== 3) return []
    const { id: councilId, slug } = grant.scheme.council
    const drawn = {
      id: idOf('grant-review', decision.id),
      councilId,
      applicationId: grant.id,
      decisionId: decision.id,
      drawnAt: decision.at,
    }
    const at = new Date(new Date(decision.at).getTime() + 9 * DAY_MS)
    if (at.getTime() > now.getTime() - WAITING_DAYS * DAY_MS) return [drawn]
    const took = rows.map(({ byPersonId }) => byPersonId)
    const reviewer = grantStaff[slug].assessor.map((name) => idOf('account', name)).find((id) => !took.includes(id))
    if (!reviewer) return [drawn]
    const finding = grant.n % 70 === 3 ? findings[1 + (grant.n % 4)]! : 'right'
    const words = WORDS[finding]
    return [
      {
        ...drawn,
        finding,
        wordsSealed: words ? sealText(words) : null,
        reviewedByPersonId: reviewer,
        reviewedAt: at,
      },
    ]
  })
}
