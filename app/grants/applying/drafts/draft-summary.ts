import { maskedAccount } from '../bank-details/bank-details'
import { safeContactAnswers, type SafeContact } from '#app/people/profile/safe-contact'
import type { SchemeDefinition } from '#app/grants/schemes/definition'
import { questions, type Question, type QuestionKey } from '#app/grants/schemes/questions'
import { roleLabels } from '#app/jobs/vocabulary/vocabulary'
import { formatDate } from '#app/shared/date-words'
import type { LocalDate } from '#app/shared/dates'
import { formatMoney } from '#app/shared/money'
import { askedAboutWork, sealedQuestions } from '../screens/asked-questions'
import { grantForm, stepsOf, type GrantAnswerStep } from '../screens/grant-form'
import type { GrantDraft } from './draft'
import { maskedNino } from '../identities/nino'
import { phoneWords } from '#app/shared/phone'

/** What was answered on one screen, in words; '' for nothing. */
export type SummaryGroup = { step: GrantAnswerStep; title: string; items: { label: string; value: string }[] }

/**
 * Everything of a draft, screen by screen, as whoever fills it in reads it before sending, and again afterwards.
 * @param safe How to reach the person: kept with their own details.
 */
export function draftSummary(
  draft: GrantDraft,
  definition: SchemeDefinition,
  safe: SafeContact | null,
): SummaryGroup[] {
  const groups: Record<GrantAnswerStep, SummaryGroup['items']> = {
    you: [...aboutYou(draft), ...safeContactAnswers(safe)],
    work: aboutWork(draft, definition),
    costs: costs(draft, definition),
    circumstances: aboutCircumstances(draft, definition),
    evidence: papers(draft, definition),
    bank: [
      {
        label: 'Account',
        value: draft.bank ? [maskedAccount(draft.bank.lastDigits), draft.bank.noughts].filter(Boolean).join('\n') : '',
      },
    ],
    declarations: definition.declarations.map((sentence) => ({
      label: sentence,
      value: draft.declarations.includes(sentence) ? 'Yes' : '',
    })),
  }
  return stepsOf(definition).flatMap((step) =>
    step === 'check' ? [] : [{ step, title: grantForm.titles[step], items: groups[step] }],
  )
}

const dayWords = (day: LocalDate | null) => (day ? formatDate(day) : '')

function aboutYou(draft: GrantDraft) {
  const nino = draft.nino ? maskedNino(draft.nino) : draft.stepsDone.includes('you') ? 'None yet' : ''
  return [
    { label: 'Name', value: draft.name },
    { label: 'Email address', value: draft.email ?? '' },
    { label: 'Phone number', value: draft.phone ? phoneWords(draft.phone) : '' },
    { label: 'Address', value: [draft.addressLine, draft.postcode].filter(Boolean).join(', ') },
    { label: 'Date of birth', value: dayWords(draft.birthDate) },
    { label: 'National Insurance number', value: nino },
  ]
}

function aboutWork(draft: GrantDraft, definition: SchemeDefinition) {
  return [
    { label: 'Employer', value: draft.employerName },
    ...(draft.providerId ? [] : [{ label: 'Their email address', value: draft.employerEmail ?? '' }]),
    { label: 'Job', value: draft.jobRole ? roleLabels[draft.jobRole] : '' },
    { label: 'First day', value: dayWords(draft.startedOn) },
    ...askedAboutWork(definition).map((key) => answerItem(key, draft.answers[key])),
  ]
}

function costs(draft: GrantDraft, definition: SchemeDefinition) {
  const costTypes = definition.costTypes.filter(({ key }) => draft.costs[key])
  return [
    ...costTypes.map(({ key, label }) => ({ label, value: formatMoney(draft.costs[key]!) })),
    { label: 'Together', value: draft.requestedPence > 0 ? formatMoney(draft.requestedPence) : '' },
    ...(draft.circumstances.costWords ? [{ label: 'About the costs', value: draft.circumstances.costWords }] : []),
  ]
}

function aboutCircumstances(draft: GrantDraft, definition: SchemeDefinition) {
  const { circumstances, urgent } = draft
  return [
    ...sealedQuestions(definition).map((key) => answerItem(key, circumstances[key])),
    ...(definition.asksCircumstances ? [{ label: 'What happened', value: circumstances.words }] : []),
    ...(definition.urgentRoute
      ? [{ label: 'Cannot wait', value: urgent ? circumstances.whyUrgent || 'Yes' : 'It can wait' }]
      : []),
  ]
}

function papers(draft: GrantDraft, definition: SchemeDefinition) {
  const { evidenceWords } = draft.circumstances
  const added = definition.evidence.flatMap(({ key, label }) => {
    const many = draft.evidence.filter(({ kind }) => kind === key).length
    return many > 0 ? [{ label, value: many === 1 ? '1 file' : `${many} files` }] : []
  })
  return [...added, ...(evidenceWords || added.length === 0 ? [{ label: 'Papers', value: evidenceWords }] : [])]
}

/** A question of the rules with its answer in words. */
function answerItem(key: QuestionKey, value: string | number | null) {
  const { label, kind, options }: Question = questions[key]
  return { label, value: value === null ? '' : answerWords(kind, value, options) }
}

function answerWords(kind: Question['kind'], value: string | number, options: Question['options'] = []): string {
  switch (kind) {
    case 'money':
      return formatMoney(Number(value))
    case 'day':
      return dayWords(value as LocalDate)
    case 'choice':
      return options.find((option) => option.value === value)?.label ?? ''
    default:
      return String(value)
  }
}
