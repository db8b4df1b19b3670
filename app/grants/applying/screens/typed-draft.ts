import { typedSafeContact, type SafeContact } from '#app/people/profile/safe-contact'
import type { SchemeDefinition } from '#app/grants/schemes/definition'
import { toTypedPounds } from '#app/shared/money'
import { askedAboutWork, sealedQuestions } from './asked-questions'
import type { GrantAnswerStep } from './grant-form'
import type { GrantDraft } from '../drafts/draft'
import { costField } from '../forms/costs-form'
import { declarationField } from '../forms/declarations-form'
import { OTHER_EMPLOYER } from '../forms/work-form'

type Typed = Record<string, string | string[]>

/** What a screen shows first: the draft as its fields would be typed. */
export function typedStep(
  step: GrantAnswerStep,
  draft: GrantDraft,
  definition: SchemeDefinition,
  safeContact: SafeContact | null,
): Typed {
  const { circumstances } = draft
  switch (step) {
    case 'you':
      return aboutYou(draft, safeContact)
    case 'work':
      return aboutWork(draft, definition)
    case 'costs':
      return {
        ...Object.fromEntries(
          Object.entries(draft.costs).map(([key, pence]) => [costField(key), toTypedPounds(pence)]),
        ),
        costWords: circumstances.costWords,
      }
    case 'circumstances':
      return {
        ...Object.fromEntries(sealedQuestions(definition).map((key) => [key, typedAnswer(key, circumstances[key])])),
        words: circumstances.words,
        urgent: draft.urgent ? 'yes' : '',
        whyUrgent: circumstances.whyUrgent,
      }
    case 'evidence':
      return { evidenceWords: circumstances.evidenceWords }
    case 'bank':
      return circumstances.bankTyped ?? { accountName: draft.bank ? '' : draft.name }
    case 'declarations':
      return Object.fromEntries(
        definition.declarations.flatMap((sentence, index) =>
          draft.declarations.includes(sentence) ? [[declarationField(index), 'yes']] : [],
        ),
      )
  }
}

function aboutYou(draft: GrantDraft, safeContact: SafeContact | null): Typed {
  return {
    name: draft.name,
    email: draft.email ?? '',
    phone: draft.phone ?? '',
    addressLine: draft.addressLine,
    postcode: draft.postcode ?? '',
    birthDate: draft.birthDate ?? '',
    nino: draft.nino ?? '',
    noNino: !draft.nino && draft.stepsDone.includes('you') ? 'yes' : '',
    ...typedSafeContact(safeContact),
  }
}

function aboutWork(draft: GrantDraft, definition: SchemeDefinition): Typed {
  const named = draft.siteId === null && draft.employerName !== ''
  return {
    site: draft.siteId ?? (named ? OTHER_EMPLOYER : ''),
    ...(named && {
      employerName: draft.employerName,
      employerEmail: draft.employerEmail ?? '',
      workPostcode: draft.workPostcode ?? '',
    }),
    jobRole: draft.jobRole ?? '',
    startedOn: draft.startedOn ?? '',
    ...Object.fromEntries(askedAboutWork(definition).map((key) => [key, typedAnswer(key, draft.answers[key])])),
  }
}

function typedAnswer(key: string, value: string | number | null): string {
  if (value === null) return ''
  return key.endsWith('Pence') ? toTypedPounds(Number(value)) : String(value)
}
