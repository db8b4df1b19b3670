import { safeContactWords } from '#app/people/profile/safe-contact'
import type { DecisionLine } from '#app/grants/checking/decision-view'
import { officerRoles } from '#app/grants/checking/duties/policy'
import { namesOf } from '#app/grants/checking/queries-names.server'
import { upholdReasonLabel } from '#app/grants/checking/appeal-reasons'
import { readDefinition, type SchemeDefinition } from '#app/grants/schemes/definition'
import { schemesOf } from '#app/grants/schemes/queries-scope.server'
import type { Prisma, Reader } from '#app/platform/database/client.server'
import { openText } from '#app/platform/field-encryption.server'
import { fromDateColumn } from '#app/shared/dates'
import { isUuid } from '#app/shared/uuid'
import type { Appeal } from './appeal-view'

const columns = {
  id: true,
  applicationId: true,
  wordsSealed: true,
  madeAt: true,
  dueOn: true,
  status: true,
  decidedAt: true,
  application: {
    select: {
      reference: true,
      person: { select: { safeContact: true } },
      version: { select: { definition: true } },
      decisions: { where: { round: 1 }, orderBy: { at: 'desc' }, take: 50, include: { words: true } },
    },
  },
} as const satisfies Prisma.GrantAppealSelect

type Row = Prisma.GrantAppealGetPayload<{ select: typeof columns }>

/** One appeal, by its own id or its application's; null: not there, or of a scheme that is not the reader's. */
export async function appealById(
  db: Reader,
  { id, councilId, personId }: { id: string; councilId: string; personId: string },
): Promise<Appeal | null> {
  if (!isUuid(id)) return null
  const schemes = await schemesOf(db, { councilId, personId, roles: officerRoles })
  const row = await db.grantAppeal.findFirst({
    where: {
      councilId,
      OR: [{ id }, { applicationId: id }],
      ...(schemes && { application: { schemeId: { in: schemes } } }),
    },
    select: columns,
  })
  if (!row) return null
  const { application, wordsSealed, status, dueOn, ...rest } = row
  const { rejectReasons } = readDefinition(application.version.definition)
  const nameOf = await namesOf(
    db,
    application.decisions.map(({ byPersonId }) => byPersonId),
  )
  return {
    ...rest,
    reference: application.reference,
    words: wordsSealed ? openText(wordsSealed) : '',
    dueOn: fromDateColumn(dueOn),
    status,
    careful: safeContactWords(application.person.safeContact),
    decisions: application.decisions.map((decision) => lineOf(decision, rejectReasons, nameOf)),
    rejectReasons,
  }
}

function lineOf(
  { words, kind, outcome, reasons, ...decision }: Row['application']['decisions'][number],
  rejectReasons: SchemeDefinition['rejectReasons'],
  nameOf: (personId: string) => string,
): DecisionLine {
  const { id, round, pence, at, byPersonId } = decision
  return {
    id,
    round,
    pence,
    at,
    kind,
    outcome,
    reasons: reasons.map((code) => rejectReasons.find(({ key }) => key === code)?.label ?? upholdReasonLabel(code)),
    words: words?.wordsSealed ? openText(words.wordsSealed) : '',
    privateWords: words?.privateSealed ? openText(words.privateSealed) : '',
    unconfirmed: null,
    by: nameOf(byPersonId),
  }
}
