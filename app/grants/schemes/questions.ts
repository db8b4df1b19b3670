import { roleLabels, roles } from '#app/jobs/vocabulary/vocabulary'
import type { Rule, SchemeDefinition } from './definition'
import { qualifyingEvents } from './facts'
import { eventLabels } from './rules/circumstance-rules'

/** What rules ask. Each is the name of the fact it becomes in EligibilityFacts. */
export const questionKeys = [
  'home',
  'work',
  'employer',
  'role',
  'startedOn',
  'offerDatedOn',
  'careBefore',
  'monthsOut',
  'monthsInCare',
  'event',
  'eventOn',
  'household',
  'children',
  'savingsPence',
  'incomePence',
] as const
export type QuestionKey = (typeof questionKeys)[number]

type Kind = 'postcode' | 'day' | 'whole-number' | 'money' | 'choice'

export type Question = {
  label: string
  hint: string
  kind: Kind
  /** For `choice`. */
  options?: readonly { value: string; label: string; hint?: string }[]
  /** The answer is kept encrypted, with the circumstances. */
  sealed: boolean
  /** Only asked when another question has this answer. */
  onlyIf?: { key: QuestionKey; is: readonly string[] }
}

export const questions: Record<QuestionKey, Question> = {
  home: { label: 'Your home postcode', hint: 'For example OX16 5AU.', kind: 'postcode', sealed: false },
  work: {
    label: 'The postcode where you work, or will work',
    hint: 'If you visit people at home, the postcode of your office.',
    kind: 'postcode',
    sealed: false,
  },
  employer: {
    label: 'Is your employer registered on this portal?',
    hint: 'Employers who advertise here are. If you are not sure, leave it out.',
    kind: 'choice',
    options: [
      { value: 'verified', label: 'Yes, and it has been checked by the council' },
      { value: 'known', label: 'Yes, but I do not know whether it has been checked' },
      { value: 'named', label: 'No' },
    ],
    sealed: false,
  },
  role: {
    label: 'Your job',
    hint: 'The one that is nearest.',
    kind: 'choice',
    options: roles.map((role) => ({ value: role, label: roleLabels[role] })),
    sealed: false,
  },
  startedOn: {
    label: 'The day you started your job, or will start',
    hint: 'For example 3 March 2026.',
    kind: 'day',
    sealed: false,
  },
  offerDatedOn: {
    label: 'The date on your offer letter',
    hint: 'Or on the email that offered you the job.',
    kind: 'day',
    sealed: false,
  },
  careBefore: {
    label: 'Had you worked in care before this job?',
    hint: 'Direct care: helping people with washing, eating, going out, daily life.',
    kind: 'choice',
    options: [
      { value: 'new', label: 'No, I am new to it' },
      { value: 'returning', label: 'Yes, and I am coming back after some time out of it' },
      { value: 'working', label: 'Yes, until this job or nearly so' },
    ],
    sealed: false,
  },
  monthsOut: {
    label: 'How many whole months were you out of care?',
    hint: 'Only if you are coming back. A year is 12.',
    kind: 'whole-number',
    sealed: false,
    onlyIf: { key: 'careBefore', is: ['returning'] },
  },
  monthsInCare: {
    label: 'How many whole months have you worked in adult social care?',
    hint: 'Add all your jobs in it together. A year is 12.',
    kind: 'whole-number',
    sealed: false,
  },
  event: {
    label: 'Has one of these happened to you?',
    hint: 'Choose the one that matters most. You do not have to tell us more here.',
    kind: 'choice',
    options: [
      ...qualifyingEvents.map((event) => ({ value: event, label: eventLabels[event] })),
      { value: 'none', label: 'None of these' },
    ],
    sealed: true,
  },
  eventOn: {
    label: 'When did it happen?',
    hint: 'Roughly is fine. If it is hard to say, or goes on still, leave it out.',
    kind: 'day',
    sealed: true,
    onlyIf: { key: 'event', is: qualifyingEvents },
  },
  household: {
    label: 'Who do you live with?',
    hint: 'If you have left your partner, or have to, answer for yourself alone.',
    kind: 'choice',
    options: [
      { value: 'single', label: 'No partner' },
      { value: 'couple', label: 'A partner' },
    ],
    sealed: true,
  },
  children: {
    label: 'How many children live with you?',
    hint: '0 if none.',
    kind: 'whole-number',
    sealed: true,
  },
  savingsPence: {
    label: 'Your savings',
    hint: 'All accounts and cash, with your partner’s if you live with one. 0 if none.',
    kind: 'money',
    sealed: true,
  },
  incomePence: {
    label: 'Your household’s income a month, after tax',
    hint: 'Pay and benefits together, with your partner’s if you live with one.',
    kind: 'money',
    sealed: true,
  },
}

const questionsOfRule: Record<Rule['rule'], readonly QuestionKey[]> = {
  'lives-or-works-in-area': ['home', 'work'],
  'lives-in-area': ['home'],
  'works-in-area': ['work'],
  'months-in-post': ['startedOn'],
  'months-in-care': ['monthsInCare'],
  'new-or-returning': ['careBefore', 'monthsOut'],
  'applies-within-weeks-of-starting': ['startedOn'],
  'offer-dated-within': ['offerDatedOn'],
  'verified-employer': ['employer'],
  'role-not-excluded': ['role'],
  'qualifying-event': ['event', 'eventOn'],
  'savings-under': ['household', 'savingsPence'],
  'household-income-under': ['household', 'children', 'incomePence'],
}

/** What a scheme's rules ask, each once, in the order of the catalogue. */
export function questionsOf({ rules }: Pick<SchemeDefinition, 'rules'>): QuestionKey[] {
  const needed = new Set(rules.flatMap(({ rule }) => questionsOfRule[rule]))
  return questionKeys.filter((key) => needed.has(key))
}
