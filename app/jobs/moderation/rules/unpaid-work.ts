import { findClues, together } from './clues/clue'
import { findLowPay } from './clues/low-pay'
import { unpaidClues } from './clues/unpaid'
import { findPhrases, phrase, type ModerationRule, type Phrase } from './rule'

/**
 * Whoever works is paid at least the minimum wage, through payroll, from the first hour: trial shifts, training and travel
 * between visits are work (National Minimum Wage Regulations 2015).
 */
const WORK = String.raw`(?:trials?|trial (?:shifts?|days?|periods?|weeks?)|try-?outs?|tasters?|shifts?|training|induction|shadow(?:ing)?(?: shifts?)?|work(?:ing)?(?: (?:trial|experience|interview))?|days?|weeks?|fortnight|months?|hours?|period|internship|placements?|sleep-?ins?|sleep-?overs?|overtime|travel(?:ling)?(?: time)?|probation(?:ary)?(?: period)?|e-?learning|courses?|modules?|homework|care plans|notes|paperwork|handovers?|meetings?|supervisions?|on-?call|waiting(?: time)?|night)`
const NEGATED =
  /\b(?:no|nothing|never|nobody|not|without|don'?t|won'?t|isn'?t|nor|illegal)\b|n't|\b(?:breaks?|lunch(?:es)?(?: hours?)?) (?:is|are|of|lasts?)\b/i
/** What is lawfully without pay, where it is said of that: a break, leave, a family's own care. */
const INNOCENT =
  /\b(?:breaks?|lunch(?:es)?(?: ?(?:hours?|times?|breaks?))?)(?:,? \w+){0,8}?,? (?:un-?paid|not paid|without pay|unless)|un-?paid(?: \w+){0,3} (?:breaks?|lunch)|\b(?:leave|holidays?|carers? (?:support|assessments?)|family carers?|for by you|sick\w*|extra for|volunteers)\b/i
const UNPAID = String.raw`(?<!\b(?:isn'?t|not|never|nothing(?: is)?|aren'?t|none(?: of it)?(?: is)?) )un[- ]?paid(?! (?:(?!but|and|with|plus|though)\w+[' ]s? ?){0,3}(?:breaks?|lunch\w*|leave|carer'?s?|meal))`
const FREE = String.raw`(?:for free|for nothing|without (?:any )?(?:pay|wages?|payment)|free of charge|for no (?:pay|money|wages?)|with no (?:pay|wages?)|4 (?:free|nothing|nowt)|for nowt|${UNPAID}|gratis|pro bono|for love)`
const NOT_PAID = String.raw`(?:not (?:be )?paid|isn'?t paid|aren'?t paid|won'?t be paid|${UNPAID}|un-?waged|no pay|no wages?|without pay|not remunerated|not pay(?:able)?|don'?t pay|not chargeable|not counted as (?:work|paid)|nil pay|at no pay|zero pay|unremunerated|for free|isn'?t waged)`

const HELD_FOR_OTHERS = /\b(?:residents?'?|clients?'?|petty|float|shop|cash plans?|health cash)\b/i

const unless = (match: RegExp): Phrase => ({
  match,
  unless: INNOCENT,
  unlessBefore: NEGATED,
})

const unpaid: Phrase[] = [
  {
    match: phrase(
      String.raw`${WORK}\b[^.!?\n]{0,15} (?:is|are|as|on|in) (?:an? )?(?:voluntary|volunteer|goodwill|donated)(?! and paid| overtime)(?: time| basis| hours?| work)?|(?:nobody|no ?one|none of (?:us|them|you)|staff do not|you do not|you don't) (?:gets? |is |are |be )?paid (?:for|during|on|in|until|while)|(?:travel(?:ling)?(?: time)?|driving|mileage time|waiting|gaps|handovers?|meetings?|training) (?:is|are) (?:not|never) (?:counted|included|paid|covered)|(?:no|without(?: a)?|zero|nil) (?:salary|wages?|stipend)(?= ?(?:$|[.!,;\n)]|but|just|during|for|in))|paid per (?:visit|call) only`,
    ),
    unless: /\b(?:overtime|unpaid|breaks?|lunch)\b/i,
    unlessBefore: /\b(?:works?|breaks?)\s+$|\bwho (?:look|care)s?\b/i,
  },
  phrase(
    String.raw`(?:keep|stay on|still claim|carry on claiming) (?:your |the |claiming )?(?:dole|benefits?|jsa|esa|universal credit|uc|pip)\b[^.!?\n]{0,30} (?:pay|cash|side|hand|money)|pay(?:s|ing)? (?:you )?on the side`,
  ),
  // Said without the word "unpaid".
  unless(
    phrase(
      String.raw`(?:wages?|pay|salary) (?:only )?(?:begins?|starts?|comes?) (?:with|from|on|at|in) (?:the|your) (?:second|third|fourth|next|2nd|3rd)|(?:shifts?|days?|weeks?|month) (?:is |are |will be )?on trust`,
    ),
  ),
  unless(
    phrase(
      String.raw`${WORK}\b[^.!?\n]{0,40}\b(?:in|is|are|as|on) (?:your|their|ur|his|her) (?:own|free|spare) time|(?:in|is|are|on) (?:your|their|ur) own time\b[^.!?\n]{0,20} ${WORK}`,
    ),
  ),
  {
    match: phrase(
      String.raw`${WORK}\b[^.!?\n]{0,20} (?:do(?:es)? not|don'?t|doesn'?t|will not|won'?t|never) (?:attract|carry|earn|bring|come with|count for) (?:any )?(?:pay|wages?|money)|nothing is paid (?:for|during|until|while)|only (?:the )?(?:hours|time|minutes|visits?|calls?)\b[^.!?\n]{0,30} count(?:s)? (?:for|as|towards) (?:pay|paid|wages?|working)`,
    ),
  },
  unless(
    phrase(
      String.raw`only (?:start to |begin to )?pay (?:you |people |staff |wages )?(?:once|when|after|if|from)|(?:paid|pay) (?:\w+ ){0,2}(?:later|afterwards) if|paid (?:only )?(?:when|once|after) (?:we|the (?:council|client|family)) (?:have|has|get|gets|are|is|pays?)|(?:zero|nil|no) pay (?:until|till|til|before|unless)`,
    ),
  ),
  {
    match: phrase(
      String.raw`(?:don'?t|do not|won'?t|will not|never|cannot|can'?t) pay (?:you |people |staff |anyone )?(?:for|during) (?:the |your |any |being )?(?:\w+ ){0,2}${WORK}`,
    ),
    unless: /\b(?:breaks?|lunch)\b/i,
    unlessBefore: /\b(?:you|staff|carers?|applicants?|starters?)\s*$/i,
  },
  unless(phrase(String.raw`(?:${UNPAID}|un-?waged|non-?paid|unremunerated|pay-?free) (?:\w+ ){0,2}${WORK}`)),
  unless(phrase(String.raw`${WORK}\b[^.!?\n]{0,40}\b${NOT_PAID}`)),
  unless(
    phrase(
      String.raw`(?:work|working|stay|staying|cover|remain|start|begin|help(?: us)?(?: out)?|shadow|shifts?|come in|do (?:a|the|your|one|two|three)|give us|join us)\b[^.!?\n]{0,40}\b${FREE}`,
    ),
  ),
  unless(
    phrase(
      String.raw`(?:first|1st|initial|opening) (?:\w+ ){0,3}(?:(?:is|are|will be|as|on)(?: a)? )?(?:free|unpaid|unwaged|voluntary|without pay|no pay|not paid|on us|a freebie|volunteer\w*)(?! (?:meals?|parking|food|lunch|uniform))`,
    ),
  ),
  {
    match: phrase(
      String.raw`(?:(?:not|never|won't|don't|doesn't|cannot|n't|only) (?:be |get |getting |being |receive |draw |see |start )(?:any )?(?:paid|pay|wages?|payment|salary|money)|(?:not|never|no one|nothing|only|aren't|isn't) paid|(?:no|without)(?: any)? (?:pay|wages?|payment|salary|money))\b[^.!?\n]{0,15}\b(?:for|during|until|till|til|while|whilst|in|within|before|when|if|on) (?:\w+ ){0,4}(?:${WORK}|probation|pass(?:ed)?|qualified|first|signed off|prove\w*|client\w*|contact|trial|trained)`,
    ),
    unless: INNOCENT,
  },
  unless(
    phrase(
      String.raw`(?:pay|wages?|salary|earning|payment) (?:only )?(?:starts?|begins?|kicks? in|commences?)(?: only)? (?:after|once|when|from (?:week|month|day|shift|your second|the second)|in (?:week|your second|the second|month)|on (?:completion|passing))`,
    ),
  ),
  unless(
    phrase(
      String.raw`paid (?:only )?(?:after|once|when|from) (?:you(?:'ve| have)? )?(?:\w+ ){0,3}(?:trial|probation|training|shadow\w*|week two|second week|pass\w*|prov\w+|qualif\w+|induction)`,
    ),
  ),
  {
    unlessBefore: NEGATED,
    unlessSentence: HELD_FOR_OTHERS,
    match: phrase(
      String.raw`cash[- ]in[- ](?:the |your )?hand|cash[- ]only|tax ?man|paid (?:in )?cash|cash (?:paid|payments?|daily|weekly|wages?|basis|at the end|each|every|after|per)|wages? in cash|payment in cash|pay (?:you )?(?:in )?cash|cash jobs?|brown envelope`,
    ),
  },
  unless(
    phrase(
      String.raw`off the books|(?:paid?|pay|cash|wages?|money|work\w*|hand)\b[^.!?\n]{0,15} under the (?:table|counter)|under the (?:table|counter) (?:pay|cash|wages|work)|off[- ]payroll|no (?:tax|paye|ni|national insurance|pay ?slips?|paperwork|questions asked|contract needed|p45|p60)(?! (?:on the|code|experience))|not on the books|tax[- ]free cash|nothing on paper|no need to declare|don'?t (?:tell|declare)[^.!?\n]{0,20}(?:hmrc|tax\w*|job ?cent(?:re|er)|dwp)|keep (?:your |claiming )?(?:benefits|universal credit) (?:and|as well|too|while)`,
    ),
  ),
  unless(
    phrase(
      String.raw`(?:on a |as (?:a |an )?)?(?:voluntary|volunteer(?:ing)?)(?: basis| role| shifts?| period)? (?:to (?:start|begin)|first|for (?:the|your) first|until|till|at first|initially|leading to|before|then paid|with a view)`,
    ),
  ),
  unless(
    phrase(
      String.raw`(?:start|begin|first \w+|weeks?|months?|shifts?|days?)\b[^.!?\n]{0,25}\b(?:as an? (?:unpaid )?volunteer|on a volunt(?:ary|eer) basis|volunteer basis|volunteering)`,
    ),
  ),
  unless(phrase(String.raw`(?<!quality )commission[- ]only|(?:purely|all|100%) commission|paid by results|tips only`)),
  unless(
    phrase(
      String.raw`(?:below|under|less than|lower than|not (?:the|at)) (?:the )?(?:national |legal )?(?:minimum|living) wage`,
    ),
  ),
  unless(
    phrase(
      String.raw`(?:work|help|care|hours|shifts?)\b[^.!?\n]{0,50}\b(?:in (?:return|exchange) for|for) (?:a |your |free )?(?:room|board|bed|lodgings?|accommodation|meals?|food)(?! (?:hygiene|safety|preparation|prep))`,
    ),
  ),
  unless(phrase(String.raw`(?:in (?:return|exchange) for) (?:\w+ ){0,3}(?:room|board|lodgings?|accommodation)`)),
  unless(
    phrase(
      String.raw`(?:only|just) (?:get |be )?paid (?:for|when|while|if|per) (?:\w+ ){0,3}(?:client|contact|with|visits?|call|face)\w*|paid for contact time only|contact time only`,
    ),
  ),
  unless(
    phrase(
      String.raw`(?:instead of|in lieu of|rather than|not in) (?:wages?|pay|money|a salary|a wage)|paid in kind|(?:payment|paid) in (?:\w+ )?vouchers|work for (?:your|their) keep|no (?:salary|wages?|money|pay) (?:but|just|until|at first|to start|initially|during|in the first)`,
    ),
  ),
  unless(
    phrase(
      String.raw`work(?:ing)? as an? (?:unpaid )?volunteer|volunteer(?:ing)?\b[^.!?\n]{0,30}(?:before|then|until)[^.!?\n]{0,25}(?:pay|paid|payroll|contract|job)`,
    ),
  ),
  unless(
    phrase(
      String.raw`no money changes hands|off the clock|clock stops (?:between|when|while)|(?:on the quiet|hush[- ]hush)|nothing (?:declared|goes through (?:payroll|the books))|(?:paid|pay|settle\w*) in (?:notes|readies|fivers)|(?:no|without(?: an?)?|can'?t (?:give|do|offer)(?: you)?(?: an?)?|not (?:get|receive)(?: an?)?|won'?t (?:get|receive|see|have)(?: an?)?|don'?t (?:get|give|do)(?: an?)?) (?:wage|pay)[- ]?slips?`,
    ),
  ),
  unless(
    phrase(
      String.raw`(?:start|begin) paying (?:you|people|staff)(?: only)? (?:once|after|when|from)|(?:not|n't|never) (?:receive|get|draw|earn|see) (?:an? |any )?(?:wages?|pay|salary|money)\b[^.!?\n]{0,10} (?:while|whilst|until|till|during|in|for|before)|(?:but|and|so)(?: there(?:'s| is))? no (?:wages?|salary|pay|money|basic)(?! ?(?:deduct|cut|freeze))|no basic (?:wage|pay|salary)|earn only|only (?:the )?(?:minutes|time|hours)\b[^.!?\n]{0,35} paid|not paid (?:while|when|whilst|for) (?:driving|travel\w*|waiting|between)|rent[- ]free\b[^.!?\n]{0,25} no (?:wages?|salary|pay)`,
    ),
  ),
  unless(
    phrase(
      String.raw`we (?:don't|do not|won't|never|can't|cannot) pay (?:you |people |staff |anyone )?(?:for|during|until|while) (?:the |your |any |being )?(?:first|training|trained|trial|induction|shadow\w*|travel\w*|probation)`,
    ),
  ),
  unless(
    phrase(
      String.raw`stay(?:ing)? (?:\w+ )?(?:late|on|behind|over)\b[^.!?\n]{0,15}\b(?:without (?:extra )?pay|unpaid|for free)`,
    ),
  ),
  unless(
    phrase(
      String.raw`(?:show|prove)\b[^.!?\n]{0,40}\b(?:before|then) (?:we|you(?:'re| are| get)?) (?:\w+ )?(?:pay|paid|pay you)`,
    ),
  ),
  unless(
    phrase(
      String.raw`(?:(?:work|pay) (?:a |your )?(?:week|month|fortnight) in hand|lying week|self[- ]employed (?:status|basis)? ?(?:so )?no (?:sick|holiday) pay)`,
    ),
  ),
  unless(
    phrase(String.raw`${FREE} (?:trial|shift|week|day|training period|hours)|free (?:trial (?:shift|day|week)|labour)`),
  ),
]

export const unpaidWorkRule: ModerationRule = {
  id: 'unpaid-work',
  sentence:
    'It seems to ask for work without lawful pay. Trial shifts, training and travel between visits are paid, through payroll.',
  find: ({ text }) => together(findPhrases(text, unpaid), findClues(text, unpaidClues), findLowPay(text)),
}
