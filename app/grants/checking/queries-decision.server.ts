import { safeContactWords } from '#app/people/profile/safe-contact'
import { upholdReasonLabel } from './appeal-reasons'
import { compareNames } from '#app/grants/applying/bank-details/account-name'
import { openBankDetails } from '#app/grants/applying/bank-details/bank-details-record.server'
import { readCircumstances, readGrantAnswers } from '#app/grants/applying/circumstances'
import { maskedNino } from '#app/grants/applying/identities/nino'
import { evidenceAskedOf } from '#app/grants/applying/drafts/required-evidence'
import { readDefinition, type SchemeDefinition } from '#app/grants/schemes/definition'
import { readOutcomes } from '#app/grants/schemes/facts'
import { maximumFor } from '#app/grants/schemes/limits'
import { questionsOf } from '#app/grants/schemes/questions'
import { schemesOf } from '#app/grants/schemes/queries-scope.server'
import type { Reader } from '#app/platform/database/client.server'
import { openText } from '#app/platform/field-encryption.server'
import { fromDateColumn } from '#app/shared/dates'
import { isUuid } from '#app/shared/uuid'
import { answersOfRule, answersTo, type Statement } from './answer-words'
import { claimOf } from './queue/claim'
import { readDecisionRow, type DecisionRow } from './decision-row.server'
import type { CheckLine, DecisionLine, DecisionView, EvidenceLine } from './decision-view'
import { hidesFrom, officerRoles, type Interest } from './duties/policy'
import { interestOf } from './duties/queries-interest.server'
import { earlierOf } from './queries-earlier.server'
import { signalGroups } from './signals/signal-groups.server'
import { namesOf, schemeNamesOf, type NameOf } from './queries-names.server'

type Scope = { id: string; councilId: string; personId: string; now: Date }

type Page = { reference: string; interest: Interest | null; view: DecisionView | null }

/**
 * All that one decision is made from, for an officer of the application's scheme; null: not found, or not theirs. `view`
 * is null for a reader whose interest hides it from them. The number of queries is fixed.
 */
export async function decisionPage(db: Reader, { id, councilId, personId, now }: Scope): Promise<Page | null> {
  if (!isUuid(id)) return null
  const schemeIds = await schemesOf(db, { councilId, personId, roles: officerRoles })
  const [row, interest] = await Promise.all([
    readDecisionRow(db, { id, councilId, schemeIds }),
    interestOf(db, { applicationId: id, personId }),
  ])
  if (!row) return null
  if (hidesFrom(interest)) return { reference: row.reference, interest, view: null }
  return { reference: row.reference, interest, view: await viewOf(db, row, { councilId, schemeIds, now }) }
}

async function viewOf(
  db: Reader,
  row: DecisionRow,
  { councilId, schemeIds, now }: { councilId: string; schemeIds: string[] | null; now: Date },
): Promise<DecisionView> {
  const definition = readDefinition(row.version.definition)
  const [nameOf, schemeNames, earlier] = await Promise.all([
    namesOf(db, staffIn(row)),
    schemeNamesOf(db, { councilId, now }),
    earlierOf(db, row, { definition, schemeIds }),
  ])
  return {
    ...mapApplication(row, definition, nameOf),
    evidence: row.evidence.map((line) => evidenceLine(line, row.personId, definition)),
    earlier,
    signals: signalGroups(row, { nameOf, schemeNames, schemeIds }),
    checks: checkLines(row, definition, nameOf),
    questions: row.questions.map(({ wordsSealed, answerSealed, askedByPersonId, askedAt, answeredAt }) => ({
      words: openText(wordsSealed),
      by: nameOf(askedByPersonId),
      at: askedAt,
      answer: answerSealed && openText(answerSealed),
      answeredAt,
    })),
    notes: row.notes.map(({ wordsSealed, byPersonId, at }) => ({
      words: openText(wordsSealed),
      by: nameOf(byPersonId),
      at,
    })),
    decisions: row.decisions.map((decision) => decisionLine(decision, definition, nameOf)),
    appeal: row.appeal && {
      words: row.appeal.wordsSealed ? openText(row.appeal.wordsSealed) : '',
      madeAt: row.appeal.madeAt,
      status: row.appeal.status,
    },
    claim: claimOf(row, now, nameOf),
  }
}

function staffIn(row: DecisionRow): string[] {
  return [
    row.assistedByPersonId,
    row.claimedByPersonId,
    row.bankDetails?.checkedByPersonId,
    ...row.questions.map(({ askedByPersonId }) => askedByPersonId),
    ...row.notes.map(({ byPersonId }) => byPersonId),
    ...row.checks.map(({ byPersonId }) => byPersonId),
    ...row.decisions.map(({ byPersonId }) => byPersonId),
    ...row.signals.flatMap(({ resolvedByPersonId, interestPersonId }) => [resolvedByPersonId, interestPersonId]),
  ].filter((id) => id !== null && id !== undefined)
}

const dayOf = (column: Date | null) => column && fromDateColumn(column)

function toldIn(row: DecisionRow): Statement {
  const { provider, site } = row
  const registered = provider
    ? provider.status === 'verified'
      ? 'verified'
      : 'registered, not verified'
    : 'not registered here'
  const employer = provider?.name ?? row.employerName
  return {
    ...readGrantAnswers(row.answers),
    ...readCircumstances(row.circumstancesSealed && openText(row.circumstancesSealed)),
    home: row.postcode && [row.addressLine, row.postcode].filter(Boolean).join(', '),
    work: [site?.name, site?.town, site?.postcode ?? row.workPostcode].filter(Boolean).join(', '),
    employer: employer && `${employer} (${registered})`,
    role: row.jobRole,
    startedOn: dayOf(row.startedOn),
  }
}

type Mapped = Omit<
  DecisionView,
  'evidence' | 'earlier' | 'signals' | 'checks' | 'questions' | 'notes' | 'decisions' | 'appeal' | 'claim'
>

function mapApplication(row: DecisionRow, definition: SchemeDefinition, nameOf: NameOf): Mapped {
  const statement = toldIn(row)
  const results = readOutcomes(row.results)
  const requestedEvidence = evidenceAskedOf(definition, {
    costTypes: row.costs.map(({ costType }) => costType),
    event: statement.event,
  })
  const there = row.evidence.filter(({ file }) => file.scanState !== 'infected').map(({ kind }) => kind)
  return {
    id: row.id,
    reference: row.reference,
    status: row.status,
    round: row.round,
    urgent: row.urgent,
    scheme: {
      id: row.schemeId,
      name: definition.name,
      version: row.version.version,
      administeredBy: definition.administeredBy,
    },
    applicant: {
      name: row.name,
      email: row.email,
      phone: row.phone,
      address: row.addressLine,
      postcode: row.postcode,
      birthDate: dayOf(row.birthDate),
      nino: row.ninoSealed && maskedNino(openText(row.ninoSealed)),
      careful: safeContactWords(row.person.safeContact),
      assisted: row.assistedByPersonId ? { by: nameOf(row.assistedByPersonId), how: row.assistedHow } : null,
    },
    clock: {
      submittedAt: row.submittedAt!,
      dueOn: fromDateColumn(row.dueOn ?? row.submittedAt!),
      pausedOn: dayOf(row.pausedOn),
      infoDueAt: row.infoDueAt,
      holdUntil: dayOf(row.holdUntil),
      decidedAt: row.decidedAt,
      appealUntil: dayOf(row.appealUntil),
    },
    results: results.map((outcome) => ({
      ...outcome,
      answers: answersOfRule(outcome.rule, definition.rules, statement),
    })),
    otherAnswers: answersTo(
      (['employer', 'work', 'role', 'startedOn'] as const).filter((key) => !questionsOf(definition).includes(key)),
      statement,
    ),
    words: statement.words,
    whyUrgent: statement.whyUrgent,
    costs: row.costs.map(({ costType, pence, awardedPence }) => {
      const type = definition.costTypes.find(({ key }) => key === costType)
      return { key: costType, label: type?.label ?? costType, pence, maxPence: type?.maxPence ?? 0, awardedPence }
    }),
    requestedPence: row.requestedPence,
    maximumPence: maximumFor(
      definition,
      row.costs.map(({ costType }) => costType),
    ),
    awardedPence: row.awardedPence,
    bank: row.bankDetails && bankLine(row.bankDetails, row.name, nameOf),
    missing: requestedEvidence.filter(({ key, needed }) => needed && !there.includes(key)).map(({ label }) => label),
    scrubbed: row.scrubbedAt !== null,
  }
}

function bankLine(
  { id, lastDigits, checkResult, checkedByPersonId, sealed }: NonNullable<DecisionRow['bankDetails']>,
  name: string,
  nameOf: NameOf,
): DecisionView['bank'] {
  const { accountName } = openBankDetails(sealed)
  return {
    id,
    lastDigits,
    known: checkResult === 'valid',
    checkedBy: checkedByPersonId && nameOf(checkedByPersonId),
    accountName,
    nameMatch: compareNames(accountName, name),
  }
}

function evidenceLine(
  { id, kind, addedAt, addedByPersonId, file }: DecisionRow['evidence'][number],
  applicantId: string,
  { evidence }: SchemeDefinition,
): EvidenceLine {
  const { name, type, size, scanState } = file
  const label = evidence.find(({ key }) => key === kind)?.label ?? 'Something else'
  const addedByStaff = addedByPersonId !== applicantId
  return { id, kind, label, name, type, size, addedAt, addedByStaff, scanState }
}

/** The assessor's form in this round: what was answered in an earlier one does not count again. */
function checkLines(row: DecisionRow, { assessorForm }: SchemeDefinition, nameOf: NameOf): CheckLine[] {
  return assessorForm.map(({ key, question }) => {
    const check = row.checks.find((line) => line.key === key && line.round === row.round)
    return {
      key,
      question,
      answer: check?.answer ?? null,
      words: check?.wordsSealed ? openText(check.wordsSealed) : '',
      by: check ? nameOf(check.byPersonId) : null,
      at: check?.at ?? null,
    }
  })
}

function decisionLine(
  decision: DecisionRow['decisions'][number],
  { rejectReasons }: SchemeDefinition,
  nameOf: NameOf,
): DecisionLine {
  const { id, kind, outcome, round, pence, reasons, unconfirmed, byPersonId, at, words } = decision
  return {
    id,
    kind,
    outcome,
    round,
    pence,
    reasons: reasons.map((code) => rejectReasons.find(({ key }) => key === code)?.label ?? upholdReasonLabel(code)),
    words: words?.wordsSealed ? openText(words.wordsSealed) : '',
    privateWords: words?.privateSealed ? openText(words.privateSealed) : '',
    unconfirmed: unconfirmed ? (words?.unconfirmedSealed ? openText(words.unconfirmedSealed) : '') : null,
    by: nameOf(byPersonId),
    at,
  }
}
