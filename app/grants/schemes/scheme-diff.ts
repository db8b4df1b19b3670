import { formatDate } from '#app/shared/date-words'
import { formatMoney } from '#app/shared/money'
import type { EvidenceItem, InstalmentRule, SchemeDefinition } from './definition'
import type { PartKey } from './forms/edit-parts'
import { momentWords } from './counting'
import { ruleLabel } from './rules/rules'
import { eventNames } from './rules/circumstance-rules'
import { atStart } from '#app/shared/in-sentence'
import { counted } from '#app/shared/counted'

/** One thing that a definition decides, in words. */
export type Decided = { part: PartKey; id: string; what: string; text: string }

export type Difference = { part: PartKey; what: string; before: string | null; after: string | null }

export type DiffContext = {
  areaName: string
  /** Names of pots by id. */
  pots: ReadonlyMap<string, string>
}

/** Everything a definition decides, in words, in the order of its parts. */
export function decidedBy(definition: SchemeDefinition, context: DiffContext): Decided[] {
  const all: Decided[] = []
  const add = (part: PartKey, what: string, text: string, id = what) => void all.push({ part, id, what, text })
  const {
    costTypes,
    evidence,
    rules,
    instalments,
    retentionChecks,
    lifetimeCapPence,
    gapMonths,
    opensOn,
    closesOn,
    potIds,
  } = definition
  add('basics', 'Name', definition.name)
  add('basics', 'Kind', definition.kind)
  add('basics', 'In one sentence', definition.summary)
  add('basics', 'Text', definition.about)
  add('basics', 'Run by', definition.administeredBy || 'the council')
  add('basics', 'First day', opensOn ? formatDate(opensOn) : 'none')
  add('basics', 'Last day', closesOn ? formatDate(closesOn) : 'none')
  add('basics', 'Working days to decide', String(definition.serviceLevelDays))
  add('basics', 'Urgent route', definition.urgentRoute ? 'yes' : 'no')
  add('basics', 'Days to appeal', String(definition.appealDays))
  add('basics', 'Personal data kept', counted(definition.retainYears, 'year'))
  add('money', 'Most for one award', formatMoney(definition.maximumPence))
  add(
    'money',
    'Most for one person over all schemes',
    lifetimeCapPence === null ? 'no limit' : formatMoney(lifetimeCapPence),
  )
  add(
    'money',
    'How often',
    gapMonths === null ? 'once' : gapMonths === 0 ? 'any time' : `every ${counted(gapMonths, 'month')}`,
  )
  add('money', 'Pots in order', potIds.map((id) => context.pots.get(id) ?? 'a pot that is gone').join(', ') || 'none')
  for (const { key, label, hint, maxPence, raisesMaximumToPence } of costTypes) {
    const raises = raisesMaximumToPence === null ? '' : `, raises the maximum to ${formatMoney(raisesMaximumToPence)}`
    add(
      'money',
      `Cost: ${label}`,
      `${label}: up to ${formatMoney(maxPence)}${raises}${hint && ` (${hint})`}`,
      `cost ${key}`,
    )
  }
  const seen = new Map<string, number>()
  for (const rule of rules) {
    const nth = (seen.get(rule.rule) ?? 0) + 1
    seen.set(rule.rule, nth)
    add('rules', 'Rule', ruleLabel(rule, context), `${rule.rule} ${nth}`)
  }
  for (const item of evidence)
    add('evidence', `Evidence: ${item.label}`, evidenceWords(item, costTypes), `evidence ${item.key}`)
  instalments.forEach((instalment, i) =>
    add('payments', `Payment ${i + 1}`, instalmentText(instalment, instalments), `payment ${i}`),
  )
  add('declarations', 'Own words about circumstances', definition.asksCircumstances ? 'yes' : 'no')
  for (const sentence of definition.declarations) add('declarations', 'Declaration', sentence, sentence)
  for (const { key, question } of definition.assessorForm) add('checklist', 'Question', question, `question ${key}`)
  for (const { key, label, sentence } of definition.rejectReasons)
    add('reasons', `Reason: ${label}`, `${label}: ${sentence}`, `reason ${key}`)
  for (const { week, recoverPercent } of retentionChecks) {
    const recover = recoverPercent === 0 ? 'nothing is asked back' : `${recoverPercent}% may be asked back if they left`
    add(
      'after-payment',
      `Check in week ${week}`,
      `The employer is asked ${counted(week, 'week')} from the first day at work; ${recover}`,
      `week ${week}`,
    )
  }
  for (const { label, url } of definition.elsewhere) add('elsewhere', 'Link', `${label} (${url})`, url)
  return all
}

/** What a draft changes, in words, in the order of the parts. */
export function schemeDiff(before: SchemeDefinition, after: SchemeDefinition, context: DiffContext): Difference[] {
  const old = decidedBy(before, context)
  const fresh = decidedBy(after, context)
  const idOf = ({ part, id }: Decided) => `${part} ${id}`
  const oldById = new Map(old.map((decided) => [idOf(decided), decided]))
  const freshIds = new Set(fresh.map(idOf))
  const changed = fresh.flatMap((decided): Difference[] => {
    const { part, what, text } = decided
    const was = oldById.get(idOf(decided))?.text ?? null
    return was === text ? [] : [{ part, what, before: was, after: text }]
  })
  const gone = old
    .filter((decided) => !freshIds.has(idOf(decided)))
    .map(({ part, what, text }): Difference => ({ part, what, before: text, after: null }))
  return [...changed, ...gone]
}

function evidenceWords(
  { label, hint, required, costTypes, events }: EvidenceItem,
  costs: SchemeDefinition['costTypes'],
) {
  const when = [
    ...costs.filter(({ key }) => costTypes.includes(key)).map((cost) => cost.label),
    ...events.map((event) => eventNames[event]),
  ]
  const needed = { always: 'always needed', never: 'welcome', some: `needed for ${when.join(', ')}` }[required]
  return `${label}: ${needed}${hint && ` (${hint})`}`
}

function instalmentText(rule: InstalmentRule, all: readonly InstalmentRule[]): string {
  const { share, whileEmployed } = rule
  const when = atStart(momentWords(rule))
  const shares = all.reduce((sum, instalment) => sum + instalment.share, 0)
  return `${when}: ${share} of ${shares} parts${whileEmployed ? ', if they still work there' : ''}`
}
