import { describe, expect, it } from 'vitest'
import type { PrismaClient } from '#app/platform/database/client.server'

/** What must be true of how the demo's grants are decided once it is loaded. */
export function describeDeciding(db: PrismaClient): void {
  describe('deciding grants in the demo', () => {
    it('shows second looks that wait and that were made, and a change that waits for a second administrator', async () => {
      const looks = await db.grantReview.groupBy({ by: ['councilId'], _count: { _all: true, finding: true } })
      expect(looks).toHaveLength(2)
      for (const { _count } of looks) expect(_count.finding).toBeGreaterThan(0)
      const [mine] = await db.$queryRaw<{ waiting: number }[]>`
        select count(*)::int as waiting from grant_review r join account c on c.email in ('assessor@demo.example', 'assessor2@demo.example')
        where r.finding is null and may_review_grant(r.application_id, c.person_id)`
      expect(mine!.waiting).toBeGreaterThan(0)
      expect(await db.adminRequest.count({ where: { status: 'waiting' } })).toBe(1)
    })

    it('has awards that can be approved: nothing is open about who confirms, and the employer has answered', async () => {
      const [ready] = await db.$queryRaw<{ count: number }[]>`
        select count(*)::int as count from grant_application a join grant_decision d on d.id = a.recommendation_id and d.outcome = 'approve'
        where a.status = 'recommended' and employer_confirmed(a.id)
          and not exists (select from grant_signal s where s.application_id = a.id and s.resolved_at is null)`
      expect(ready!.count).toBeGreaterThan(3)
    })
  })
}
