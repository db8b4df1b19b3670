import { phraseRule, type ModerationRule } from './rule'

/** Nobody pays to get a job. Asking for money or bank details in an advert is how frauds begin. */
const COSTS = String.raw`(?:dbs|crb|criminal[- ]record checks?|(?:background |vetting )?checks?|training|induction|uniforms?|registration|care certificate|badge|admin(?:istration)? fees?|visa|sponsorship)`
const PERSON = String.raw`(?:you|applicants?|candidates?|employees?|staff|carers?|workers?)`

/** What makes a sentence about costs a promise instead of a demand. */
const PROMISE = /\b(?:not|never|no|free|we|without|nothing)\b|n't|\bwe'/i

export const moneyRules: readonly ModerationRule[] = [
  phraseRule(
    'asks-for-money',
    'It seems to ask people to pay for something. The employer pays for checks and training.',
    [
      {
        match: new RegExp(
          String.raw`\b${PERSON}\b[^.!?\n]{0,30}\b(?:pay|fund|cover|buy|purchase)s?\b[^.!?\n]{0,20}\b${COSTS}\b`,
          'gi',
        ),
        unless: PROMISE,
      },
      {
        match:
          /[^.!?\n]{0,40}\bpay(?:ing|ment)? for your (?:own )?(?:dbs|crb|training|uniform|checks?|induction|registration)\b/gi,
        unless: PROMISE,
      },
      {
        match: new RegExp(
          String.raw`\b${COSTS}[^.!?\n]{0,30}\b(?:at your own (?:cost|expense)|(?:paid|met|covered|funded) by (?:you|the (?:applicant|candidate|employee))|payable by (?:you|the (?:applicant|candidate))|deducted from (?:your|the first|first)[^.!?\n]{0,20})`,
          'gi',
        ),
        unless: PROMISE,
      },
      {
        match:
          /\b(?:registration|admin(?:istration)?|training|joining|application|processing|interview|visa|sponsorship) fees? (?:of|is|are|applies|apply|required|payable|£)/gi,
        unless: PROMISE,
      },
      /\b(?:certificate of )?sponsorship (?:for|costs?) £/gi,
      /\b(?:upfront|up-front|advance|refundable) (?:fees?|payments?|deposits?|costs?)\b/gi,
      /\bdeposit of £/gi,
      {
        match: /\b(?:send|transfer|wire)\b[^.!?\n]{0,20}(?:£ ?\d|\bmoney\b|\bpayment\b|\bdeposit\b)/gi,
        unless: /\b(?:never|not)\b|n't/i,
      },
      /\b(?:western union|moneygram|bitcoin|crypto(?:currency)?|gift cards? (?:code|payment)|paypal)\b/gi,
      /\btraining (?:bond|loan|agreement fee)\b/gi,
    ],
  ),
  phraseRule(
    'asks-for-bank-details',
    'It asks for bank or identity details. Collect these only after you have offered the job.',
    [
      {
        match:
          /\b(?:your|send|provide|bring|enter|give)\b[^.!?\n]{0,25}\b(?:bank (?:account )?(?:details|number|statements?)|account number|sort code|(?:debit|credit|bank) card)\b/gi,
        unless: /\b(?:never|not)\b|n't/i,
      },
      /\bsort code (?:and|&) account number\b/gi,
      {
        match: /\b(?:your|send|provide|enter|give)\b[^.!?\n]{0,25}\b(?:national insurance|ni) number\b/gi,
        unless: /\b(?:never|not)\b|n't/i,
      },
      {
        match: /\b(?:send|e-?mail|upload)\b[^.!?\n]{0,25}\b(?:passport|driving licence|id card)\b/gi,
        unless: /\b(?:never|not)\b|n't/i,
      },
      { match: /\bwhat is your (?:bank|account|national insurance|ni)\b[^?\n]{0,20}/gi, unless: /\bholiday\b/i },
    ],
  ),
]
