import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CouncilPage } from '#app/organisations/councils/components/council-page'
import { saveDraft } from '#app/grants/schemes/change-draft.server'
import { EditForm } from '#app/grants/schemes/components/edit-form'
import {
  namingRows,
  postedRows,
  withoutRow,
  withRow,
  withRowUp,
  type EditPart,
} from '#app/grants/schemes/forms/edit-part'
import { editParts, partKeys } from '#app/grants/schemes/forms/edit-parts'
import { emptyRule } from '#app/grants/schemes/forms/rules-part'
import { schemesOf } from '#app/grants/schemes/queries-scope.server'
import { potNames, schemeForStaff } from '#app/grants/schemes/queries-versions.server'
import { knownIntent, unclear, unclearForm } from '#app/platform/by-intent.server'
import { checkForm, formDataOf, redirectWithNotice, textOf, typedFields } from '#app/platform/forms.server'
import { as, found, notFound, type CouncilContext } from '#app/platform/guard.server'
import { textIn, type TypedFields } from '#app/shared/typed-fields'
import { inSentence } from '#app/shared/in-sentence'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${editParts[page.partKey].title} – ${page.name}` : 'Draft' },
]

/** The draft and the part of it that the address names. */
async function draftPart({ db, clock, params, actor, council }: CouncilContext) {
  const partKey = found(partKeys.find((key) => key === params.part))
  const schemeIds = await schemesOf(db, { councilId: council.id, personId: actor.personId, roles: ['admin'] })
  const asked = { councilId: council.id, schemeIds, id: params.id ?? '', now: clock.now() }
  const { id, draft } = found(await schemeForStaff(db, asked))
  const part: EditPart = editParts[partKey]
  return { id, draft: found(draft), partKey, part, schemeIds }
}

export const loader = as('admin', async (context) => {
  const { id, draft, partKey, part } = await draftPart(context)
  const { costTypes, name } = draft.definition
  const costs = costTypes.map(({ key, label }) => ({ key, label }))
  const pots = await potNames(context.db, context.council.id)
  const { values, rows } = part.values(draft.definition)
  return { id, name, partKey, rows, values, seen: draft.updatedAt.toISOString(), choices: { pots, costs } }
})

const REFUSALS = {
  'no-draft': 'There is no draft any more. Start one on the scheme’s page.',
  'changed-meanwhile':
    'A colleague changed the draft meanwhile. Open this part again, see what is new, then add yours.',
  invalid: 'The parts of the scheme do not fit together. Check what you entered.',
}

export const action = as('admin', async (context) => {
  const { id, draft, partKey, part, schemeIds } = await draftPart(context)
  const { request, db, clock, actor, council } = context
  const raw = await formDataOf(request)
  const typed = typedFields(raw)
  // A form that does not say how many rows it has would lose them all.
  if (part.rows && !/^\d{1,3}$/.test(textOf(raw, 'rows'))) return unclear()
  const rows = postedRows(part, typed)
  const intent = knownIntent(raw, buttonsOf(part))
  if (!intent) return data({ rows, form: unclearForm(typed) }, { status: 400 })
  const changed = rearrange(part, intent, typed)
  if (changed) return { rows: changed.rows, form: { values: changed.values, errors: {} } }
  const potIds = (await potNames(db, council.id)).map((pot) => pot.id)
  const read = checkForm(raw, part.schema({ definition: draft.definition, potIds }, rows, typed))
  if (!read.ok) {
    const form = { values: read.form.values, errors: namingRows(part, read.form.errors) }
    return data({ rows, form }, { status: 422 })
  }
  const saved = await saveDraft(
    { schemeId: id, part: partKey, seen: textOf(raw, 'seen'), change: read.value },
    { db, clock, actor, councilId: council.id, schemeIds },
  )
  if (saved.ok) return redirectWithNotice(`/council/schemes/${id}#draft`, `Saved: ${inSentence(part.title)}.`)
  if (saved.reason === 'not-found') throw notFound()
  const form = { values: read.form.values, errors: { '': [REFUSALS[saved.reason]] } }
  return data({ rows, form }, { status: 409 })
})

/** "Save", and the buttons of rows. */
function buttonsOf(part: EditPart): string[] {
  const rows = part.rows ? Array.from({ length: part.rows.most }, (_, row) => row) : []
  return ['save', ...(part.rows ? ['add'] : []), ...rows.flatMap((row) => [`remove-${row}`, `up-${row}`])]
}

/** What the button of a row asks for; null for "Save". */
function rearrange(part: EditPart, intent: string, typed: TypedFields) {
  const [verb, row] = intent.split('-')
  switch (verb) {
    case 'add':
      return withRow(part, typed, part === editParts.rules ? emptyRule(textIn(typed, 'newRule')) : {})
    case 'remove':
      return withoutRow(part, typed, Number(row))
    case 'up':
      return withRowUp(part, typed, Number(row))
    default:
      return null
  }
}

export default function EditScheme() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { id, name, partKey, choices, seen } = page
  const { title, lead } = editParts[partKey]
  return (
    <CouncilPage
      eyebrow={`Draft of ${name}`}
      title={title}
      lead={lead}
      back={{ href: `/council/schemes/${id}#draft`, label: name }}
      narrow
    >
      <EditForm
        partKey={partKey}
        action={`/council/schemes/${id}/edit/${partKey}`}
        form={answer?.form ?? { values: page.values, errors: {} }}
        rows={answer?.rows ?? page.rows}
        seen={typeof answer?.form.values.seen === 'string' ? answer.form.values.seen : seen}
        choices={choices}
      />
    </CouncilPage>
  )
}
