import { z } from 'zod'
import { homeOf } from '#app/people/signing-in/home'
import { browserOf } from '#app/platform/browser.server'
import { formDataOf, redirectWithNotice } from '#app/platform/forms.server'
import { as, found, notFound } from '#app/platform/guard.server'
import { takeKeptForm } from '#app/platform/kept-forms.server'
import { redirect } from '#app/platform/redirect.server'
import { sendKeptForm } from '#app/platform/send-kept-form.server'

const SendForm = z.object({ id: z.guid(), intent: z.enum(['send', 'throw-away']) })

export const loader = as('person', () => redirect('/sign-in/continue'))

/** Sends a kept form, or throws it away: by a press of the person it is about, in the browser it came from, once. */
export const action = as('person', async (context) => {
  const { request, db, actor } = context
  const posted = SendForm.safeParse(Object.fromEntries(await formDataOf(request)))
  if (!posted.success) throw notFound()
  const { id, intent } = posted.data
  const kept = found(await takeKeptForm(db, { id, browser: await browserOf(request), email: actor.email }))
  if (intent === 'throw-away') return redirectWithNotice(homeOf(actor), 'Thrown away. Nothing was sent.')
  return sendKeptForm(context, kept, { email: actor.email, cookie: request.headers.get('cookie') ?? '', shown: true })
})
