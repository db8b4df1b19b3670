import { homeOf } from '#app/people/signing-in/home'
import { browserOf } from '#app/platform/browser.server'
import { byIntent } from '#app/platform/by-intent.server'
import { formDataOf, redirectWithNotice, textOf } from '#app/platform/forms.server'
import { as, found, notFound } from '#app/platform/guard.server'
import { takeKeptForm } from '#app/platform/kept-forms.server'
import { redirect } from '#app/platform/redirect.server'
import { sendKeptForm } from '#app/platform/send-kept-form.server'
import { isUuid } from '#app/shared/uuid'

export const loader = as('person', () => redirect('/sign-in/continue'))

/** Sends a kept form, or throws it away: by a press of the person it is about, in the browser it came from, once. */
export const action = as('person', async (context) => {
  const { request, db, actor } = context
  const take = async (raw: FormData) => {
    const id = textOf(raw, 'id')
    if (!isUuid(id)) throw notFound()
    return found(await takeKeptForm(db, { id, browser: await browserOf(request), email: actor.email }))
  }
  return byIntent(await formDataOf(request), {
    send: async (raw) => {
      const cookie = request.headers.get('cookie') ?? ''
      return sendKeptForm(context, await take(raw), { email: actor.email, cookie, shown: true })
    },
    'throw-away': async (raw) => {
      await take(raw)
      return redirectWithNotice(homeOf(actor), 'Thrown away. Nothing was sent.')
    },
  })
})
