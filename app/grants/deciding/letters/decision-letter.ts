import { formatDate } from '#app/shared/date-words'
import type { LocalDate } from '#app/shared/dates'
import { formatMoney } from '#app/shared/money'
import { momentWords, stayingWords } from '#app/grants/schemes/counting'
import type { Letter, LetterBlock } from './letter'
import { phoneWords } from '#app/shared/phone'
import { counted } from '#app/shared/counted'

/** How a decision ended. `refused-finally`: after an appeal that was upheld; `appeal-dismissed`: the refusal stands. */
export type LetterOutcome = 'approved' | 'refused' | 'refused-finally' | 'appeal-dismissed'

/** `afterMonths`: as the scheme counts them; null: not known, so the account says when. */
type PromisedPayment = { pence: number; afterMonths: number | null; whileEmployed: boolean; fromFirstDay?: boolean }

/** All that a decision letter says. Nothing in it changes once the decision is released. */
export type DecisionFacts = {
  outcome: LetterOutcome
  council: string
  /** "The Care Workers' Charity"; empty: the council itself. */
  administeredBy: string
  scheme: string
  reference: string
  name: string
  addressLines: readonly string[]
  submittedOn: LocalDate
  /** The day on which the decision could first be read. */
  decidedOn: LocalDate
  writtenAt: Date
  /** Promised; null for a refusal. */
  pence: number | null
  requestedPence: number
  /** What it is for, where costs were given one by one. */
  costs: readonly { label: string; pence: number }[]
  payments: readonly PromisedPayment[]
  /** The last time that the employer is asked whether they stayed, where money may be asked back if not. */
  staying: { weeks: number; recoverPercent: number } | null
  /** The sentences of a refusal, in the scheme's own words. */
  reasons: readonly string[]
  /** What whoever decided wrote to the applicant; may be empty. */
  words: string
  /** Last day for an appeal; null: none is possible. */
  appealUntil: LocalDate | null
  /** The application on the person's account. */
  url: string
  contact: { email: string; phone: string | null }
}

export function decisionLetter(facts: DecisionFacts): Letter {
  const { council, name, addressLines, reference, decidedOn, writtenAt, contact } = facts
  return {
    from: council,
    date: formatDate(decidedOn),
    reference,
    to: [name, ...addressLines].filter((line) => line !== ''),
    title: title(facts),
    body: [...opening(facts), ...outcome(facts), ...theirWords(facts), ...appeal(facts), ...asking(facts)],
    contact: `${council} · ${contact.phone ? phoneWords(contact.phone) : contact.email}`,
    writtenAt,
  }
}

function title({ outcome: how }: DecisionFacts): string {
  if (how === 'approved') return 'We have agreed to your application'
  return how === 'appeal-dismissed' ? 'Our decision stays as it was' : 'We have not agreed to your application'
}

function opening({ scheme, administeredBy, council, submittedOn, outcome: how }: DecisionFacts): LetterBlock[] {
  const forWhom = administeredBy ? `, which ${administeredBy} runs for ${council}` : ''
  const sentence = `On ${formatDate(submittedOn)} you applied to “${scheme}”${forWhom}.`
  return how === 'appeal-dismissed'
    ? [`${sentence} We said no, and you asked us to look at it again.`]
    : [`${sentence} This is our decision.`]
}

function outcome(facts: DecisionFacts): LetterBlock[] {
  if (facts.outcome === 'approved') return agreed(facts)
  const [first, because] =
    facts.outcome === 'appeal-dismissed'
      ? [
          'Somebody who had nothing to do with the first decision has read everything afresh. Our decision stays as it was: we cannot give you this money.',
          'Why',
        ]
      : ['We are sorry: we cannot give you this money.', 'Why']
  return [first, { heading: because }, ...facts.reasons]
}

function agreed({ pence, requestedPence, costs, payments, staying }: DecisionFacts): LetterBlock[] {
  const amount = pence ?? 0
  const less = amount < requestedPence ? ` You asked for ${formatMoney(requestedPence)}.` : ''
  const parts = costs.map(({ label, pence: part }) => `${label}: ${formatMoney(part)}`)
  return [
    `We will pay you ${formatMoney(amount)}.${less}`,
    ...(parts.length > 1 ? ['It is for:', { list: parts }] : []),
    { heading: 'When you are paid' },
    ...when(payments),
    'We pay into the bank account that you gave us.',
    { heading: 'Whether you have to pay it back' },
    staying ? stayingWords(staying) : 'You do not have to pay this money back, as long as what you told us is true.',
  ]
}

function when(payments: readonly PromisedPayment[]): LetterBlock[] {
  const [only] = payments
  if (payments.length <= 1) return [`We pay it ${only ? moment(only) : 'with our next payments'}.`]
  return [
    `You get it in ${counted(payments.length, 'payment')}:`,
    { list: payments.map((payment) => `${formatMoney(payment.pence)} ${moment(payment)}`) },
  ]
}

function moment({ afterMonths, whileEmployed, fromFirstDay = false }: PromisedPayment): string {
  const point =
    afterMonths === null
      ? 'on the day that your account shows'
      : afterMonths === 0 && !fromFirstDay
        ? 'with our next payments'
        : afterMonths === 1 && !fromFirstDay
          ? 'after one month'
          : momentWords({ afterMonths, fromFirstDay })
  return whileEmployed ? `${point}, if you still work there` : point
}

function theirWords({ words }: DecisionFacts): LetterBlock[] {
  return words === '' ? [] : [{ heading: 'From the person who decided' }, ...words.split(/\n{2,}/)]
}

function appeal({ outcome: how, appealUntil, url, contact }: DecisionFacts): LetterBlock[] {
  if (how === 'approved') return []
  if (how !== 'refused' || appealUntil === null)
    return [
      { heading: 'If you think that this is wrong' },
      'This was the last decision that we can make. If you think that we did not treat you fairly, you can complain to the council, and then to the Local Government and Social Care Ombudsman. You can apply again when something has changed.',
    ]
  return [
    { heading: 'If you think that this is wrong' },
    `You can ask us to look at it again, once, until ${formatDate(appealUntil)}. Somebody who had nothing to do with this decision does that. Tell us what we got wrong or did not know, on your account:`,
    url,
    `If you cannot do that, ${askHow(contact)} before that day, and we help you.`,
  ]
}

function asking({ contact, reference }: DecisionFacts): LetterBlock[] {
  return [
    { heading: 'If you want to ask something' },
    `If something in this letter is not clear, or you need it in another form or language, ${askHow(contact)}. Your reference is ${reference}.`,
  ]
}

function askHow({ phone, email }: DecisionFacts['contact']): string {
  return phone ? `ring ${phone} or write to ${email}` : `write to ${email}`
}
