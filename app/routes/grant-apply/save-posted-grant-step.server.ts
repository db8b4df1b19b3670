import { data } from '@remix-run/node'
import { NO_SUCH_ACCOUNT } from '#app/grants/applying/bank-details/bank-form'
import { removeEvidence } from '#app/grants/applying/drafts/add-evidence.server'
import { grantForm, stepPath, type GrantAnswerStep } from '#app/grants/applying/screens/grant-form'
import { findEmployers } from '#app/grants/applying/screens/queries-employers.server'
import { grantDraftStore } from '#app/grants/applying/screens/save-grant-step.server'
import { askAgain } from '#app/platform/by-intent.server'
import { formDataOf, redirectWithNotice, textOf, typedFields, type FormAnswer } from '#app/platform/forms.server'
import type { PersonContext } from '#app/platform/guard.server'
import { redirect } from '#app/platform/redirect.server'
import { londonDate } from '#app/shared/dates'
import { isUuid } from '#app/shared/uuid'
import { pressedButton, saveStep } from '../save-step.server'
import type { OpenedGrant } from './open-grant-draft.server'
import { noPapers, takePostedPapers } from './take-posted-papers.server'
import { hasVisible } from '#app/shared/plain-text'

type Context = Pick<PersonContext, 'request' | 'db' | 'clock' | 'actor'>

/** The one action of all screens of an application for a grant. */
export async function savePostedGrantStep(context: Context, opened: OpenedGrant, step: GrantAnswerStep) {
  const { draft, scheme, base, steps, done, leftUnderCap } = opened
  const { definition } = scheme
  const raw = await formDataOf(context.request)
  const button = pressedButton(raw, grantForm, step)
  if (button === null) return askAgain(raw)
  // The Enter key presses "Find", which comes first: with nothing to find it means "Continue".
  const seeks = button === 'find' && hasVisible(textOf(raw, 'employerSearch'))
  if (step === 'work' && seeks) return searched(context, opened, raw)
  const papers = step === 'evidence' ? await takePostedPapers(context, opened, raw) : noPapers
  const now = context.clock.now()
  const posted = { step, raw, base }
  return saveStep({
    form: grantForm,
    screens: steps,
    facts: {
      definition,
      today: londonDate(now),
      leftUnderCap,
      missingPapers: papers.missing,
      hasAccount: draft.bank !== null,
    },
    ...posted,
    store: grantDraftStore({ draft, definition, done }, context),
    out: base,
    alsoWrong: async () => papers.errors,
    refused: async ({ reason }, { values }) => {
      switch (reason) {
        case 'gone':
          return redirect(base)
        case 'no-such-employer':
          return wrong(values, 'site', 'Choose a place from the list, or say that it is not on it')
        case 'no-such-account':
          return wrong(values, 'accountNumber', NO_SUCH_ACCOUNT)
      }
    },
    leads: async (intent) => {
      if (intent === 'later') return redirectWithNotice(base, 'Saved. You can go on whenever you like.')
      if (intent !== 'stay') return undefined
      const [what, evidenceId] = button.split(':')
      if (what === 'remove' && isUuid(evidenceId)) await removeEvidence({ grant: draft, evidenceId }, context)
      const from = textOf(raw, 'from') === 'check' ? 'check' : null
      return redirectWithNotice(stepPath(base, step, from), what === 'add' ? 'Added.' : 'Removed.')
    },
  })
}

function wrong(values: FormAnswer['values'], field: string, sentence: string) {
  return data({ form: { values, errors: { [field]: [sentence] } } satisfies FormAnswer }, { status: 422 })
}

/** "Find": shows the places, with everything that was typed. */
async function searched({ db }: Context, { draft }: OpenedGrant, raw: FormData) {
  const employers = await findEmployers(db, { councilId: draft.councilId, typed: textOf(raw, 'employerSearch') })
  const sentence = 'We found no employer like that. Try one word of the name, or the town, or choose “Not on the list”.'
  const none = employers.length === 0
  const form: FormAnswer = { values: typedFields(raw), errors: none ? { employerSearch: [sentence] } : {} }
  return data({ form, employers }, { status: none ? 422 : 200 })
}
