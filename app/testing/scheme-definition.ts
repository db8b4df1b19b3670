/* What a scheme is, in the shape of grants/schemes/definition.ts: modules are not imported from here. */

// oxlint-disable-next-line typescript/no-explicit-any -- rules and events are words of the module, checked where they are used
type Words = any

/** Assignable to SchemeDefinition, and the other way round. */
export type TestDefinition = {
  name: string
  kind: string
  summary: string
  about: string
  elsewhere: { label: string; url: string }[]
  administeredBy: string
  opensOn: string | null
  closesOn: string | null
  potIds: string[]
  costTypes: { key: string; label: string; hint: string; maxPence: number; raisesMaximumToPence: number | null }[]
  maximumPence: number
  lifetimeCapPence: number | null
  gapMonths: number | null
  rules: Words[]
  evidence: {
    key: string
    label: string
    hint: string
    required: 'always' | 'some' | 'never'
    costTypes: string[]
    events: Words[]
  }[]
  instalments: { afterMonths: number; share: number; whileEmployed: boolean; fromFirstDay?: boolean }[]
  serviceLevelDays: number
  urgentRoute: boolean
  asksCircumstances: boolean
  assessorForm: { key: string; question: string }[]
  rejectReasons: { key: string; label: string; sentence: string }[]
  declarations: string[]
  retentionChecks: { week: number; recoverPercent: number }[]
  appealDays: number
  retainYears: number
}

/** A small scheme: travel and uniform, up to £750, one payment at once. */
export function simpleDefinition(given: Partial<TestDefinition> = {}): TestDefinition {
  return {
    name: 'Starting in care',
    kind: 'new-starter',
    summary: 'Help with what a new job in care costs.',
    about: 'Travel and uniform.',
    elsewhere: [{ label: 'Citizens Advice', url: 'https://www.citizensadvice.org.uk/' }],
    administeredBy: '',
    opensOn: null,
    closesOn: null,
    potIds: [],
    costTypes: [
      { key: 'travel', label: 'Travel', hint: '', maxPence: 50_000, raisesMaximumToPence: null },
      { key: 'uniform', label: 'Uniform', hint: '', maxPence: 25_000, raisesMaximumToPence: null },
    ],
    maximumPence: 75_000,
    lifetimeCapPence: null,
    gapMonths: 0,
    rules: [{ rule: 'lives-or-works-in-area' }],
    evidence: [{ key: 'offer-letter', label: 'Offer letter', hint: '', required: 'always', costTypes: [], events: [] }],
    instalments: [{ afterMonths: 0, share: 1, whileEmployed: false }],
    serviceLevelDays: 10,
    urgentRoute: false,
    asksCircumstances: false,
    assessorForm: [{ key: 'identity', question: 'Is the person who they say they are?' }],
    rejectReasons: [
      { key: 'not-in-care', label: 'Not a care job', sentence: 'The job is not in adult social care.' },
      { key: 'other', label: 'Something else', sentence: 'We could not agree to your application.' },
    ],
    declarations: ['What I have told you is true.'],
    retentionChecks: [{ week: 13, recoverPercent: 50 }],
    appealDays: 28,
    retainYears: 6,
    ...given,
  }
}
