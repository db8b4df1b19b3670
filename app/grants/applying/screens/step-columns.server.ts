import type { SchemeDefinition } from '#app/grants/schemes/definition'
import type { Prisma } from '#app/platform/database/client.server'
import { sealText } from '#app/platform/field-encryption.server'
import { toDateColumn, type LocalDate } from '#app/shared/dates'
import { askedAboutWork, sealedQuestions } from './asked-questions'
import type { Circumstances } from '../circumstances'
import type { GrantDraft } from '../drafts/draft'
import { declarationsIn } from '../forms/declarations-form'
import { OTHER_EMPLOYER } from '../forms/work-form'
import type { GrantAnswerStep } from './grant-form'

type Columns = Prisma.GrantApplicationUncheckedUpdateInput

type Input = {
  draft: GrantDraft
  definition: SchemeDefinition
  /** Fields as they were read. */
  values: Record<string, unknown>
  /** The site that was chosen, with its provider. */
  employer: { providerId: string; siteId: string; providerName: string; postcode: string } | null
}

/** What of a draft's row one screen changes; sealed where it has to be. Costs and bank details have tables of their own. */
export function columnsOfStep(step: Exclude<GrantAnswerStep, 'bank'>, input: Input): Columns {
  const { draft, definition, values } = input
  switch (step) {
    case 'you':
      return aboutYou(draft, values)
    case 'work':
      return aboutWork(input)
    case 'costs':
      return sealed(draft, { costWords: text(values, 'costWords') ?? '' })
    case 'circumstances':
      return {
        ...aboutCircumstances(draft, definition, values),
        urgent: definition.urgentRoute && values.urgent === true,
      }
    case 'evidence':
      return sealed(draft, { evidenceWords: text(values, 'evidenceWords') ?? '' })
    case 'declarations':
      return { declarations: declarationsIn(values, definition) }
  }
}

/** The sealed column with some of its facts changed. */
export function sealed(draft: GrantDraft, change: Partial<Circumstances>): Columns {
  return { circumstancesSealed: sealText(JSON.stringify({ ...draft.circumstances, ...change })) }
}

function text(values: Record<string, unknown>, name: string): string | null {
  return (values[name] as string | null | undefined) ?? null
}

function dateOf(values: Record<string, unknown>, name: string): Date | null {
  const day = text(values, name)
  return day ? toDateColumn(day as LocalDate) : null
}

function aboutYou(draft: GrantDraft, values: Record<string, unknown>): Columns {
  const nino = text(values, 'nino')
  return {
    name: text(values, 'name') ?? '',
    // Somebody with an account is written to there.
    ...(draft.assisted && { email: text(values, 'email') }),
    phone: text(values, 'phone'),
    addressLine: text(values, 'addressLine') ?? '',
    postcode: text(values, 'postcode'),
    birthDate: dateOf(values, 'birthDate'),
    ninoSealed: nino ? sealText(nino) : null,
  }
}

function aboutWork({ draft, definition, values, employer }: Input): Columns {
  const questions = askedAboutWork(definition)
  const answers = Object.fromEntries(questions.map((key) => [key, values[key] ?? null]))
  return {
    ...employerColumns(draft, values, employer),
    jobRole: text(values, 'jobRole'),
    startedOn: dateOf(values, 'startedOn'),
    answers: { ...draft.answers, ...answers },
  }
}

function employerColumns(draft: GrantDraft, values: Record<string, unknown>, employer: Input['employer']): Columns {
  if (employer) {
    // Another place than the record says: the record is not about this job.
    const same = employer.siteId === draft.siteId
    return {
      providerId: employer.providerId,
      siteId: employer.siteId,
      employerName: employer.providerName,
      employerEmail: null,
      workPostcode: employer.postcode,
      ...(!same && { employmentId: null }),
    }
  }
  // Typed, but not chosen yet, on the way back.
  if (values.site !== OTHER_EMPLOYER && (values.site || !text(values, 'employerName'))) return {}
  return {
    providerId: null,
    siteId: null,
    employmentId: null,
    employerName: text(values, 'employerName') ?? '',
    employerEmail: text(values, 'employerEmail'),
    workPostcode: text(values, 'workPostcode'),
  }
}

function aboutCircumstances(draft: GrantDraft, definition: SchemeDefinition, values: Record<string, unknown>): Columns {
  const answers = Object.fromEntries(sealedQuestions(definition).map((key) => [key, values[key] ?? null]))
  return sealed(draft, {
    ...(answers as Partial<Circumstances>),
    words: text(values, 'words') ?? '',
    whyUrgent: definition.urgentRoute && values.urgent === true ? (text(values, 'whyUrgent') ?? '') : '',
  })
}
