import { applicantCv } from '#app/hiring/answering/queries-applicant.server'
import { fileResponse } from '#app/people/documents/download.server'
import { as, found } from '#app/platform/guard.server'

/** An applicant's CV as a download, for the provider of the vacancy only. */
export const loader = as('provider-viewer', async ({ params, db, provider }) =>
  fileResponse(found(await applicantCv(db, { id: params.id ?? '', providerId: provider.providerId }))),
)
