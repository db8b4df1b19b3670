import type { Circumstances, GrantAnswers } from '#app/grants/applying/circumstances'
import type { Rule } from '#app/grants/schemes/definition'
import { questions, questionsOf, type QuestionKey } from '#app/grants/schemes/questions'
import { isOneOf } from '#app/shared/one-of'
import { roleLabels, roles } from '#app/jobs/vocabulary/vocabulary'
import { formatDate } from '#app/shared/date-words'
import type { LocalDate } from '#app/shared/dates'
import { formatMoney } from '#app/shared/money'

/** What somebody told about themselves, as far as rules ask it. */
export type Statement = GrantAnswers &
  Circumstances & {
    home: string | null
    work: string
    /** Their employer, and whether it is registered here and verified. */
    employer: string
    role: string | null
    startedOn: LocalDate | null
  }

/** An answer beside its rule, in the words of the staff's page. */
export type Answer = { label: string; value: string }

const labels: Record<QuestionKey, string> = {
  home: 'Lives at',
  work: 'Works at',
  employer: 'Employer',
  role: 'Job',
  startedOn: 'Started',
  offerDatedOn: 'Offer dated',
  careBefore: 'Care work before this job',
  monthsOut: 'Months out of care',
  monthsInCare: 'Months in adult social care',
  event: 'What happened',
  eventOn: 'When',
  household: 'Lives with',
  children: 'Children at home',
  savingsPence: 'Savings',
  incomePence: 'Household income a month',
}

function valueOf(key: QuestionKey, statement: Statement): string | null {
  const value = statement[key]
  if (value === null || value === '') return null
  if (key === 'savingsPence' || key === 'incomePence') return formatMoney(value as number)
  if (key === 'startedOn' || key === 'offerDatedOn' || key === 'eventOn') return formatDate(value as LocalDate)
  if (key === 'role')
    return isOneOf(roles, value as string) ? roleLabels[value as keyof typeof roleLabels] : String(value)
  if (key === 'employer') return String(value)
  const option = questions[key].options?.find((choice) => choice.value === value)
  return option?.label ?? String(value)
}

/** The answers to some of the catalogue's questions; what was not answered says so. */
export function answersTo(keys: readonly QuestionKey[], statement: Statement): Answer[] {
  return keys
    .filter((key) => {
      const { onlyIf } = questions[key]
      return valueOf(key, statement) !== null || !onlyIf || onlyIf.is.includes(String(statement[onlyIf.key]))
    })
    .map((key) => ({ label: labels[key], value: valueOf(key, statement) ?? 'Not given' }))
}

/** What a rule of the scheme was judged by. A rule that asks nothing (the cap, the gap) was judged by earlier awards. */
export function answersOfRule(rule: string, rules: readonly Rule[], statement: Statement): Answer[] {
  return answersTo(questionsOf({ rules: rules.filter((schemeRule) => schemeRule.rule === rule) }), statement)
}
