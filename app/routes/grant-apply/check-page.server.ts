import { ownDetails } from '#app/people/profile/queries-profile.server'
import { judge } from '#app/grants/schemes/rules/rules'
import type { RuleOutcome } from '#app/grants/schemes/facts'
import type { Reader } from '#app/platform/database/client.server'
import { formatMoney } from '#app/shared/money'
import { grantForm } from '#app/grants/applying/screens/grant-form'
import { draftSummary } from '#app/grants/applying/drafts/draft-summary'
import type { CheckPage, TaskListPage } from '#app/grants/applying/screens/grant-pages'
import type { OpenedGrant } from './open-grant-draft.server'
import { mayOpen } from '#app/steps/way'
import { factsAndDistricts } from '#app/grants/applying/queries-facts.server'

/** The last screen: every answer, what is missing, and what the rules say as far as they say no. */
export async function checkPage(
  db: Reader,
  { draft, scheme, base, steps, done, problems }: OpenedGrant,
  { now, areaName }: { now: Date; areaName: string },
): Promise<CheckPage> {
  const { definition } = scheme
  const judged: RuleOutcome[] =
    problems.length > 0
      ? []
      : judge(definition, (await factsAndDistricts(db, draft, { now, forApplicant: true })).facts, { areaName })
  const person = await ownDetails(db, draft.personId)
  return {
    base,
    scheme: { name: definition.name, slug: scheme.slug, isOpen: scheme.isOpen },
    steps,
    done,
    assistedFor: draft.assisted ? draft.name || 'somebody' : null,
    amount: formatMoney(draft.requestedPence),
    summary: draftSummary(draft, definition, person?.safeContact ?? null),
    problems,
    changed: draft.versionId !== scheme.versionId,
    no: judged.filter(({ answer }) => answer === 'no'),
    hasEmail: draft.email !== null,
  }
}

/** The list of all screens with how far each is. */
export function taskList({ draft, scheme, base, steps, problems, done, limits }: OpenedGrant): TaskListPage {
  return {
    base,
    scheme: { name: scheme.definition.name, slug: scheme.slug, isOpen: scheme.isOpen },
    assistedFor: draft.assisted ? draft.name || 'somebody' : null,
    limits,
    steps: steps.map((step) => ({
      step,
      title: grantForm.titles[step],
      state:
        step === 'check'
          ? problems.length === 0 && mayOpen(grantForm, { screens: steps, done }, 'check')
            ? 'ready'
            : 'later'
          : done.includes(step)
            ? 'done'
            : draft.stepsDone.includes(step)
              ? 'again'
              : 'open',
    })),
  }
}
