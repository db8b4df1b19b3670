import { phrase, type Phrase } from '../rule'

/** Words about money, for the rules that nobody pays to get a job. All but the last are parts of patterns. */
export const COSTS = String.raw`(?:dbs|crb|disclosure|criminal[- ]record checks?|police checks?|(?:background |vetting |barring |pre-employment )?checks?|training(?: \w+)?|courses?|certificates?|induction|uniforms?|tunics?|ppe|registration|care certificate|(?:id )?badge|lanyard|admin(?:istration|in)? (?:fees?|costs?)|paperwork|visas?|sponsorship|cos|medical|references?|shadowing|onboarding|app|handbook|equipment|tools|work phone|place|slot|immigration skills charge|skills charge|health surcharge|ihs|id cards?|polo shirts?|scrubs|fob|keys|phone|classroom \w+|workbook|criminal record check|c-?o-?s)`
export const PERSON = String.raw`(?:you|u|applicants?|candidates?|employees?|(?:new )?starters?|(?:new |all )?staff|carers?|workers?|recruits?|joiners?|everyone|worker's)`
export const MONEY = String.raw`(?:£ ?\d[\d,.]*k?|\d[\d,.]* ?(?:pounds?|quid|gbp)|£{2,9}|(?:ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred|hundred|(?:a |two |three |\w+ )?thousand)(?: (?:ten|twenty|thirty|forty|fifty|sixty|and \w+))? (?:pounds?|quid|nicker)|a (?:tenner|fiver|grand|score|pony)|\d+ ?grand|\d+ ?nicker|(?:small|one[- ]?off|modest|nominal|low|reasonable|little|refundable|up-?front)(?: \w+)? (?:fee|charge|payment|contribution|sum|amount|deposit))`
export const FEE = String.raw`(?:fees?|charges?|deposits?|bonds?|levy|levies|payments?|contributions?)`
export const FEE_KIND = String.raw`(?:registration|admin(?:istration|in)?|booking|agency|placement|arrangement|joining|joiners?|application|applicants?|processing|interview|visa|sponsorship|sponsor|training|dbs|crb|uniform|enrol+ment|onboarding|security|holding|commitment|recruitment|introduction|starter|sign[- ]?up|induction|certificate|cos|clearance|vetting|finder'?s?|set-?up|starting|badge|membership)`

/** What makes a sentence about costs a promise instead of a demand. */
export const PROMISE =
  /\b(?:not(?! mind)|never|no|nobody|free|nothing|£ ?0(?![\d.])|without|zero|neither|nor|don'?t|won'?t(?! mind)|isn'?t|instead of|beware)\b|n't(?! mind)|\b(?:we|the home|the company|our (?:home|company)|employer|the council|the trust)(?:'ll| will| can| always| also| even)? (?:pay|pays|cover|covers|fund|funds|meet|meets|bear|bears|buy|buys|provide|provides|give|gives)\b|\b(?:and|we|who|which) (?:also |always )?(?:pay|pays|meet|meets|cover|covers) (?:for )?(?:the |all |your |any |every |it)|\bmeet the (?:full )?cost\b|\b(?:against the law|illegal|unlawful|scams?|report)\b|\bpaid (?:for )?(?:by (?:us|the)|for you|in full by)|\b(?:paid for|fully (?:paid|funded)|we've got|our (?:cost|expense)|on us|on the house)\b/i
export const NEGATED =
  /\b(?:not(?! (?:mind|start|included|begin|process))|never|no|nobody|without|zero|nor|don'?t|won'?t|isn'?t|beware)\b|n't/i
/** What makes a sum one that is earned. A sum a month may as well be a cost. */
const EARNED =
  /(?:\/|per|an?|p) ?(?:h\b|hr|hour|mile)|\bp\.?[ah]\b|\b(?:earn\w*|salar(?:y|ies)|bonus|allowance|worth|reward|voucher|welcome|save|saving|grants?|sleep-?ins?|training budget)\b|\b(?:paid training|rates? (?:of|from|is|are))\b|(?<!be )(?<!are )\bpaid at\b/i

/** "We cover …", as long as nobody else comes in between. */
const WE_PAY =
  /\b(?:we|the (?:home|company|council|trust|charity))(?:'ll| will| can| always| also| even)? (?:pay|cover|meet|fund|bear)s?\b(?!.*\b(?:you|applicants?|candidates?|starters?)\b)/i

/** What turns words about money round that stand after it. */
export const SAID_OTHERWISE = new RegExp(`${NEGATED.source}|${WE_PAY.source}`, 'i')

/** Whose money it is, where it is not a worker's. */
export const NOT_THEIRS =
  /\b(?:costs?|fees?|charges?|bill|all of it)\b[^.!?]{0,30} ourselves\b|\b(?:with|plus|receive|get|earn|attracts?|for) an? (?:\w+ )?payment of\b|\b(?:deposits?|fees?|payments?|charges?|invoices?) (?:for|from|by|of) (?:new |the |our |all |private )*(?:residents?|clients?|famil(?:y|ies)|tenants?|customers?|visitors?|relatives)\b/i

export const unlessPromised = (match: RegExp): Phrase => ({
  match,
  unless: PROMISE,
  unlessBefore: SAID_OTHERWISE,
  unlessSentence: NOT_THEIRS,
})

/** A sum beside what it is for. */
export const unlessEarned = (source: string, unlessBefore: RegExp = PROMISE): Phrase => ({
  match: phrase(source),
  unless: new RegExp(`${PROMISE.source}|${EARNED.source}`, 'i'),
  unlessBefore,
  unlessSentence: new RegExp(String.raw`\bsponsor licence\b.*\bmeet\b|£ ?0 |${NOT_THEIRS.source}`, 'i'),
})
