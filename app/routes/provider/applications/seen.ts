import { findApplicant } from '#app/hiring/answering/queries-applicant.server'
import { markSeen } from '#app/hiring/answering/mark-seen.server'
import { as } from '#app/platform/guard.server'
import { redirect } from '#app/platform/redirect.server'

export const loader = as('provider-viewer', ({ params }) => redirect(`/provider/applications/${params.id}`))

/** Somebody has the application before them: the page's script says so, or a press on its button. */
export const action = as(
  'provider-viewer',
  async ({ params, db, clock, provider }) => {
    const id = params.id ?? ''
    await markSeen({ id, providerId: provider.providerId }, { db, now: clock.now() })
    return redirect(`/provider/applications/${id}`)
  },
  { of: ({ db, params, provider }) => findApplicant(db, { id: params.id ?? '', providerId: provider.providerId }) },
)
