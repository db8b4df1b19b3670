import { z } from 'zod'
import { checkEvidence, type CheckedPaper } from '#app/people/documents/check-upload.server'
import { evidenceRefusals } from '#app/people/documents/uploads'
import { checkForm, fileOf, invalid, type FormAnswer } from '#app/platform/forms.server'
import { choice } from '#app/shared/form-fields'

type Read =
  | { ok: true; kind: string; upload: CheckedPaper; read: { form: FormAnswer } }
  | { ok: false; answer: ReturnType<typeof invalid> }

/** The posted form of one document: what it shows, and the file; or the page again, with what is wrong beside each field. */
export async function readPostedDocument(raw: FormData, evidenceKinds: readonly { key: string }[]): Promise<Read> {
  const kinds = ['other', ...evidenceKinds.map(({ key }) => key)]
  const read = checkForm(raw, z.object({ kind: choice(kinds, 'Choose what it shows') }))
  const file = fileOf(raw, 'file')
  const upload = file && (await checkEvidence(file))
  if (read.ok && upload?.ok) return { ok: true, kind: read.value.kind, upload, read }
  const problem = !upload ? 'Choose the document to add' : upload.ok ? null : evidenceRefusals[upload.reason]
  const errors = { ...read.form.errors, ...(problem && { file: [problem] }) }
  return { ok: false, answer: invalid({ form: { ...read.form, errors } }) }
}
