import { inTransaction, type Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { withinLimit, type RateLimit } from '#app/platform/rate-limit.server'
import type { awaitingSession } from '#app/platform/session.server'
import type { VisitorWork } from '#app/platform/work'
import {
  newSetUp,
  openSecondFactor,
  openSetUp,
  recoveryHash,
  sealSecondFactor,
  sealSetUp,
  stepOfCode,
} from './second-factor.server'
import type { SecondFactor, SetUp } from './second-factor.server'

export type AwaitingSession = NonNullable<Awaited<ReturnType<typeof awaitingSession>>>

const TRIES: RateLimit = { name: 'second-factor', points: 5, seconds: 15 * 60 }

/**
 * The second factor this person still has to set up: the same one each time the page is loaded. Null when the account
 * has one already.
 */
export async function secondFactorToSetUp(
  session: AwaitingSession,
  { db }: Pick<VisitorWork, 'db'>,
): Promise<SetUp | null> {
  const account = await db.account.findUniqueOrThrow({
    where: { id: session.accountId },
    select: { secondFactorSecret: true },
  })
  if (account.secondFactorSecret) return null
  if (session.data.setUp) return openSetUp(session.data.setUp)
  const setUp = newSetUp()
  await db.session.update({ where: { id: session.id }, data: { data: { ...session.data, setUp: sealSetUp(setUp) } } })
  return setUp
}

export type SecondFactorRefusal = 'wrong-code' | 'too-many-tries' | 'not-set-up'

/**
 * Checks the six digits from the phone, or a recovery code (each works once). The first right code of a factor that is
 * being set up keeps it. Five tries in 15 minutes. Real time.
 */
export async function enterSecondFactor(
  { session, code }: { session: AwaitingSession; code: string },
  { db, clock, council }: Pick<VisitorWork, 'db' | 'clock' | 'council'>,
): Promise<{ ok: true; to: string | null } | { ok: false; reason: SecondFactorRefusal }> {
  if (!(await withinLimit(db, TRIES, session.accountId))) return { ok: false, reason: 'too-many-tries' }
  return inTransaction(db, async (tx) => {
    const [account] = await tx.$queryRaw<{ person_id: string; second_factor_secret: string | null }[]>`
      select person_id, second_factor_secret from account where id = ${session.accountId}::uuid for update`
    const kept = account?.second_factor_secret ? openSecondFactor(account.second_factor_secret) : null
    if (!account || (!kept && !session.data.setUp)) return { ok: false, reason: 'not-set-up' }
    const accepted = kept ? await acceptKnown(kept, session.accountId, code) : await acceptFirst(session, code)
    if (!accepted) return { ok: false, reason: 'wrong-code' }
    await keep(tx, session.accountId, accepted.factor)
    if (accepted.change) {
      await recordEvent(tx, {
        councilId: council.id,
        entity: 'account',
        entityId: session.accountId,
        by: { personId: account.person_id },
        change: accepted.change,
        at: clock.now(),
      })
    }
    return { ok: true, to: session.data.to ?? null }
  })
}

type Accepted = { factor: SecondFactor; change: 'set_up_second_factor' | 'use_recovery_code' | null } | null

async function acceptFirst(session: AwaitingSession, code: string): Promise<Accepted> {
  const { secret, recoveryCodes } = openSetUp(session.data.setUp!)
  const step = await stepOfCode(secret, code)
  if (step === null) return null
  const recovery = recoveryCodes.map((recoveryCode) => recoveryHash(session.accountId, recoveryCode))
  return { factor: { secret, recovery, lastStep: step }, change: 'set_up_second_factor' }
}

async function acceptKnown(factor: SecondFactor, accountId: string, code: string): Promise<Accepted> {
  if (/^\d{6}$/.test(code)) {
    const step = await stepOfCode(factor.secret, code)
    return step !== null && step > factor.lastStep ? { factor: { ...factor, lastStep: step }, change: null } : null
  }
  const used = recoveryHash(accountId, code)
  if (!factor.recovery.includes(used)) return null
  return {
    factor: { ...factor, recovery: factor.recovery.filter((hash) => hash !== used) },
    change: 'use_recovery_code',
  }
}

async function keep(tx: Tx, accountId: string, factor: SecondFactor): Promise<void> {
  await tx.account.update({ where: { id: accountId }, data: { secondFactorSecret: sealSecondFactor(factor) } })
}
