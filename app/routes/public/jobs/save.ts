import { z } from 'zod'
import { saveVacancy } from '#app/hiring/saved-jobs/save-vacancy.server'
import { readForm, redirectWithNotice } from '#app/platform/forms.server'
import { as, found } from '#app/platform/guard.server'
import { redirect } from '#app/platform/redirect.server'
import { localPath } from '#app/shared/local-path'
import { readReference } from '#app/shared/reference'

const SaveForm = z.object({ saved: z.string().optional(), returnTo: z.string().optional() })

export const loader = as('anyone', ({ params }) => redirect(`/jobs/${params.reference}`))

/** Saves a job, or with `saved=no` takes it off the list. Signed out: kept, and done once after signing in. */
export const action = as(
  'person',
  async ({ request, params, db, clock, actor }) => {
    const reference = found(readReference(params.reference ?? ''))
    const read = await readForm(request, SaveForm)
    const saved = !read.ok || read.value.saved !== 'no'
    const { title } = found(await saveVacancy({ reference, saved }, { db, clock, actor }))
    const returnTo = read.ok ? localPath(read.value.returnTo) : null
    return redirectWithNotice(
      returnTo ?? `/jobs/${reference}`,
      saved ? `${title} is on your list of saved jobs.` : `${title} is off your list.`,
    )
  },
  { keeps: 'change your saved jobs' },
)
