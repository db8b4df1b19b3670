import type { OwnGrant } from '#app/grants/own/own-grant'
import { ownActions, takesEvidenceIn } from '#app/grants/own/own-policy'
import { refuse } from '#app/platform/forms.server'
import type { Work } from '#app/platform/work'
import { ok } from '#app/shared/outcome'
import { addEvidence, MOST_EVIDENCE } from '#app/grants/applying/drafts/add-evidence.server'
import { readPostedDocument } from '../../grant-apply/read-posted-document.server'

const GONE = 'Your application has moved on, so you cannot add to it here any more. If it matters, ring or write to us.'

/** The posted form of a document that an applicant adds after sending; `answer` is the page again, with what was wrong. */
export async function addOwnPaper({ grant, raw }: { grant: OwnGrant; raw: FormData }, context: Work) {
  const posted = await readPostedDocument(raw, grant.evidenceKinds)
  if (!posted.ok) return posted
  const { kind, upload, read } = posted
  if (!ownActions(grant).addEvidence) return { ok: false as const, answer: refuse(read, GONE) }
  const { id, councilId } = grant
  const { personId } = context.actor
  const adding = { grant: { id, councilId, personId }, kind, upload }
  const added = await addEvidence({ ...adding, allowed: takesEvidenceIn(grant.status) }, context)
  if (added.ok) return ok()
  const words = added.reason === 'gone' ? GONE : `An application can have ${MOST_EVIDENCE} documents, and yours has.`
  return { ok: false as const, answer: refuse(read, words) }
}
