import { z } from 'zod'
import { setClock } from '#app/platform/clock.server'
import { as } from '#app/platform/guard.server'

const Body = z.object({ now: z.iso.datetime({ offset: true, local: true }).or(z.iso.date()) })

const answer = (value: unknown, status = 200) =>
  Response.json(value, { status, headers: { 'Cache-Control': 'no-store' } })

export const loader = as('developer', async ({ clock }) => answer({ now: clock.now().toISOString() }))

export const action = as('developer', async ({ request, db, clock }) => {
  const isJson = request.headers.get('content-type')?.includes('json')
  const body: unknown = isJson
    ? await request.json().catch(() => null)
    : Object.fromEntries(await request.formData().catch(() => new FormData()))
  const parsed = Body.safeParse(body)
  if (!parsed.success) return answer({ error: 'Send {"now": "2026-03-01T09:00:00Z"}.' }, 422)
  const typed = parsed.data.now
  await setClock(db, new Date(/[zZ]|[+-]\d\d:?\d\d$/.test(typed) || !typed.includes('T') ? typed : `${typed}Z`))
  return answer({ now: clock.now().toISOString() })
})
