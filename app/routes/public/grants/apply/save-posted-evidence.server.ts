import { data } from '@remix-run/node'
import { checkEvidence } from '#app/people/documents/check-upload.server'
import { evidenceRefusals } from '#app/people/documents/uploads'
import { evidenceField, evidenceForm } from '#app/grants/applying/forms/evidence-form'
import { leadOn } from './lead-on.server'
import type { OpenedGrant } from './open-grant-draft.server'
import { evidenceAskedOf } from '#app/grants/applying/drafts/required-evidence'
import { checkForm, fileOf, redirectWithNotice, textOf, type FormAnswer } from '#app/platform/forms.server'
import type { PersonContext } from '#app/platform/guard.server'
import { redirect } from '#app/platform/redirect.server'
import { isUuid } from '#app/shared/uuid'
import { addEvidence, MOST_EVIDENCE, removeEvidence } from '#app/grants/applying/drafts/add-evidence.server'
import { saveGrantStep } from '#app/grants/applying/screens/save-grant-step.server'

type Context = Pick<PersonContext, 'db' | 'clock' | 'actor'>
type Posted = { raw: FormData; /** finish, later, back, add, or remove:ID */ intent: string }

/**
 * The screen of papers. Every chosen file is kept at once, whatever else is wrong: no browser gives a chosen file back.
 */
export async function savePostedEvidence(context: Context, opened: OpenedGrant, { raw, intent }: Posted) {
  const { draft, scheme, base } = opened
  const { definition } = scheme
  const asked = evidenceAskedOf(definition, { costTypes: Object.keys(draft.costs), event: draft.circumstances.event })
  const errors: Record<string, string[]> = {}
  const added = new Set(draft.evidence.map(({ kind }) => kind))
  for (const { key } of asked) {
    const file = fileOf(raw, evidenceField(key))
    if (!file) continue
    const problem = await takeFile(context, opened, key, file)
    if (problem) errors[evidenceField(key)] = [problem]
    else added.add(key)
  }
  const read = checkForm(raw, evidenceForm)
  Object.assign(errors, read.form.errors)
  const evidenceWords = read.ok ? read.value.evidenceWords : ''
  const missing = evidenceWords ? [] : asked.filter(({ needed, key }) => needed && !added.has(key))
  const values = { evidenceWords: read.ok ? evidenceWords : draft.circumstances.evidenceWords }
  const step = 'evidence' as const
  const saved = await saveGrantStep(
    { draft, definition, step, values, done: missing.length === 0 },
    { db: context.db, now: context.clock.now() },
  )
  if (!saved.ok) return redirect(base)
  if (intent === 'finish')
    for (const { key, label } of missing)
      errors[evidenceField(key)] ??= [`Add this paper, or tell us below why you cannot: ${label}`]
  if (Object.keys(errors).length > 0)
    return data({ form: { values: read.form.values, errors } satisfies FormAnswer, employers: [] }, { status: 422 })
  return next(context, opened, raw, intent)
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

async function next(context: Context, opened: OpenedGrant, raw: FormData, intent: string) {
  const [what, evidenceId] = intent.split(':')
  const from = textOf(raw, 'from') === 'check'
  const here = `${opened.base}/evidence${from ? '?from=check' : ''}`
  if (what === 'add') return redirectWithNotice(here, 'Added.')
  if (what !== 'remove') return leadOn(opened, 'evidence', intent, from)
  if (isUuid(evidenceId)) await removeEvidence({ grant: opened.draft, evidenceId }, context)
  return redirectWithNotice(here, 'Removed.')
}
