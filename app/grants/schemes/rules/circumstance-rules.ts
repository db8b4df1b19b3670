import { formatDate } from '#app/shared/date-words'
import { addMonths } from '#app/shared/dates'
import { formatMoney } from '#app/shared/money'
import { counted } from '#app/shared/counted'
import type { EligibilityFacts, QualifyingEvent } from '../facts'
import { check, no, yes, type Judge } from './rule-words'

/** What happened, as people would say it themselves. */
export const eventLabels: Record<QualifyingEvent, string> = {
  'loss-of-income': 'I lost income or hours',
  illness: 'I am, or have been, ill or injured',
  'loss-of-home': 'I lost my home, or am about to',
  'relationship-breakdown': 'My relationship ended',
  'domestic-abuse': 'Somebody close to me harmed, threatened or controlled me',
  'death-of-a-close-relative': 'Somebody close to me died',
}

/** The same as staff set it in a rule. */
export const eventNames: Record<QualifyingEvent, string> = {
  'loss-of-income': 'loss of income',
  illness: 'illness',
  'loss-of-home': 'loss of home',
  'relationship-breakdown': 'relationship breakdown',
  'domestic-abuse': 'domestic abuse',
  'death-of-a-close-relative': 'death of a close relative',
}

export const qualifyingEvent: Judge<{ events: readonly QualifyingEvent[]; months: number }> = {
  label: ({ events, months }) =>
    `One of these has happened in the last ${counted(months, 'month')}: ${events.map((event) => eventNames[event]).join(', ')}`,
  answer: ({ events, months }, { event, eventOn, today }) => {
    if (event === null) return check('We need to know what happened. A person will read it with care.')
    if (event === 'none')
      return no('This helps after certain things have happened. There may be other help for you, see below.')
    if (!events.includes(event))
      return no('We are sorry about what happened. This scheme cannot help with it, but others may, see below.')
    if (eventOn === null) return check(dateless(event))
    if (eventOn > today) return check('The day is in the future. We need to check it with you.')
    if (today <= addMonths(eventOn, months))
      return yes(`We are sorry about what happened. It is within the last ${counted(months, 'month')}.`)
    // Abuse seldom ends on a day: a person decides.
    if (event === 'domestic-abuse')
      return check('What you went through can last long after. A person will look at this with you.')
    return no(
      `We are sorry about what happened. It was on ${formatDate(eventOn)}, and this scheme goes back ${counted(months, 'month')}.`,
    )
  },
}

function dateless(event: QualifyingEvent): string {
  return event === 'domestic-abuse'
    ? 'You do not need to give us a day. A person will look at this with you.'
    : 'We need to know roughly when it happened.'
}

type Thresholds = { singlePence: number; couplePence: number }

export const savingsUnder: Judge<Thresholds> = {
  label: ({ singlePence, couplePence }) =>
    `Your savings are under ${formatMoney(singlePence)}, or ${formatMoney(couplePence)} with your partner’s`,
  answer: (rule, { household, savingsPence }) => {
    if (household === null || savingsPence === null) return check('We need to know about your savings to check this.')
    const most = thresholdOf(rule, household)
    if (savingsPence < most) return yes(`Your savings are under ${formatMoney(most)}.`)
    return no(`This is for people with savings under ${formatMoney(most)}.`)
  },
}

export const householdIncomeUnder: Judge<Thresholds & { perChildPence: number }> = {
  label: ({ singlePence, couplePence, perChildPence }) =>
    `Your household’s income a month after tax is under ${formatMoney(singlePence)}, or ${formatMoney(couplePence)} as a couple` +
    (perChildPence > 0 ? `, and ${formatMoney(perChildPence)} more for each child` : ''),
  answer: (rule, { household, children, incomePence }) => {
    if (household === null || incomePence === null) return check('We need to know about your income to check this.')
    if (children === null && rule.perChildPence > 0) return check('We need to know how many children live with you.')
    const most = thresholdOf(rule, household) + (children ?? 0) * rule.perChildPence
    if (incomePence < most) return yes(`Your household’s income is under ${formatMoney(most)} a month.`)
    return no(`This is for households like yours with an income under ${formatMoney(most)} a month.`)
  },
}

function thresholdOf(rule: Thresholds, household: NonNullable<EligibilityFacts['household']>): number {
  return household === 'couple' ? rule.couplePence : rule.singlePence
}
