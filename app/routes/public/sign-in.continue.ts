import { redirect } from '@remix-run/node'
import { as, forbidden } from '#app/platform/guard.server'
import { pendingRequest, takePendingRequest } from '#app/platform/pending-request.server'

/**
 * Sends a form again that was kept while its sender signed in, as if it had just been posted, and gives back that
 * page's answer. The form is taken out first: loading this address again sends nothing twice.
 */
export const loader = as('person', async ({ params, request, url, db, actor, web }) => {
  const secret = params.secret ?? ''
  const waiting = await pendingRequest(db, secret)
  if (waiting?.email && waiting.email !== actor.email) throw forbidden()
  const kept = await takePendingRequest(db, secret)
  if (!kept) return redirect('/account')
  const headers = new Headers({ 'Content-Type': kept.contentType, Cookie: request.headers.get('cookie') ?? '' })
  for (const name of ['accept', 'accept-language', 'user-agent', 'host']) {
    const value = request.headers.get(name)
    if (value) headers.set(name, value)
  }
  return web.replay(
    new Request(new URL(kept.path, url), { method: kept.method, headers, body: Buffer.from(kept.body) }),
  )
})
