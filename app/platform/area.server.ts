import type { Actor } from './actor'
import type { Prisma, PrismaClient, Tx } from './database/client.server'
import type { Sweep } from './tasks.server'

/** Somebody who asks for a copy of everything about them, or for its erasure. */
export type Whom = Pick<Actor, 'personId' | 'accountId' | 'email'>

type Step = (tx: Tx, who: Whom, now: Date) => Promise<void>

/** True; or why not. */
type Answer = true | string

/** What an area registers with the rest of the portal, each part optional. across/ composes them; nothing else reads it. */
export type Area = {
  /** In the order in which one run does them. */
  sweeps?: readonly Sweep[]
  /** What waits for somebody at a provider, by its name in the workspace: a number in SQL, of the provider `p`. */
  waitsForProvider?: (now: Date) => Record<string, Prisma.Sql>
  /** What somebody's copy of their data has of this area, by its names there. */
  copyOf?: (db: PrismaClient, who: Whom, now: Date) => Promise<object>
  /** How somebody is erased here, all areas in one transaction: first every `end`, then every `leave`, then every `forget`. */
  erasing?: {
    /** What runs ends, while mails and events still tell of it. */
    end?: Step
    /** What ends with a mail to others that no longer names them: after their past mails are gone. */
    leave?: Step
    /** What is left goes, once nothing has to be found by it any more. */
    forget?: Step
    /** Ids of things, as in `event.entity_id`, that past mails about them tell of. */
    inMails?: (personId: string) => Prisma.Sql
    /** The same for details of events. */
    inEvents?: (who: Whom) => Prisma.Sql
  }
  /** Every model that refers to somebody, and what becomes of it: a test compares it with the schema. */
  personal?: Partial<Record<Prisma.ModelName, { copied: Answer; erased: Answer }>>
}
