import { checklistPart, reasonsPart } from './assessing-parts'
import { basicsPart, declarationsPart, elsewherePart } from './basics-part'
import type { EditPart } from './edit-part'
import { evidencePart } from './evidence-part'
import { moneyPart } from './money-part'
import { afterPaymentPart, instalmentsPart } from './payment-parts'
import { rulesPart } from './rules-part'

/** The pages on which a draft is edited, in their order; the keys are part of their addresses. */
export const editParts = {
  basics: basicsPart,
  money: moneyPart,
  rules: rulesPart,
  evidence: evidencePart,
  payments: instalmentsPart,
  declarations: declarationsPart,
  checklist: checklistPart,
  reasons: reasonsPart,
  'after-payment': afterPaymentPart,
  elsewhere: elsewherePart,
} satisfies Record<string, EditPart>

export type PartKey = keyof typeof editParts
export const partKeys = Object.keys(editParts) as PartKey[]
