import { areaAnswers } from '#app/grants/schemes/rules/queries-area.server'
import type { EligibilityFacts } from '#app/grants/schemes/facts'
import type { Reader } from '#app/platform/database/client.server'
import { londonDate } from '#app/shared/dates'
import type { GrantDraft } from './drafts/draft'
import { factsOf } from './facts-of'
import { identityHash } from './identities/identity-hash.server'
import { filledInGrant } from './drafts/queries-draft.server'
import { earlierAwards } from './queries-earlier-awards.server'

type Scope = {
  applicationId: string
  now: Date
  /** For the applicant's own eyes: decisions that are not released do not count yet. */
  forApplicant?: boolean
}

/** What the rules may know about an application now. @throws Error when there is none: ids come from our own rows. */
export async function eligibilityFacts(db: Reader, scope: Scope): Promise<EligibilityFacts> {
  const grant = await filledInGrant(db, scope.applicationId)
  if (!grant) throw new Error('No such application for a grant.')
  return (await factsAndDistricts(db, grant, scope)).facts
}

/** The same for a draft that was read already, with the districts that its postcodes are in. */
export async function factsAndDistricts(
  db: Reader,
  draft: GrantDraft,
  { now, forApplicant }: Pick<Scope, 'now' | 'forApplicant'>,
) {
  const { councilId, postcode, workPostcode, providerId } = draft
  const postcodes = [postcode, workPostcode].filter((code) => code !== null)
  const areas = await areaAnswers(db, { councilId, postcodes })
  const provider = providerId
    ? await db.provider.findUnique({ where: { id: providerId }, select: { status: true } })
    : null
  const facts = factsOf(draft, {
    today: londonDate(now),
    area: (code) => (code ? (areas.get(code)?.answer ?? 'unknown') : null),
    employer: provider ? (provider.status === 'verified' ? 'verified' : 'known') : draft.employerName ? 'named' : null,
    earlierAwards: await earlierAwardsOf(db, draft, { ...(forApplicant && { releasedBy: now }) }),
  })
  const districtOf = (code: string | null) => (code ? (areas.get(code)?.districtGss ?? null) : null)
  return { facts, homeDistrictGss: districtOf(postcode), workDistrictGss: districtOf(workPostcode) }
}

/** What this applicant, or somebody with the same National Insurance number, was promised before. */
export function earlierAwardsOf(
  db: Reader,
  { id, councilId, personId, nino }: Pick<GrantDraft, 'id' | 'councilId' | 'personId' | 'nino'>,
  { releasedBy }: { releasedBy?: Date } = {},
) {
  const ninoHash = nino && identityHash('national-insurance', nino)
  return earlierAwards(db, {
    councilId,
    personId,
    ninoHash,
    exceptApplicationId: id,
    ...(releasedBy && { releasedBy }),
  })
}
