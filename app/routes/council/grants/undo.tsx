import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Instalments } from '#app/grants/deciding/components/taken-decision-panel'
import { BY_HAND, decidingRefusalWords } from '#app/grants/deciding/deciding'
import { UndoForm } from '#app/grants/deciding/deciding-forms'
import { dutyPage } from '#app/grants/deciding/queries-deciding.server'
import { grantInScope } from '#app/grants/checking/duties/queries-scope.server'
import { CouncilPage } from '#app/organisations/councils/components/council-page'
import { invalid, readForm, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, found, notFound } from '#app/platform/guard.server'
import { Button } from '#app/ui/button'
import { Form } from '#app/ui/form'
import { Notice } from '#app/ui/status'
import { TextArea } from '#app/ui/text-fields'
import { undoDecisionAward } from '#app/grants/deciding/undoing/undo-decision-award.server'

export const meta: MetaFunction = () => [{ title: 'Take the decision back' }]

export const loader = as('approver', async ({ db, params, council, actor, clock }) => {
  const asked = { id: params.id ?? '', councilId: council.id, personId: actor.personId, now: clock.now() }
  const { panel, bar } = found(await dutyPage(db, { ...asked, duty: 'approver' }))
  const decided = panel?.kind === 'decided' ? panel : null
  return { id: asked.id, decided, bar: decided ? decided.undoBar : (bar ?? MOVED_ON) }
})

const MOVED_ON = 'No decision stands now that could be taken back.'

export const action = as(
  'approver',
  async ({ request, db, params, council, actor, clock }) => {
    const id = params.id ?? ''
    const read = await readForm(request, UndoForm)
    if (!read.ok) return invalid(read)
    const { decision: decisionId, undoWords: words } = read.value
    const undone = await undoDecisionAward({ id, decisionId, words }, { db, clock, actor, council })
    if (!undone.ok) {
      if (undone.reason === 'not-found') throw notFound()
      return refuse(read, decidingRefusalWords(undone))
    }
    const again = undone.mailed ? 'We tell the applicant that it is being looked at again.' : BY_HAND
    const notice = `Taken back. ${undone.told ? again : 'The applicant never learns of it.'}`
    return redirectWithNotice(`/council/grants/${id}`, notice)
  },
  {
    of: ({ db, params, council, actor }) =>
      grantInScope(db, { id: params.id ?? '', councilId: council.id, personId: actor.personId, roles: ['approver'] }),
  },
)

export default function Undo() {
  const { id, decided, bar } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  return (
    <CouncilPage
      title="Take the decision back"
      lead="It goes back to what was recommended, to be decided again. The pot gets back what was promised."
      back={{ href: `/council/grants/${id}`, label: 'The application' }}
      narrow
    >
      <div className="stack-lg">
        {decided && decided.instalments.length > 0 && <Instalments instalments={decided.instalments} />}
        {decided && !bar && !decided.held && (
          <Notice kind="warn">
            <p>They have been told of this decision. We will write to them that it is being looked at again.</p>
          </Notice>
        )}
        {bar && (
          <Notice>
            <p>{bar}</p>
          </Notice>
        )}
        {(form || !bar) && (
          <Form action={`/council/grants/${id}/undo`} state={form} hidden={{ decision: decided?.decisionId }}>
            {decided && !bar && (
              <>
                <TextArea
                  name="undoWords"
                  label="Why"
                  hint="For colleagues. The applicant does not read this."
                  rows={3}
                  form={form}
                />
                <Button kind="danger" icon="undo">
                  Take the decision back
                </Button>
              </>
            )}
          </Form>
        )}
      </div>
    </CouncilPage>
  )
}
