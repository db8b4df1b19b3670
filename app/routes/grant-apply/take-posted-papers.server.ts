import { checkEvidence } from '#app/people/documents/check-upload.server'
import { evidenceRefusals } from '#app/people/documents/uploads'
import { addEvidence, MOST_EVIDENCE } from '#app/grants/applying/drafts/add-evidence.server'
import { evidenceAskedOf } from '#app/grants/applying/drafts/required-evidence'
import { evidenceField } from '#app/grants/applying/forms/evidence-form'
import type { GrantFacts } from '#app/grants/applying/screens/grant-form'
import { fileOf } from '#app/platform/forms.server'
import type { PersonContext } from '#app/platform/guard.server'
import type { FieldErrors } from '#app/shared/typed-fields'
import type { OpenedGrant } from './open-grant-draft.server'

type Context = Pick<PersonContext, 'db' | 'clock' | 'actor'>
type Papers = { missing: GrantFacts['missingPapers']; errors: FieldErrors }

export const noPapers: Papers = { missing: [], errors: {} }

/** Every chosen file is kept at once, whatever else is wrong: no browser gives a chosen file back. */
export async function takePostedPapers(context: Context, opened: OpenedGrant, raw: FormData): Promise<Papers> {
  const { draft, scheme } = opened
  const given = { costTypes: Object.keys(draft.costs), event: draft.circumstances.event }
  const asked = evidenceAskedOf(scheme.definition, given)
  const errors: FieldErrors = {}
  const added = new Set(draft.evidence.map(({ kind }) => kind))
  for (const { key } of asked) {
    const file = fileOf(raw, evidenceField(key))
    if (!file) continue
    const problem = await takeFile(context, opened, key, file)
    if (problem) errors[evidenceField(key)] = [problem]
    else added.add(key)
  }
  return { missing: asked.filter(({ needed, key }) => needed && !added.has(key)), errors }
}

async function takeFile(context: Context, { draft }: OpenedGrant, kind: string, file: File): Promise<string | null> {
  const upload = await checkEvidence(file)
  if (!upload.ok) return evidenceRefusals[upload.reason]
  const added = await addEvidence({ grant: draft, kind, upload, allowed: ['draft'] }, context)
  if (added.ok) return null
  return added.reason === 'gone'
    ? 'This application was sent already.'
    : `You can add ${MOST_EVIDENCE} files. Remove one first.`
}
