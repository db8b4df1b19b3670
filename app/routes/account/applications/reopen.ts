import type { ReopenRefusal } from '#app/hiring/own/reopen-application.server'
import { redirectWithNotice } from '#app/platform/forms.server'
import { as, notFound } from '#app/platform/guard.server'
import { redirect } from '#app/platform/redirect.server'
import { workOf } from '#app/across/work.server'
import { reopenApplication } from '#app/hiring/own/reopen-application.server'

const REFUSALS: Record<Exclude<ReopenRefusal, 'not-found'>, string> = {
  'not-inactive': 'This application is not on hold any more.',
  'vacancy-closed': 'The employer has closed this job meanwhile.',
}

export const loader = as('person', ({ params }) => redirect(`/account/applications/${params.id}`))

/** "I am still interested": an application on hold is open again. */
export const action = as('person', async ({ db, clock, actor, params }) => {
  const id = params.id ?? ''
  const reopened = await reopenApplication({ id }, workOf({ db, clock, actor }))
  const refusal = reopened.ok ? null : reopened.reason
  if (refusal === 'not-found') throw notFound()
  const notice = refusal ? REFUSALS[refusal] : 'We told the employer that you are still interested.'
  return redirectWithNotice(`/account/applications/${id}`, notice)
})
