import { builtinHardship } from './builtin-hardship'
import { builtinNewStarter } from './builtin-new-starter'
import type { SchemeDefinition } from '../definition'

type Given = {
  /** Pots in the order in which they are drawn on. */
  potIds: string[]
  areaName: string
}

/** The scheme for people who take up a job in care, as a council first finds it. Its usual slug is new-starter. */
export function newStarterDefinition({ potIds, areaName }: Given): SchemeDefinition {
  return { ...builtinNewStarter(areaName), potIds }
}

/** The scheme for care workers in hardship, as a council first finds it. Its usual slug is hardship. */
export function hardshipDefinition({ potIds, areaName }: Given): SchemeDefinition {
  return { ...builtinHardship(areaName), potIds }
}

/** A scheme with nothing decided yet, for one of another kind. */
export function blankDefinition({ name, kind }: { name: string; kind: string }): SchemeDefinition {
  return {
    name,
    kind,
    summary: 'Say in one sentence who gets what.',
    about: '',
    elsewhere: [{ label: 'Citizens Advice', url: 'https://www.citizensadvice.org.uk/' }],
    administeredBy: '',
    opensOn: null,
    closesOn: null,
    potIds: [],
    costTypes: [{ key: 'payment', label: 'Payment', hint: '', maxPence: 0, raisesMaximumToPence: null }],
    maximumPence: 0,
    lifetimeCapPence: null,
    gapMonths: null,
    rules: [{ rule: 'lives-or-works-in-area' }, { rule: 'verified-employer' }],
    evidence: [],
    instalments: [{ afterMonths: 0, share: 1, whileEmployed: false }],
    serviceLevelDays: 10,
    urgentRoute: false,
    asksCircumstances: false,
    assessorForm: [],
    rejectReasons: standardReasons,
    declarations: standardDeclarations,
    retentionChecks: [],
    appealDays: 28,
    retainYears: 6,
  }
}

const standardReasons: SchemeDefinition['rejectReasons'] = [
  {
    key: 'rules-not-met',
    label: 'Rules not met',
    sentence: 'What you told us does not fit the rules of this scheme.',
  },
  {
    key: 'evidence-missing',
    label: 'Evidence missing',
    sentence: 'We asked for evidence and did not get what we need to decide.',
  },
  {
    key: 'other',
    label: 'Other',
    sentence: 'We could not agree to your application. Ask us if you would like to talk about it.',
  },
]

const standardDeclarations = [
  'What I have told you is true and complete, as far as I know.',
  'I have not been given money for the same costs by anybody else.',
  'You may ask my employer to confirm that I work there. You will not tell them why.',
]
