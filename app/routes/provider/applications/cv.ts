import { applicantCv } from '#app/hiring/answering/queries-applicant.server'
import { fileResponse } from '#app/people/documents/download.server'
import { opensAt } from '#app/people/documents/unchecked'
import { as, found } from '#app/platform/guard.server'
import { redirect } from '#app/platform/redirect.server'

/** An applicant's CV as a download, for the provider of the vacancy only; one that was not checked after a warning. */
export const loader = as('provider-viewer', async ({ params, url, db, provider }) => {
  const { id = '' } = params
  const cv = found(await applicantCv(db, { id, providerId: provider.providerId }))
  if (!opensAt(url, cv)) throw redirect(`/provider/applications/${id}/cv/unchecked`)
  return fileResponse(cv)
})
