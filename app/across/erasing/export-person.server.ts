import { keptEmail } from '#emails/render'
import { brokering } from '#app/brokering/area.server'
import { grants } from '#app/grants/area.server'
import { hiring } from '#app/hiring/area.server'
import { organisations } from '#app/organisations/area.server'
import { people } from '#app/people/area.server'
import type { Whom } from '#app/platform/area.server'
import type { PrismaClient } from '#app/platform/database/client.server'
import type { Work } from '#app/platform/work'
import { referrals } from '#app/referrals/area.server'

type Context = Work & { actor: Whom }

/**
 * Everything the portal keeps about a person, as plain JSON, in the person's own words where there are any. What they
 * may not know yet (a decision that is held back) is not in it. Equality answers cannot be: nobody can find them.
 */
export async function exportPerson({ db, clock, actor }: Context) {
  const now = clock.now()
  return {
    exportedAt: now.toISOString(),
    ...(await people.copyOf(db, actor)),
    ...(await organisations.copyOf(db, actor)),
    ...(await hiring.copyOf(db, actor, now)),
    ...(await brokering.copyOf(db, actor, now)),
    ...(await grants.copyOf(db, actor, now)),
    ...(await referrals.copyOf(db, actor)),
    messages: await messages(db, { ...actor, now }),
  }
}

/** Emails as they were sent. One whose data was a secret is named only. */
async function messages(db: PrismaClient, { personId, email, now }: { personId: string; email: string; now: Date }) {
  const rows = await db.message.findMany({
    where: {
      OR: [{ recipientPersonId: personId }, { recipient: email }],
      status: { in: ['sent', 'queued'] },
      releaseAt: { lte: now },
    },
    orderBy: { releaseAt: 'asc' },
  })
  return rows.map(({ template, recipient, releaseAt, sentAt, data }) => {
    const mail = keptEmail(template, data)
    return {
      to: recipient,
      at: sentAt ?? releaseAt,
      kind: template,
      subject: mail?.subject ?? null,
      text: mail?.text ?? null,
    }
  })
}
