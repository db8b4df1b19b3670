import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { COUNCIL_ROLES, PROVIDER_ROLES, type Actor } from './actor'
import { portalCookie } from './cookies.server'
import type { Reader } from './database/client.server'
import { parsedRows } from './database/rows.server'
import { isDemoOrTest } from './env.server'

const DAY_SECONDS = 24 * 60 * 60
/** A phone that is used now and then stays signed in; a workspace with other people's data does not. */
const SEEKER_SECONDS = 30 * DAY_SECONDS
const STAFF_SECONDS = 12 * 60 * 60
const TOUCH_EVERY_SECONDS = 300
/** Time to find the phone and type its six digits, or to set it up. */
const AWAITING_SECONDS = 15 * 60

/** The columns of a session besides its account. */
const SessionData = z.object({
  staff: z.boolean(),
  /** The email code was right, the second factor is still to come: nobody is signed in by this session. */
  awaiting: z.literal(true).optional(),
  /** The second factor was right too. Without it, council roles count for nothing in production. */
  secondFactor: z.literal(true).optional(),
  /** Awaiting: where the person was going, and (encrypted) the second factor they are setting up. */
  to: z.string().optional(),
  setUp: z.string().optional(),
})
export type SessionData = z.output<typeof SessionData>

function sessionCookie() {
  return portalCookie('portal_session', { maxAge: SEEKER_SECONDS })
}

function idOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

async function secretOf(request: Request): Promise<string | null> {
  const secret: unknown = await sessionCookie().parse(request.headers.get('cookie'))
  return typeof secret === 'string' ? secret : null
}

/** Starts a session for an account. Answers the Set-Cookie header. The secret is in the cookie, its hash in the database. */
export async function startSession(
  db: Reader,
  { accountId, userAgent, ...data }: { accountId: string; userAgent: string } & SessionData,
): Promise<string> {
  const secret = randomBytes(32).toString('base64url')
  const seconds = data.awaiting ? AWAITING_SECONDS : data.staff ? STAFF_SECONDS : SEEKER_SECONDS
  const expiresAt = new Date(Date.now() + seconds * 1000)
  await db.session.create({
    data: { id: idOf(secret), accountId, data, expiresAt, userAgent: userAgent.slice(0, 300) },
  })
  return sessionCookie().serialize(secret)
}

/** Ends this browser's session. Answers the Set-Cookie header that clears the cookie. */
export async function endSession(db: Reader, request: Request): Promise<string> {
  const secret = await secretOf(request)
  if (secret) await db.session.deleteMany({ where: { id: idOf(secret) } })
  return sessionCookie().serialize('', { maxAge: 0 })
}

/** Signs the account out on every device. Answers how many sessions ended. */
export async function endAllSessions(db: Reader, accountId: string): Promise<number> {
  const { count } = await db.session.deleteMany({ where: { accountId } })
  return count
}

/** The address that was signed in with this browser's session, over or not; null for a browser that had none. */
export async function addressOfEndedSession(db: Reader, request: Request): Promise<string | null> {
  const secret = await secretOf(request)
  if (!secret) return null
  const row = await db.session.findUnique({
    where: { id: idOf(secret) },
    select: { account: { select: { email: true } } },
  })
  return row?.account?.email ?? null
}

/** The session of somebody whose second factor is still to come; null for any other. */
export async function awaitingSession(db: Reader, request: Request) {
  const secret = await secretOf(request)
  if (!secret) return null
  const row = await db.session.findFirst({
    where: { id: idOf(secret), expiresAt: { gt: new Date() }, account: { disabledAt: null } },
    select: { id: true, data: true, account: { select: { id: true, email: true } } },
  })
  if (!row?.account) return null
  const data = SessionData.parse(row.data)
  if (!data.awaiting) return null
  return { id: row.id, accountId: row.account.id, email: row.account.email, data }
}

const SessionRow = z.object({
  session_id: z.string(),
  account_id: z.string(),
  person_id: z.string(),
  email: z.string(),
  name: z.string(),
  stale: z.boolean(),
  /** Longer than somebody with other people's data may be. */
  long_away: z.boolean(),
  staff: z.boolean(),
  second_factor: z.boolean(),
  providers: z
    .array(
      z.object({
        providerId: z.string(),
        councilId: z.string(),
        providerName: z.string(),
        providerStatus: z.string(),
        roles: z.array(z.enum(PROVIDER_ROLES)),
      }),
    )
    .nullable(),
  councils: z.array(z.object({ councilId: z.string(), roles: z.array(z.enum(COUNCIL_ROLES)) })).nullable(),
})

/** Who sends this request, with all memberships, in one query; null when signed out or expired. */
export async function actorOf(db: Reader, request: Request): Promise<Actor | null> {
  const secret = await secretOf(request)
  if (!secret) return null
  const [row] = await parsedRows(db, SessionRow)`
    select s.id as session_id, a.id as account_id, p.id as person_id, a.email, p.name,
      coalesce((s.data ->> 'staff')::boolean, false) as staff,
      coalesce((s.data ->> 'secondFactor')::boolean, false) as second_factor,
      s.last_seen_at < now() - make_interval(secs => ${TOUCH_EVERY_SECONDS}) as stale,
      s.last_seen_at < now() - make_interval(secs => ${STAFF_SECONDS}) as long_away,
      (select json_agg(json_build_object('providerId', m.provider_id, 'councilId', m.council_id, 'providerName', pr.name,
         'providerStatus', pr.status, 'roles', m.roles) order by m.since)
       from (select provider_id, council_id, array_agg(role) as roles, min(created_at) as since from provider_member
             where person_id = p.id and ended_at is null group by 1, 2) m
       join provider pr on pr.id = m.provider_id) as providers,
      (select json_agg(json_build_object('councilId', m.council_id, 'roles', m.roles))
       from (select council_id, array_agg(role) as roles from council_member
             where person_id = p.id and ended_at is null group by 1) m) as councils
    from session s join account a on a.id = s.account_id join person p on p.id = a.person_id
    where s.id = ${idOf(secret)} and s.expires_at > now() and a.disabled_at is null
      and not coalesce((s.data ->> 'awaiting')::boolean, false)`
  if (!row) return null
  // A membership that came after signing in shortens the session too.
  const worksWithOthers =
    (row.councils ?? []).length > 0 ||
    (row.providers ?? []).some(({ roles }) => roles.some((role) => role !== 'referrer'))
  if (row.long_away && worksWithOthers) return null
  if (row.stale) {
    const seconds = row.staff ? STAFF_SECONDS : SEEKER_SECONDS
    await db.$executeRaw`update session set last_seen_at = now(), expires_at = now() + make_interval(secs => ${seconds})
      where id = ${row.session_id}`
  }
  return {
    personId: row.person_id,
    accountId: row.account_id,
    sessionId: row.session_id,
    email: row.email,
    name: row.name,
    providers: row.providers ?? [],
    councils: row.second_factor || isDemoOrTest() ? (row.councils ?? []) : [],
  }
}
