import { z } from 'zod'
import { readForm, redirectWithNotice } from '#app/platform/forms.server'
import { as } from '#app/platform/guard.server'
import { redirect } from '#app/platform/redirect.server'
import { endAllSessions, endSession } from '#app/platform/session.server'

const SignOutForm = z.object({ everywhere: z.string().optional() })

export const loader = as('anyone', () => redirect('/'))

export const action = as('anyone', async ({ request, db, actor }) => {
  const read = await readForm(request, SignOutForm)
  const cookie = await endSession(db, request)
  const everywhere = read.ok && read.value.everywhere === 'yes' && actor
  if (everywhere) await endAllSessions(db, actor.accountId)
  const notice = everywhere ? 'You are signed out on every device.' : 'You are signed out.'
  return redirectWithNotice('/', notice, [['Set-Cookie', cookie]])
})
