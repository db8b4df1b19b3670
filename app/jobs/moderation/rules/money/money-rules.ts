import { plainDemands } from './plain-demands'
import {
  COSTS,
  FEE,
  FEE_KIND,
  MONEY,
  NEGATED,
  NOT_THEIRS,
  PERSON,
  PROMISE,
  SAID_OTHERWISE,
  unlessEarned,
  unlessPromised,
} from './money-words'
import { moneyClues } from '../clues/money'
import { ruleOf } from '../clues/clue'
import { phrase, phraseRule, type ModerationRule, type Phrase } from '../rule'

/** Nobody pays to get a job. Asking for money or bank details in an advert is how frauds begin. */
const asksForMoney: Phrase[] = [
  ...plainDemands,
  unlessPromised(
    phrase(
      String.raw`${PERSON}\b[^.!?\n]{0,40}\b(?:pay|pays|paying|fund|funds|cover|covers|buy|buys|purchase|contribute|sort out and pay|arrange and pay|bring|bear|meet|repays?|repay)\b[^.!?\n]{0,25}(?:\b${COSTS}|${MONEY})`,
    ),
  ),
  unlessPromised(
    new RegExp(
      String.raw`\b(?:(?:and |who |which )?(?:we|and|who|which|the (?:home|company|council|trust)|our (?:home|company))(?:'ll| will| can| always| also| even)* )?(?:pay(?:ing|ment|able)?|fund(?:ing)?|buy(?:ing)?|purchas(?:e|ing))\b[^.!?\n]{0,25}(?:\b(?:for )?(?:your|the|a|an|their|own|ur) (?:own )?(?:\w+ )?${COSTS}\b)`,
      'giu',
    ),
  ),
  unlessPromised(
    phrase(
      String.raw`${COSTS}\b[^.!?\n]{0,30}\b(?:at|on) (?:your|their|the (?:applicant|candidate|worker|employee)'?s?) (?:own )?(?:cost|expense)`,
    ),
  ),
  unlessPromised(
    phrase(
      String.raw`(?:(?:at|on) (?:your |their |the \w+'s )?)?(?<!(?:our|its|home's|company's) )own (?:cost|expense)s?|(?:out of|from) (?:your|their|his|her|ones?) (?:own )?pockets?`,
    ),
  ),
  unlessPromised(
    phrase(
      String.raw`${COSTS}\b[^.!?\n]{0,40}\b(?:(?:paid|met|covered|funded|payable|borne|bought|purchased|financed)(?: \w+){0,2} by (?:you|yourself|the (?:applicant|candidate|employee|worker|carer|starter|successful)|(?:applicants|candidates|staff|workers))|payable|(?:is|are) down to you|your responsibility to (?:pay|fund))`,
    ),
  ),
  unlessPromised(phrase(String.raw`self[- ]?fund(?:ed|ing)?\b[^.!?\n]{0,30}\b${COSTS}`)),
  unlessPromised(phrase(String.raw`${COSTS}\b[^.!?\n]{0,20}\bself[- ]?fund(?:ed|ing)?`)),
  // A sum beside what it is for.
  unlessEarned(
    String.raw`${COSTS}\b[^.!?\n]{0,30}(?:\b(?:costs?|is|at|of|fee|for|charge|charged at|needs|price)|[:=(-])? ?(?:of |is |just |only |to pay )?${MONEY}[^.!?\n]{0,14}`,
  ),
  unlessEarned(
    String.raw`${MONEY}[^.!?\n]{0,30}\b(?:for|towards|to (?:cover|secure|get|process|book|hold|reserve|start)|covers?|secures?) (?:your |the |a |an |their )?(?:own )?(?:\w+ ){0,2}${COSTS}\b`,
  ),
  unlessEarned(
    String.raw`sponsor(?:ship|ed|s|ing)?\b[^.!?\n]{0,50}\b(?:fees?|cost(?:s|ing)?|charges?|deposit|(?:in return|in exchange) for|pay(?:able|ment|s|ing)?|price|available for)\b|sponsor(?:ship|ed|s|ing)?\b(?! (?:walk|run|bike|swim|event|silence|skydive))[^.!?\n]{0,40}(?:£ ?\d[\d,.]*|\d{3,} ?(?:pounds|quid|gbp)|\d{1,2}(?:\.\d)? ?k)`,
    SAID_OTHERWISE,
  ),
  unlessEarned(
    String.raw`(?:fees?|charges?|pay|payment|deposit|£ ?\d[\d,.]*k?|\d[\d,.]*k)\b[^.!?\n]{0,45}\b(?:sponsor\w*|visas?|certificate of sponsorship|cos)`,
  ),
  {
    match: phrase(String.raw`${FEE_KIND}(?: \w+)? ${FEE}(?! ?\?)(?! (?:scheme|plan|grade|free))(?:[^.!?\n]{0,50})`),
    unless:
      /\b(?:(?:we|the company|home)(?:'ll| will| also)? (?:pay|cover|fund|meet)|paid (?:for )?(?:by us|for you)|fully paid|covered (?:for you|by us)|waived|free|on us|invoices?|ledgers?)\b/i,
    unlessSentence: new RegExp(String.raw`\b(?:against the law|illegal|unlawful|scams?)\b|${NOT_THEIRS.source}`, 'i'),
    unlessBefore: PROMISE,
  },
  unlessPromised(
    phrase(
      String.raw`(?:small|one[- ]?off|modest|nominal|low|up-?front|advance|refundable|non-refundable|initial)(?: \w+){0,2} (?:fees?|charges?|payments?|deposits?|costs?)`,
    ),
  ),
  unlessPromised(
    phrase(
      String.raw`(?:a |the )?deposit\b[^.!?\n]{0,30}(?:£ ?\d[\d,.]*|required|needed|payable|taken|for (?:your |the )?(?:${COSTS}|keys))`,
    ),
  ),
  unlessPromised(phrase(String.raw`£ ?\d[\d,.]* (?:refundable )?(?:deposit|up-?front|bond|fee|charge|joining)`)),
  unlessPromised(phrase(String.raw`(?:fee|charge|deposit) (?:of|is) (?:only |just )?(?:£ ?\d[\d,.]*|\d)`)),
  unlessPromised(
    phrase(
      String.raw`${COSTS}\b[^.!?\n]{0,30}\b(?:${PERSON}|candidate) (?:bears?|meets?|pays?|covers?|funds?|is liable|are liable)|(?:liable|responsible) for (?:the |your |their |all )?(?:cost of (?:the |your )?)?(?:\w+ )?(?:${COSTS}|fees)|(?:${COSTS})\b[^.!?\n]{0,20} costs (?:you|u)\b(?! (?:nothing|no))`,
    ),
  ),
  unlessPromised(
    phrase(
      String.raw`pass(?:ed|es)? (?:it|them|this|that|the (?:cost|fee|charge)s?|(?:the |this )?${MONEY}(?: \w+){0,3}) (?:on|along|over|down) to (?:you|the (?:worker|carer|applicant|candidate)|applicants|workers)`,
    ),
  ),
  unlessPromised(
    phrase(
      String.raw`(?:leave|put|lodge|lay|stump|cough|fork|puts?|hand|slip)\b(?: (?:up|down|out|over))? (?:an? )?(?:£ ?\d[\d,]*|${MONEY})(?! (?:an?|per)\b)|${MONEY} (?:security|surety|retainer|caution|bond|deposit|goodwill)|(?:surety|security) (?:of|to be|deposit)`,
    ),
  ),
  unlessPromised(
    phrase(String.raw`pay (?:the |our |an? )(?:consultant|agent|agency|recruiter|broker|middle ?man|manager|contact)`),
  ),
  unlessPromised(
    phrase(
      String.raw`(?:something|bung|sweetener|tip|present|gift|drink) for the (?:recruiter|manager|agent|boss)|gets? you to the top of the list|(?:eth|ether(?:eum)?|crypto|coins?|usdt) (?:to|into) (?:the|our|my|this) (?:wallet|account|address)|all[- ]in (?:price|fee)|grand all in`,
    ),
  ),
  // Taken from wages.
  {
    match: phrase(
      String.raw`(?:deduct\w*|tak(?:e|en)|collected|debited|subtracted|dock(?:ed)?|with(?:held|hold)|recover(?:ed)?|claw(?:ed)?(?: back)?|stop(?:ped)?|com(?:es?|ing)|knock(?:ed)?|keep|kept|recouped?|hold back|held back|holding back)\b[^.!?\n]{0,50}\b(?:from|out of|off|against|back|of) (?:of )?(?:your|the|their|ur|you|first|final|last)\b[^.!?\n]{0,20}(?:wages?|pay|salary|earnings|pay ?slip|pay ?packet|cheque)`,
    ),
    unless: /\b(?:tax|pensions?|ni|national insurance|salary sacrifice|cycle|never|nothing|not|no)\b|n't/i,
    unlessBefore: /\b(?:tax|pensions?|national insurance|nothing|never|not|pay rise)\b/i,
  },
  {
    match: phrase(
      String.raw`deduct(?:ed|ions?)?\b[^.!?\n]{0,30}\b(?:${COSTS}|first (?:month|week|pay\w*|wages?))|${COSTS}\b[^.!?\n]{0,30}\bdeduct\w*`,
    ),
    unless: NEGATED,
    unlessBefore: NEGATED,
  },
  unlessPromised(
    phrase(
      String.raw`(?:first|1st) (?:week|fortnight|month)'?s? (?:wages?|pay|salary) (?:is |are |will be )?(?:kept|held|withheld|retained|goes|taken)`,
    ),
  ),
  unlessPromised(
    phrase(
      String.raw`(?:repay|pay back|owe us|pay us back)\b[^.!?\n]{0,40}\b(?:training|course|costs?|fees?|if you leave|induction|dbs)`,
    ),
  ),
  unlessPromised(phrase(String.raw`training (?:bond|loan|agreement fee|debt|contract fee)`)),
  unlessPromised(
    phrase(
      String.raw`(?:sign|pay|leave|lodge|need|require)s? (?:an? )?(?:£ ?[\d,]+ )?(?:\w+ )?bond|as (?:an? )?(?:bond|deposit|security)|bond (?:of £|is|required)`,
    ),
  ),
  unlessPromised(phrase(String.raw`(?:bank transfer|transfer|payment|cash) of £ ?\d[\d,]*`)),
  unlessPromised(phrase(String.raw`bring (?:the |your )?(?:exact )?(?:cash|money|£ ?\d[\d,]*)`)),
  unlessPromised(
    phrase(
      String.raw`${PERSON}(?:'ll| will| are| is| be| get)* charged (?:£ ?\d[\d,.]*|for|a )|charged to (?:the )?(?:staff|you|workers?|your|carers?|applicants?|employees?)`,
    ),
  ),
  {
    match: phrase(
      String.raw`£ ?\d[\d,.]*(?: an?| per| each| every)?(?: \w+)? (?:out of|from|off) (?:your|the|their) (?:\w+ )?(?:wages?|pay|salary|pay ?packet)`,
    ),
    unless: NEGATED,
    unlessBefore: NEGATED,
  },
  // Paid by oneself and given back later.
  {
    match: phrase(
      String.raw`${COSTS}\b[^.!?\n]{0,60}\b(?:refund(?:ed|able)?|reimbursed?|claim(?:ed|able)? back|paid back|get (?:it|this|that) back|money back)`,
    ),
    unlessBefore: /\bno\b/i,
  },
  {
    match: phrase(
      String.raw`(?:refund|reimburse|give (?:it|that) back|pay you back)\b[^.!?\n]{0,40}\b(?:${COSTS}|after (?:\w+ ){1,3}(?:weeks?|months?|shifts?))`,
    ),
    unless: NEGATED,
  },
  {
    match: phrase(
      String.raw`(?:send|transfer|wire|paypal|revolut|monzo|e-?transfer)\b[^.!?\n]{0,25}(?:£ ?\d[\d,.]*|\bmoney\b|\bpayment\b|\bdeposit\b|\bfee\b)`,
    ),
    unless: NEGATED,
    unlessBefore: NEGATED,
  },
  unlessPromised(
    phrase(
      String.raw`(?:western union|moneygram|bitcoin|btc|usdt|crypto(?:currency)?|ukash|paysafe(?:card)?|(?:gift|amazon|itunes|steam|google play) (?:gift )?(?:cards?|vouchers?)(?: \w+){0,4} codes?|buy (?:us )?(?:an? )?(?:£ ?\d+ )?(?:\w+ )?gift cards?|pay by (?:gift|amazon|itunes)\w* ?(?:cards?|vouchers?)?|paypal)`,
    ),
  ),
]

const asksForDetails: Phrase[] = [
  {
    match: phrase(
      String.raw`(?:your|send|provide|bring|enter|give|need|share|text|reply with)\b[^.!?\n]{0,30}\b(?:bank (?:account )?(?:details|number|statements?)|account number|sort code|(?:debit|credit|bank) card|card details|pin number|online banking)`,
    ),
    unless: NEGATED,
    unlessBefore: NEGATED,
  },
  phrase(String.raw`sort code (?:and|&) account number`),
  {
    match: phrase(
      String.raw`(?:your|send|provide|enter|give|text)\b[^.!?\n]{0,25}\b(?:national insurance|ni|nino) (?:number|no)`,
    ),
    unless: NEGATED,
    unlessBefore: NEGATED,
  },
  {
    match: phrase(
      String.raw`(?:send|e-?mail|upload|photo of|picture of|scan of|copy of)\b[^.!?\n]{0,25}\b(?:passport|driving licence|id card)`,
    ),
    unless: /\b(?:not|never)\b|n't|interview/i,
    unlessBefore: NEGATED,
  },
  {
    match: phrase(String.raw`what is your (?:bank|account|national insurance|ni)\b[^?\n]{0,20}`),
    unless: /\bholiday\b/i,
  },
]

export const moneyRules: readonly ModerationRule[] = [
  ruleOf(
    'asks-for-money',
    'It seems to ask people to pay for something. The employer pays for checks, training and sponsorship.',
    asksForMoney,
    moneyClues,
  ),
  phraseRule(
    'asks-for-bank-details',
    'It asks for bank or identity details. Collect these only after you have offered the job.',
    asksForDetails,
  ),
]
