import { formatDate } from '#app/shared/date-words'
import type { LocalDate } from '#app/shared/dates'
import { formatMoney } from '#app/shared/money'
import type { SchemeDefinition } from './definition'
import { fromFirstDayWords, momentWords, staying, stayingWords } from './counting'
import { maximumFor } from './limits'
import { ruleLabel } from './rules/rules'
import type { RuleContext } from './rules/rule-words'
import { atStart, inSentence } from '#app/shared/in-sentence'
import { counted } from '#app/shared/counted'

/** What applicants read about a scheme, in words. */
export type SchemeView = {
  name: string
  summary: string
  administeredBy: string
  /** "Up to £1,000". */
  most: string
  facts: { label: string; value: string; note?: string }[]
  rules: string[]
  costs: { key: string; label: string; hint: string; most: string }[]
  evidence: { key: string; label: string; hint: string; when: string }[]
  /** When each payment comes; empty for one at once. */
  payments: string[]
  declarations: string[]
  elsewhere: { label: string; url: string }[]
  urgentRoute: boolean
}

export function schemeView(definition: SchemeDefinition, context: RuleContext): SchemeView {
  const { name, summary, administeredBy, maximumPence, costTypes, declarations, elsewhere, urgentRoute } = definition
  return {
    name,
    summary,
    administeredBy,
    most: `Up to ${formatMoney(maximumPence)}`,
    facts: [
      { label: 'How much', value: `Up to ${formatMoney(maximumPence)}`, ...raisedNote(definition) },
      { label: 'You hear from us', value: `Within ${counted(definition.serviceLevelDays, 'working day')}` },
      { label: 'Paid', value: instalmentWords(definition) },
      { label: 'How often', value: gapWords(definition) },
      ...leavingFact(definition),
    ],
    rules: definition.rules.map((rule) => ruleLabel(rule, context)),
    costs: costTypes.map(({ key, label, hint, maxPence }) => ({
      key,
      label,
      hint,
      most: `up to ${formatMoney(maxPence)}`,
    })),
    evidence: definition.evidence.map((item) => ({
      key: item.key,
      label: item.label,
      hint: item.hint,
      when: evidenceWhen(item, costTypes),
    })),
    payments: paymentWords(definition),
    declarations,
    elsewhere,
    urgentRoute,
  }
}

/** "£1,000 at once", "£500 after 6 months, if you still work there": of the most that can be awarded. */
function paymentWords({ instalments, maximumPence }: SchemeDefinition): string[] {
  const [first] = instalments
  if (instalments.length === 1 && first?.afterMonths === 0 && !first.fromFirstDay) return []
  const shares = instalments.reduce((sum, { share }) => sum + share, 0)
  return instalments.map(({ share, whileEmployed, ...rule }) => {
    const pence = (maximumPence * share) / shares
    // What does not come out even is split to the penny when it is awarded.
    const amount = Number.isInteger(pence) ? `${formatMoney(pence)} ` : ''
    return atStart(`${amount}${momentWords(rule)}${whileEmployed ? ', if you still work there' : ''}`)
  })
}

function raisedNote(definition: SchemeDefinition): { note?: string } {
  const { costTypes, maximumPence } = definition
  const raising = costTypes.filter((cost) => (cost.raisesMaximumToPence ?? 0) > maximumPence)
  if (raising.length === 0) return {}
  return {
    note: raising.map(({ key, label }) => `${label}: up to ${formatMoney(maximumFor(definition, [key]))}`).join('. '),
  }
}

/** "In one payment", "In 6 payments over 30 months". */
export function instalmentWords({ instalments }: Pick<SchemeDefinition, 'instalments'>): string {
  const last = Math.max(...instalments.map(({ afterMonths }) => afterMonths))
  const [first] = instalments
  if (instalments.length === 1 && first?.fromFirstDay)
    return last === 0
      ? 'In one payment, once you have started work'
      : `In one payment, ${fromFirstDayWords(last, 'month')}`
  if (instalments.length === 1)
    return last === 0 ? 'In one payment' : `In one payment, ${counted(last, 'month')} after the decision`
  return `In ${instalments.length} payments over ${counted(last, 'month')}`
}

function leavingFact({ retentionChecks }: SchemeDefinition): SchemeView['facts'] {
  const claim = staying(retentionChecks)
  return claim ? [{ label: 'If you leave the job', value: stayingWords(claim) }] : []
}

function gapWords({ gapMonths, lifetimeCapPence }: SchemeDefinition): string {
  const cap = lifetimeCapPence === null ? '' : `, at most ${formatMoney(lifetimeCapPence)} in all from our schemes`
  if (gapMonths === null) return `Once${cap}`
  if (gapMonths === 0) return `As often as you need it${cap}`
  return `Every ${counted(gapMonths, 'month')}${cap}`
}

function evidenceWhen(
  { required, costTypes, events }: SchemeDefinition['evidence'][number],
  costs: SchemeDefinition['costTypes'],
): string {
  if (required === 'always') return 'We need this'
  if (required === 'never') return 'If you have it'
  const labels = costs.filter(({ key }) => costTypes.includes(key)).map(({ label }) => inSentence(label))
  if (events.length > 0) return 'Depends on what happened'
  return `If you ask for ${labels.join(' or ')}`
}

/** Why nobody can apply today and when they can; null while it is open. */
export function closedWords(
  { opensOn, closesOn }: Pick<SchemeDefinition, 'opensOn' | 'closesOn'>,
  today: LocalDate,
): string | null {
  if (opensOn && today < opensOn) return `It opens on ${formatDate(opensOn)}.`
  if (closesOn && today > closesOn) return `It closed on ${formatDate(closesOn)}.`
  return null
}
