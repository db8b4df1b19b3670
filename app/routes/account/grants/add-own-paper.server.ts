import { checkEvidence } from '#app/people/documents/check-upload.server'
import { evidenceRefusals } from '#app/people/documents/uploads'
import type { OwnGrant } from '#app/grants/own/own-grant'
import { ownActions, takesEvidenceIn } from '#app/grants/own/own-policy'
import { checkForm, fileOf, invalid, refuse } from '#app/platform/forms.server'
import type { Work } from '#app/platform/work'
import { ok } from '#app/shared/outcome'
import { choice } from '#app/shared/form-fields'
import { z } from 'zod'
import { addEvidence, MOST_EVIDENCE } from '#app/grants/applying/drafts/add-evidence.server'

const GONE = 'Your application has moved on, so you cannot add to it here any more. If it matters, ring or write to us.'

/** The posted form of a paper that an applicant adds after sending; `answer` is the page again, with what was wrong. */
export async function addOwnPaper({ grant, raw }: { grant: OwnGrant; raw: FormData }, context: Work) {
  const kinds = ['other', ...grant.evidenceKinds.map(({ key }) => key)]
  const read = checkForm(raw, z.object({ kind: choice(kinds, 'Choose what it shows') }))
  const file = fileOf(raw, 'file')
  const upload = file && (await checkEvidence(file))
  const problem = !upload ? 'Choose the paper to add' : upload.ok ? null : evidenceRefusals[upload.reason]
  if (!read.ok || !upload?.ok)
    return {
      ok: false as const,
      answer: invalid({
        form: { ...read.form, errors: { ...read.form.errors, ...(problem && { file: [problem] }) } },
      }),
    }
  if (!ownActions(grant).addEvidence) return { ok: false as const, answer: refuse(read, GONE) }
  const { id, councilId } = grant
  const { personId } = context.actor
  const adding = { grant: { id, councilId, personId }, kind: read.value.kind, upload }
  const added = await addEvidence({ ...adding, allowed: takesEvidenceIn(grant.status) }, context)
  if (added.ok) return ok()
  const words = added.reason === 'gone' ? GONE : `An application can have ${MOST_EVIDENCE} papers, and yours has.`
  return { ok: false as const, answer: refuse(read, words) }
}
