import { ownDetails } from '#app/people/profile/queries-profile.server'
import { maskedAccount } from '#app/grants/applying/bank-details/bank-details'
import type { Reader } from '#app/platform/database/client.server'
import { londonDate } from '#app/shared/dates'
import { askedAboutWork, sealedQuestions } from '#app/grants/applying/screens/asked-questions'
import { grantForm, type GrantAnswerStep } from '#app/grants/applying/screens/grant-form'
import type { StepPage } from '#app/grants/applying/screens/grant-pages'
import type { OpenedGrant } from './open-grant-draft.server'
import { employerSite } from '#app/grants/applying/screens/queries-employers.server'
import { evidenceAskedOf } from '#app/grants/applying/drafts/required-evidence'
import { typedStep } from '#app/grants/applying/screens/typed-draft'

/** Everything that one screen of an application shows. Money in pence. */
export async function stepPage(
  db: Reader,
  opened: OpenedGrant,
  { step, url, now }: { step: GrantAnswerStep; url: URL; now: Date },
): Promise<StepPage> {
  const { draft, scheme, base, steps, done, leftUnderCap, limits } = opened
  const { definition } = scheme
  const person = step === 'you' ? await ownDetails(db, draft.personId) : null
  const employer = step === 'work' ? await employerSite(db, draft) : null
  const asked = evidenceAskedOf(definition, { costTypes: Object.keys(draft.costs), event: draft.circumstances.event })
  return {
    step,
    base,
    from: url.searchParams.get('from'),
    title: grantForm.titles[step],
    steps,
    done,
    scheme: definition.name,
    assistedFor: draft.assisted ? draft.name || 'somebody' : null,
    values: typedStep(step, draft, definition, person?.safeContact ?? null),
    email: draft.email,
    today: londonDate(now),
    limits,
    employer: employer && {
      siteId: employer.siteId,
      providerName: draft.employerName || employer.providerName,
      place: employer.place,
    },
    fromRecord: draft.employmentId !== null,
    askedAboutWork: askedAboutWork(definition),
    costs: {
      types: definition.costTypes,
      maximumPence: definition.maximumPence,
      leftUnderCap,
      capPence: definition.lifetimeCapPence,
    },
    circumstanceQuestions: sealedQuestions(definition),
    asksWords: definition.asksCircumstances,
    urgentRoute: definition.urgentRoute,
    evidence:
      step === 'evidence'
        ? asked.map(({ key, label, hint, needed }) => ({
            key,
            label,
            hint,
            needed,
            files: draft.evidence.filter(({ kind }) => kind === key).map(({ id, file }) => ({ ...file, id })),
          }))
        : [],
    bank: draft.bank && { words: maskedAccount(draft.bank.lastDigits), toCheck: draft.bank.checkResult === 'unknown' },
    declarations: definition.declarations,
  }
}
