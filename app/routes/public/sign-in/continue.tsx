import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { homeOf } from '#app/people/signing-in/home'
import { KeptFormToSend } from '#app/people/signing-in/components/kept-form'
import { browserOf } from '#app/platform/browser.server'
import { as } from '#app/platform/guard.server'
import { keptForms } from '#app/platform/kept-forms.server'
import { redirect } from '#app/platform/redirect.server'
import { typedText } from '#app/platform/typed-text'
import { Page } from '#app/ui/layout'

export const meta: MetaFunction = () => [
  { title: 'You were about to send this' },
  { name: 'robots', content: 'noindex' },
]

/** What this browser sent while nobody was signed in. Looking at it sends nothing. */
export const loader = as('person', async ({ request, db, actor }) => {
  const kept = await keptForms(db, await browserOf(request), actor.email)
  if (kept.length === 0) throw redirect(homeOf(actor))
  return kept.map(({ id, what, path, fields }) => ({ id, what, path, typed: typedText(fields) }))
})

export default function ContinueAfterSigningIn() {
  const kept = useLoaderData<typeof loader>()
  return (
    <Page
      title="You were about to send this"
      lead="You were not signed in, so nothing has been sent yet. Look at it, then press the button."
      narrow
    >
      <div className="stack-lg">
        {kept.map((form) => (
          <KeptFormToSend key={form.id} form={form} />
        ))}
      </div>
    </Page>
  )
}
