import { readCircumstances, readGrantAnswers } from '#app/grants/applying/circumstances'
import { statusForApplicant } from '#app/grants/applying/release'
import { ownHistory } from '#app/grants/own/queries-own-grant.server'
import { openBankDetails } from '#app/grants/applying/bank-details/bank-details-record.server'
import { readDefinition } from '#app/grants/schemes/definition'
import type { PrismaClient } from '#app/platform/database/client.server'
import { openText } from '#app/platform/field-encryption.server'
import { fromDateColumn } from '#app/shared/dates'

const open = (sealed: Uint8Array | null) => (sealed ? openText(sealed) : null)

/**
 * A person's applications for grants, all that they gave and were told, opened, as plain JSON. Not in it: a decision they
 * may not know yet, what staff write for each other, and signals, which are about others too.
 */
export async function exportGrants(db: PrismaClient, { personId, now }: { personId: string; now: Date }) {
  const rows = await db.grantApplication.findMany({
    where: { personId },
    include: {
      version: true,
      council: { select: { name: true } },
      costs: true,
      evidence: { include: { file: true } },
      questions: { orderBy: { askedAt: 'asc' } },
      decisions: { where: { kind: { in: ['decide', 'appeal'] } }, orderBy: { at: 'asc' }, include: { words: true } },
      confirmations: { where: { answeredAt: { not: null } } },
      instalments: { where: { award: { undoneAt: null } }, orderBy: { number: 'asc' } },
      appeal: true,
      bankHistory: { orderBy: { createdAt: 'asc' } },
    },
    orderBy: { createdAt: 'asc' },
  })
  const exported = []
  for (const row of rows) {
    const { name, costTypes } = readDefinition(row.version.definition)
    const isReleased = row.releasedAt === null || row.releasedAt <= now
    const costs = row.costs.map(({ costType, pence, awardedPence }) => ({
      what: costTypes.find(({ key }) => key === costType)?.label ?? costType,
      pounds: pence / 100,
      awardedPounds: isReleased && awardedPence !== null ? awardedPence / 100 : null,
    }))
    const { bankTyped: _typed, ...circumstances } = readCircumstances(open(row.circumstancesSealed))
    exported.push({
      scheme: name,
      council: row.council.name,
      reference: row.reference,
      status: statusForApplicant({ status: row.status, releasedAt: row.releasedAt }, now),
      startedAt: row.createdAt,
      sentAt: row.submittedAt,
      urgent: row.urgent,
      filledInByStaff: row.assistedHow,
      you: {
        name: row.name,
        email: row.email,
        phone: row.phone,
        address: row.addressLine,
        postcode: row.postcode,
        birthDate: row.birthDate && fromDateColumn(row.birthDate),
        nationalInsuranceNumber: open(row.ninoSealed),
      },
      work: {
        employer: row.employerName,
        employerEmail: row.employerEmail,
        postcode: row.workPostcode,
        role: row.jobRole,
        startedOn: row.startedOn && fromDateColumn(row.startedOn),
      },
      answers: readGrantAnswers(row.answers),
      circumstances,
      costs,
      papers: row.evidence.map(({ kind, file, addedAt }) => ({ kind, name: file.name, size: file.size, addedAt })),
      bankAccounts: row.bankHistory.map(({ sealed, createdAt }) => ({ ...openBankDetails(sealed), since: createdAt })),
      declarations: row.declarations,
      rules: row.results,
      questions: row.questions.map(({ wordsSealed, askedAt, answerSealed, answeredAt }) => ({
        question: openText(wordsSealed),
        askedAt,
        answer: open(answerSealed),
        answeredAt,
      })),
      employerSaid: row.confirmations.map(({ answer, since, leftOn, jobRole, weeklyHours, words, answeredAt }) => ({
        answer,
        since: since && fromDateColumn(since),
        leftOn: leftOn && fromDateColumn(leftOn),
        jobRole,
        weeklyHours,
        words,
        answeredAt,
      })),
      decisions: isReleased
        ? row.decisions.map(({ kind, outcome, pence, reasons, at, words }) => ({
            kind,
            outcome,
            pounds: pence === null ? null : pence / 100,
            reasons,
            words: open(words?.wordsSealed ?? null),
            at,
          }))
        : [],
      appeal: row.appeal && {
        words: open(row.appeal.wordsSealed),
        madeAt: row.appeal.madeAt,
        status: isReleased ? row.appeal.status : 'open',
      },
      payments: isReleased
        ? row.instalments.map(({ number, pence, dueOn, status, paidAt }) => ({
            number,
            pounds: pence / 100,
            dueOn: fromDateColumn(dueOn),
            status,
            paidAt,
          }))
        : [],
      history: await ownHistory(db, { id: row.id, personId, now }),
    })
  }
  return exported
}
