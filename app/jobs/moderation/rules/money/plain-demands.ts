import { COSTS, FEE_KIND, MONEY, unlessEarned, unlessPromised } from './money-words'
import { phrase, type Phrase } from '../rule'

/** What somebody must not pay for, as it is put to them: "your place", "the job". */
const POST = String.raw`(?:(?:your|ur|the|a|yr|this) )?(?:place|post|job|slot|spot|position|role|start date|interview|seat)`
const TO = String.raw`(?:to|2|and we(?:'ll| will)?|so we(?: can)?)`
const KEEP = String.raw`(?:hold|keep|secure|reserve|book|guarantee|confirm|get|save)`
/** Whom a home charges lawfully. */
const NOT_CLIENTS = String.raw`(?! (?:our |the |all |private )?(?:clients?|families|family|residents?|customers?|councils?|visitors?|guests?))`

/** The plainest ways of asking for money, in which what it is for is not even said. */
export const plainDemands: readonly Phrase[] = [
  unlessEarned(
    String.raw`(?:(?<=^|[.!?\n:;,(–-]\s?)|(?:please|must|should|to|then|also|just|only|applicants?|candidates?|starters?|u|you) )pay(?: (?:us|me|ur|your|a|an|the|in|by|just|only|out)){0,2} ${MONEY}[^.!?\n]{0,14}`,
  ),
  unlessEarned(
    String.raw`(?:we|agency|office|company|home|manager) (?:will |do |only |just )?(?:charges?|asks?(?: you)?(?: for)?|takes?|needs?|requires?|wants?|requests?|collects?)${NOT_CLIENTS} (?:\w+ ){0,4}${MONEY}[^.!?\n]{0,14}`,
  ),
  unlessEarned(String.raw`(?:bond|deposit|retainer|surety|levy|contribution) of ${MONEY}`),
  unlessEarned(
    String.raw`${MONEY} (?:${FEE_KIND}|one[- ]?off|returnable|up-?front|in advance)(?: (?:cost|fee|charge|payment|price)s?)?`,
  ),
  unlessEarned(
    String.raw`${MONEY} (?:${TO} ${KEEP}|(?:to|before you|and you can|and you|gets? you|lets you) (?:start|begin|join|apply|register|sign up|get started|work (?:for|with)|be considered|jump)(?! on))[^.!?\n]{0,14}`,
  ),
  unlessEarned(String.raw`${KEEP} (?:${POST})\b[^.!?\n]{0,40}${MONEY}`),
  unlessEarned(String.raw`${MONEY}[^.!?\n]{0,25} ${KEEP} (?:${POST})`),
  unlessEarned(
    String.raw`(?:budget|allow|set aside|have ready|returnable|refundable) (?:about |around |roughly )?${MONEY}`,
  ),
  unlessEarned(String.raw`(?:your|ur|the) ${MONEY} (?:has|have|is|must be) (?:cleared|arrived|paid|been|received)`),
  unlessEarned(String.raw`(?:takes?|keeps?|has|wants?) (?:its|our|their|a|his) cut\b[^.!?\n]{0,30}`),
  unlessPromised(
    phrase(
      String.raw`there(?:'s| is| will be) (?:an? |also a )(?:small |modest |one[- ]?off |little )?(?:charge|fee|cost|levy) (?:for|to|of|on)${NOT_CLIENTS} (?:\w+ ?){1,4}|(?:an? )?(?:small |modest )?(?:charge|fee|levy) applies`,
    ),
  ),
  unlessPromised(
    phrase(
      String.raw`(?<!\bwe(?:'ll| will| always)? )foot(?:s|ing)? the bill|(?:you|applicants?|candidates?|starters?|carers?|staff)(?: \w+)? (?:settles?|clears?|picks? up) (?:the|your|their|an) (?:invoice|bill|cost|tab|account)|(?:put(?:ting|s)?|lay(?:ing)?|send(?:ing)?) (?:some |a bit of |a little |the )?money (?:down|up|in|over|across|first|for (?:the|your))`,
    ),
  ),
  phrase(
    String.raw`(?:until|once|when|after|unless|before) you(?:'ve| have)? (?:paid|settled|transferred|sent|sorted|covered|met|found|raised) (?:for (?:it|them|your|the)|us|(?:the|our|your|my) (?:money|fees?|costs?|charge|bill|invoice|deposit)|in full|up)`,
  ),
  unlessPromised(
    phrase(
      String.raw`${COSTS} (?:is |are )?(?:not (?:included|provided|covered)|extra|excluded|on top)(?: ?,)? (?:budget|allow|expect|about|around|it|they|you|${MONEY})|(?:half|some|part|most|all) of (?:the |your )?(?:cost of )?(?:the |your )?${COSTS} (?:cost )?(?:is|are|to be) (?:paid|met|covered) by you`,
    ),
  ),
  unlessPromised(
    phrase(
      String.raw`${COSTS}\b[^.!?\n]{0,25} (?:price|cost|fee)s? (?:on (?:request|application)|to be agreed|by arrangement)|sponsorship (?:can be (?:bought|arranged for)|for sale)|(?:visa|sponsorship|cos|certificate of sponsorship)(?: packages?| deals?)(?: from)? ${MONEY}`,
    ),
  ),
  unlessEarned(
    String.raw`(?:you(?:'ll| will| are|'re)?|applicants?|candidates?|starters?|joiners?|carers?|staff)(?: \w+){0,2} (?:asked|expected|required|billed|invoiced|owe|owes|out of pocket|down)\b[^.!?\n]{0,25}${MONEY}`,
  ),
  unlessEarned(
    String.raw`(?:to|must|should|can) (?:buy|purchase|order)(?: \w+){0,3} (?:at|for|costing|from us) ?(?:${MONEY})?`,
  ),
  unlessEarned(
    String.raw`${MONEY} (?:to us|into our|in our|for the (?:papers|paperwork|documents|forms|letter)|and the (?:shift|job|post|place) is)`,
  ),
  unlessPromised(
    phrase(
      String.raw`${COSTS} (?:is|are|will be) (?:chargeable|charged|billed|invoiced|payable)|(?:your|their) (?:own )?responsibility to (?:pay|fund|cover)|(?:an? )?up-?front (?:amount|sum|payment|fee|cost|charge)|(?:applicants?|candidates?|starters?|joiners?|those|anyone|whoever)(?: who)? pay(?:s|ing)? (?:the|a|their) (?:deposit|bond|fee)`,
    ),
  ),
  unlessPromised(
    phrase(
      String.raw`(?:our|my) (?:fee|commission|charge) (?:for|of) (?:finding|getting|placing|introducing|sorting)|(?:fee|commission|charge) (?:is|of) (?:\w+ ){1,2}(?:weeks?|months?|days?)'? (?:pay|wages?)|(?:serious|paying|genuine) buyers?`,
    ),
  ),
  unlessPromised(
    phrase(
      String.raw`(?:lend|loan|advance|front) (?:you )?(?:the |your )?(?:\w+ )?(?:money|cost|fee|price)\b[^.!?\n]{0,40}\b(?:back|repay|monthly|weekly|wages?|pay)`,
    ),
  ),
]
