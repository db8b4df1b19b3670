import type { Work } from '#app/platform/work'
import type { Reader } from '#app/platform/database/client.server'
import { draftOfLink } from './draft-access.server'

/** What an emailed link opens. The address is the applicant's: show it masked, since anybody may have sent the link. */
export type LinkedDraft = { id: string; reference: string; title: string; email: string; stepsDone: string[] }

/** The draft of an emailed link, as often as the link is used while the draft is there; null once it is sent or gone. */
export async function linkedDraft(
  link: string,
  { db, clock }: { db: Reader } & Pick<Work, 'clock'>,
): Promise<LinkedDraft | null> {
  const id = await draftOfLink(db, link)
  if (!id) return null
  const draft = await db.jobApplication.findFirst({
    where: { id, status: 'draft', draftExpiresAt: { gt: clock.now() } },
    select: { email: true, stepsDone: true, vacancy: { select: { reference: true, title: true } } },
  })
  return draft && { id, ...draft.vacancy, email: draft.email ?? '', stepsDone: draft.stepsDone }
}
