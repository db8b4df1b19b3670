import type { Happening } from '#app/shared/happenings'
import type { Actor, ProviderMembership } from './actor'
import type { Clock } from './clock.server'
import type { Council } from './council.server'
import type { PrismaClient, Tx } from './database/client.server'

/** What every operation is given: the database, the portal's time, and who acts. A guarded request is one. */
export type Work = { db: PrismaClient; clock: Clock; actor: Pick<Actor, 'personId'> }

/** Work for somebody who need not be signed in; `ip` is where limits count them. */
export type VisitorWork = Omit<Work, 'actor'> & {
  actor: Pick<Actor, 'personId'> | null
  council: Council
  ip: string
}

/** Work for one council; an operation reaches nothing of another's. */
export type CouncilWork = Work & { council: Council }

/** Work in the name of one provider; an operation reaches nothing of another's. */
export type ProviderWork = CouncilWork & {
  actor: Pick<Actor, 'personId' | 'email' | 'name'>
  provider: Pick<ProviderMembership, 'providerId' | 'providerName' | 'roles'>
}

/**
 * Does in other areas what follows from a happening, in the transaction of the change itself: if it throws, the change
 * is not kept either.
 */
export type React = (tx: Tx, happening: Happening) => Promise<void>

/**
 * The work of an operation that makes something happen. Nobody but `workOf` (app/across/work.server.ts) adds `react`, so
 * that nobody can call such an operation and forget what follows.
 */
export type Reacting<W> = W & { react: React }
