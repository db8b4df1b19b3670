import { receivedMail } from '#app/platform/dev-mailbox.server'
import { as } from '#app/platform/guard.server'

export const loader = as('developer', async ({ db, url }) =>
  Response.json(
    { messages: await receivedMail(db, url.searchParams.get('to')) },
    { headers: { 'Cache-Control': 'no-store' } },
  ),
)
