import { data } from '@remix-run/node'
import type { OpenedGrant } from './open-grant-draft.server'
import { formDataOf, redirectWithNotice, textOf, type FormAnswer } from '#app/platform/forms.server'
import type { PersonContext } from '#app/platform/guard.server'
import { redirect } from '#app/platform/redirect.server'
import { submitGrantApplication } from '#app/grants/applying/submit-grant-application.server'

type Context = Pick<PersonContext, 'request' | 'db' | 'clock' | 'actor' | 'council'>

/** "Submit application". `sent` is where it is seen afterwards. */
export async function submitPostedGrant(context: Context, opened: OpenedGrant, sent: (id: string) => string) {
  const raw = await formDataOf(context.request)
  const { db, clock, actor, council } = context
  const submitted = await submitGrantApplication(
    { draft: opened.draft, knowing: textOf(raw, 'knowing') === 'yes' },
    { db, clock, actor, council },
  )
  if (submitted.ok) return redirectWithNotice(sent(submitted.id), 'The application is sent.')
  switch (submitted.reason) {
    case 'gone':
      return redirect(opened.base)
    case 'open-already':
      return refused('There is an application to this scheme already, which is still to be decided.')
    case 'scheme-closed':
      return refused('This scheme is closed at the moment.')
    case 'rules-say-no':
      return refused('By the rules the answer would be no. Read why below, then decide whether to send it.')
    case 'incomplete':
      return refused(
        submitted.changed
          ? 'The scheme has changed since you began. See below what is missing.'
          : 'Something is missing. See below what it is.',
      )
  }
}

function refused(sentence: string) {
  return data({ form: { values: {}, errors: { '': [sentence] } } satisfies FormAnswer }, { status: 409 })
}
