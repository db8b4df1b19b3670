import { z } from 'zod'
import { findSavable, saveVacancy } from '#app/hiring/saved-jobs/save-vacancy.server'
import { unclear } from '#app/platform/by-intent.server'
import { readForm, redirectWithNotice } from '#app/platform/forms.server'
import { as, found } from '#app/platform/guard.server'
import { redirect } from '#app/platform/redirect.server'
import { yesOrNo } from '#app/shared/form-fields'
import { localPath } from '#app/shared/local-path'
import { readReference } from '#app/shared/reference'

const SaveForm = z.object({ saved: yesOrNo('Save it, or take it off'), returnTo: z.string().optional() })

export const loader = as('anyone', ({ params }) => redirect(`/jobs/${params.reference}`))

/** Saves a job (`saved=yes`), or takes it off the list (`saved=no`). Signed out: kept, and done once after signing in. */
export const action = as(
  'person',
  async ({ request, params, db, clock, actor }) => {
    const reference = found(readReference(params.reference ?? ''))
    found(await findSavable(db, { reference, now: clock.now() }))
    const read = await readForm(request, SaveForm)
    if (!read.ok) return unclear()
    const { saved, returnTo } = read.value
    const { title } = found(await saveVacancy({ reference, saved }, { db, clock, actor }))
    return redirectWithNotice(
      localPath(returnTo) ?? `/jobs/${reference}`,
      saved ? `${title} is on your list of saved jobs.` : `${title} is off your list.`,
    )
  },
  { keeps: 'change your saved jobs' },
)
