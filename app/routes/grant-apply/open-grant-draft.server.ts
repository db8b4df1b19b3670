import { schemeBySlug, type SchemeInForce } from '#app/grants/schemes/queries-schemes.server'
import { schemesOf } from '#app/grants/schemes/queries-scope.server'
import type { Reader } from '#app/platform/database/client.server'
import { found, type CouncilContext, type PersonContext } from '#app/platform/guard.server'
import { redirect } from '#app/platform/redirect.server'
import { stepsOf, type GrantStep } from '#app/grants/applying/screens/grant-form'
import type { GrantDraft } from '#app/grants/applying/drafts/draft'
import { completeSteps, draftProblems, type DraftProblem } from '#app/grants/applying/drafts/draft-problems'
import { assistedGrantDraft, ownGrantDraft } from '#app/grants/applying/drafts/queries-draft.server'
import { earlierAwards } from '#app/grants/applying/queries-earlier-awards.server'
import { limitWords, type LimitWords } from '#app/grants/schemes/limit-words'
import { londonDate } from '#app/shared/dates'
import { leftFor } from '#app/grants/applying/drafts/queries-left.server'

/** A draft with the version of its scheme that is in force, and how far it is. */
export type OpenedGrant = {
  draft: GrantDraft
  scheme: SchemeInForce
  /** Where its screens are: "/grants/hardship/apply", "/council/grants/ID/apply". */
  base: string
  steps: GrantStep[]
  problems: DraftProblem[]
  /** Screens that are complete under the version in force. */
  done: string[]
  /** Pence; null: no such limit. */
  leftUnderCap: number | null
  /** Caps and gaps, as far as the applicant may know. */
  limits: LimitWords
}

/** The scheme of the page and the person's draft for it, if they have begun one. @throws 404 for no scheme of this council */
export async function openOwnGrant({ db, clock, council, actor, params }: PersonContext) {
  const now = clock.now()
  const scheme = found(await schemeBySlug(db, { councilId: council.id, slug: params.scheme ?? '', now }))
  const who = { councilId: council.id, personId: actor.personId, schemeId: scheme.id }
  const draft = await ownGrantDraft(db, who)
  const base = `/grants/${scheme.slug}/apply`
  const opened = draft && (await openDraft(db, { draft, scheme, base, now }))
  const limits = opened ? opened.limits : await limitsFor(db, who, { scheme, now })
  return { scheme, base, opened, limits }
}

/** The draft that a member of staff fills in for somebody. @throws 404 when it is not theirs, or no draft any more */
export async function openAssistedGrant({ db, clock, council, actor, params }: CouncilContext): Promise<OpenedGrant> {
  const now = clock.now()
  const scope = { councilId: council.id, personId: actor.personId, roles: ['assessor'] as const }
  const schemeIds = await schemesOf(db, scope)
  const wanted = { id: params.id ?? '', councilId: council.id, staffPersonId: actor.personId, schemeIds }
  const draft = found(await assistedGrantDraft(db, wanted))
  const scheme = found(await schemeBySlug(db, { councilId: council.id, slug: draft.schemeSlug, now }))
  return openDraft(db, { draft, scheme, base: `/council/grants/${draft.id}/apply`, now })
}

type Opening = Pick<OpenedGrant, 'draft' | 'scheme' | 'base'> & { now: Date }

async function openDraft(db: Reader, { draft, scheme, base, now }: Opening): Promise<OpenedGrant> {
  const { definition } = scheme
  const left = await leftFor(db, draft, definition, now)
  const problems = draftProblems(draft, definition, { leftUnderCap: left })
  return {
    draft,
    scheme,
    base,
    steps: stepsOf(definition),
    problems,
    done: completeSteps(draft, problems),
    leftUnderCap: left,
    limits: await limitsFor(db, draft, { scheme, now }),
  }
}

type Who = { councilId: string; personId: string }

/** By their account alone: whoever types somebody else's National Insurance number learns nothing here. */
async function limitsFor(
  db: Reader,
  { councilId, personId }: Who,
  { scheme, now }: { scheme: SchemeInForce; now: Date },
): Promise<LimitWords> {
  const { gapMonths, lifetimeCapPence } = scheme.definition
  const none = gapMonths === 0 && lifetimeCapPence === null
  const earlier = none ? [] : await earlierAwards(db, { councilId, personId, releasedBy: now })
  return limitWords(scheme.definition, { schemeId: scheme.id, earlier, today: londonDate(now) })
}

/** One of the scheme's screens; others lead to the task list. */
export function stepOf({ steps, base }: Pick<OpenedGrant, 'steps' | 'base'>, typed: string | undefined): GrantStep {
  const step = steps.find((known) => known === typed)
  if (!step) throw redirect(base)
  return step
}
