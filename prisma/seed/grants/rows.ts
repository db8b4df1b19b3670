import type { Circumstances } from '#app/grants/applying/circumstances'
import { judge } from '#app/grants/schemes/rules/rules'
import type { Prisma } from '#app/platform/database/client.server'
import { sealText } from '#app/platform/field-encryption.server'
import { addDays, londonDate, startOfLondonDay } from '#app/shared/dates'
import { idOf } from '../random'
import { column } from './applicants'
import type { DemoGrant } from './applications'
import { decisionsOf } from './decisions'
import { bankDetailsId } from './payments'

const DAY_MS = 86_400_000
const ENDED = ['closed', 'withdrawn', 'lapsed', 'expired', 'recovered', 'written_off', 'rejected', 'rejected_final']

/** What an application is in the end. */
export function finalRow(grant: DemoGrant, now: Date) {
  const { plan, steps, scheme, submittedAt } = grant
  const { definition } = scheme
  const { rows } = decisionsOf(grant)
  const last = steps.at(-1)
  const at = (...events: string[]) => steps.findLast(({ event }) => events.includes(event))
  const decision = at('approve', 'reject')
  const upheld = at('uphold')
  const open = upheld && (!decision || decision.at < upheld.at)
  const asked = plan.state === 'info_requested' || plan.state === 'lapsed' ? at('ask') : undefined
  const recommendation = rows.findLast(({ kind, round }) => kind === 'recommend' && round === (last?.round ?? 1))
  return {
    id: grant.id,
    status: plan.state,
    round: upheld ? 2 : 1,
    bankDetailsId: submittedAt ? bankDetailsId(grant) : null,
    recommendationId: plan.state === 'checking' ? null : (recommendation?.id ?? null),
    decisionId: open ? null : (rows.findLast(({ kind }) => kind === 'decide')?.id ?? null),
    decidedAt: open ? null : (decision?.at ?? null),
    releasedAt: open ? null : (decision?.at ?? null),
    appealUntil:
      !open && decision?.event === 'reject' ? column(addDays(londonDate(decision.at), definition.appealDays)) : null,
    pausedOn: plan.state === 'info_requested' ? column(londonDate(asked!.at)) : null,
    infoRemindAt: asked ? new Date(asked.at.getTime() + 10 * DAY_MS) : null,
    infoDueAt: asked ? new Date(asked.at.getTime() + 14 * DAY_MS) : null,
    holdUntil: plan.state === 'on_hold' ? column(addDays(londonDate(now), 5)) : null,
    updatedAt: last?.at ?? grant.createdAt,
    endedAt: ENDED.includes(plan.state) ? last!.at : null,
    dueOn: column(upheld ? addDays(londonDate(upheld.at), 14) : grant.dueOn),
  }
}

/**
 * An application as it is first written down: as one that expired, since the account it points at, and the decisions it
 * points at, come after it; `finalRow` makes it what it is.
 */
export function firstRow(grant: DemoGrant, now: Date): Prisma.GrantApplicationCreateManyInput {
  const { scheme, applicant, facts, submittedAt, plan } = grant
  const { person, job } = applicant
  const begun = plan.state === 'draft' || plan.state === 'expired'
  const sealed = scheme.definition.asksCircumstances
  const { id, dueOn, updatedAt } = finalRow(grant, now)
  return {
    id,
    councilId: scheme.council.id,
    schemeId: scheme.id,
    versionId: scheme.versionId,
    reference: grant.reference,
    personId: person.id,
    status: 'expired',
    urgent: grant.urgent,
    assistedByPersonId:
      grant.n % 23 === 5 && !begun
        ? idOf('account', scheme.council.slug === 'oxfordshire' ? 'admin' : 'staffs-admin')
        : null,
    assistedHow: grant.n % 23 === 5 && !begun ? 'phone' : null,
    name: person.name,
    email: person.email,
    phone: person.phone,
    addressLine: applicant.addressLine,
    postcode: applicant.postcode,
    birthDate: column(applicant.birthDate),
    ninoSealed: sealText(applicant.nino),
    providerId: job.providerId,
    siteId: job.siteId,
    employerName: job.employerName,
    employerEmail: job.employerEmail,
    workPostcode: job.workPostcode,
    jobRole: job.role,
    startedOn: column(job.startedOn),
    employmentId: job.employmentId,
    answers: answersOf(facts),
    circumstancesSealed: sealed ? sealText(JSON.stringify(circumstancesOf(grant))) : null,
    requestedPence: grant.requestedPence,
    declarations: begun ? [] : scheme.definition.declarations,
    stepsDone: begun ? ['you', 'work'] : ['you', 'work', 'costs', 'circumstances', 'evidence', 'bank', 'declarations'],
    results: submittedAt ? judge(scheme.definition, facts, { areaName: scheme.council.areaName }) : undefined,
    homeDistrictGss: applicant.homeDistrictGss,
    workDistrictGss: job.workDistrictGss,
    createdAt: grant.createdAt,
    updatedAt,
    draftExpiresAt: plan.state === 'draft' ? startOfLondonDay(addDays(londonDate(grant.createdAt), 31)) : null,
    submittedAt,
    dueOn,
    awardedPence: grant.awardedPence,
  }
}

function answersOf({ careBefore, monthsOut, monthsInCare, offerDatedOn }: DemoGrant['facts']) {
  const answers = { careBefore, monthsOut: careBefore === 'returning' ? monthsOut : null, monthsInCare, offerDatedOn }
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== null))
}

const WORDS = [
  'My hours were cut when I was off sick and I am behind with the rent.',
  'I had to leave home with the children. We are with my sister for now.',
  'My mum died in the autumn and I paid for most of the funeral.',
  'The boiler broke and I had nothing put by.',
]

const URGENT = 'We have no money for food from Thursday on.'

function circumstancesOf({ facts, n, urgent }: DemoGrant): Omit<Circumstances, 'bankTyped'> {
  const { event, eventOn, household, children, savingsPence, incomePence } = facts
  const words = WORDS[n % WORDS.length]!
  const whyUrgent = urgent ? URGENT : ''
  return {
    event,
    eventOn,
    household,
    children,
    savingsPence,
    incomePence,
    words,
    whyUrgent,
    costWords: '',
    evidenceWords: '',
  }
}
