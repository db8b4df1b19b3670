import { FEE, MONEY, NEGATED as SAID_NOT } from '../money/money-words'
import { cue, type Clue } from './clue'
import { WORKER } from './lexicon'

/** "Whether you eat or not" denies nothing. */
const NEGATED = new RegExp(SAID_NOT.source.replace('(?:not(?!', '(?:(?<!or )not(?!'), 'i')

/** What a worker never pays for. */
const ITEM = String.raw`(?:dbs|d\.b\.s|crb|disclosures?|(?:criminal[- ]record|police|background|vetting|barring|pre-employment|right[- ]to[- ]work|identity|id|reference|security|credit|enhanced|immigration|health) (?:checks?|clearance|screening)|checks|visas?|sponsorship|sponsor licence|cos\b|c-o-s|certificates? of sponsorship|skills charge|isc\b|(?:health )?surcharge|ihs|work permits?|biometric\w*|brp|tb test|ielts|oet|english test|uniforms?|tunics?|polo(?: shirts?)?s?|scrubs|fleeces?|aprons?|fob ?watch(?:es)?|shoes|boots|trousers|gloves|masks|ppe|(?:induction|mandatory|moving and handling|manual handling|first aid|medication|online|in-house|your|the|our|all|initial) (?:training|courses?)|training(?: \w+)?|courses?|inductions?|(?:care )?certificates?|nvqs?|diplomas?|level [2345]|qualifications?|refreshers?|e-?learning|workbooks?|handbooks?|medicals?|occupational health|vaccin\w+|jabs?|cpc|d1|licen[cs]es?|lockers?|lanyards?|badges?|name ?tags?|id cards?|smart ?cards?|keys?|fobs?|work phone|handset|sim|phones?|tablet|devices?|app|software|log-?ins?|equipment|tools|kit|(?:starter|welcome|joining|induction) (?:pack|kit|bundle)|registration|enrol+ment|admin(?:istration)?|paperwork|documents|processing|applications?|interviews?|recruitment|agency|placement|onboarding|vetting|relocation|flights?|air ?fares?|(?:liability |indemnity )?insurance|solicitor|legal fees|shadowing|shadow shifts?|references?|printing|stationery|laundry|contract|offer letter|job offer|start date|interview slot)`
/** By whom, from what, and in which roundabout words. */
const BY_WORKER = String.raw`(?:(?:${WORKER}|both (?:sides|parties)|they)(?:'ll|'d)?(?: (?:will|would|must|should|shall|may|can|are|is|to|need|needs|have|has|then|also|each|all|just|only|simply|themselves|yourself|be|asked|expected|required|obliged|responsible|liable|who|join|joining|need to|have to)){0,5} (?:pay(?:s|ing)?|stump(?:s|ing)?|cough(?:s)?|fork(?:s)?|shell(?:s)?|chip(?:s|ping)?|buy(?:s|ing)?|purchas(?:e|es|ing)|fund(?:s|ing)?|financ(?:e|es|ing)|(?:bears?|meets?|covers?|settles?|shoulders?)(?= (?:the |your |all |any |half |part |of |their |own |full |this |that |\d+ ?% )*(?:\w+ )?(?:costs?|fees?|price|charges?|bill|dbs|visas?|uniforms?|expense|yourself))|contribut(?:e|es|ing)(?= (?:£|half|\d|financially|towards? (?:the|your|their)|to (?:the|your|their) (?:cost|price|fee|visa|dbs|uniform)))|invest(?:s|ing)?|reimburs(?:e|es)|repay(?:s)?|foot(?:s)?|pick(?:s)? up the (?:cost|tab|bill)|put(?:s)? (?:up|down|in) (?:£|the|half|a|some)|owe(?:s)?|responsible for (?:the )?(?:cost|fee|price|payment)\w*|for (?:the )?(?:cost|fee|price|payment)\w*)|(?:paid|met|borne|covered|bought|financed|purchased|funded|settled|payable)(?: (?:for|in full|up front|in advance|privately|back|entirely))? by (?:you|yourself|the (?:\w+ )?(?:worker|applicant|candidate|employee|carer|individual|nurse|recruit|starter|joiner)|(?:\w+ )?(?:applicants|candidates|staff|workers|carers|employees|starters|joiners|recruits|nurses))|(?:(?:at|on|to|from) )?(?:your|their|his|her|ur|one'?s) (?:own )?(?:expense|pocket|cost|savings|account|funds|wallet|purse|bill)|(?<!our )own (?:expense|cost|pocket|funds|money|account)|out[- ]of[- ]pocket|self-?(?:fund|financ|pay)\w*|(?:down|up) to (?:you|the (?:worker|applicant|candidate|employee|carer)|applicants|candidates|staff)(?= ?(?:$|[.,!;)]|to (?:pay|fund|buy|sort|get|arrange|cover|meet))|'s)|(?:is|are|comes|goes|falls) (?:all )?(?:on|to) (?:you|the (?:worker|applicant|candidate|employee|carer))(?= ?(?:$|[.,!;)]|and|not))|your (?:own )?(?:responsibility|problem|lookout|affair|end|side|part|share)|yourself(?= ?(?:$|[.,!;)?]))|(?:worker|applicant|candidate|employee|carer)'?s?'? (?:own )?(?:expense|cost|share|part|portion|half|responsibility)|(?:buy|bought|purchased?|order(?:ed)?|hire[d]?|rent(?:ed)?|sold)[^.!?]{0,40}from (?:us|our (?:shop|supplier|store|office|stock))|[^.!?]{1,40}you (?:buy|purchase|order) from us|(?:buy|bought|purchas\w+|pay(?:ing)? for|paid for) (?:your|their|his|her|ur) own|(?:provide|supply) (?:your|their) own (?:uniforms?|tunics?|ppe|gloves|masks|equipment|polo)|through us at|willing to (?:pay|invest|contribute|fund|cover|bear|share|meet)|prepared to (?:pay|invest|contribute|fund|cover|meet|share)|happy to (?:pay|invest|contribute|fund|cover|share)|(?:can|could|if) (?:you|u) (?:afford|pay|fund|cover|help us with|contribute)|able to (?:afford|pay|fund|finance|cover|contribute)|afford(?:s|ed)? (?:the|your|it|to|their))`
/** Money words that have a direction when a worker's cost stands beside them. */
const DEMAND = String.raw`(?:50/50|50-50|fifty[ -]fifty|go halves|halves|split (?:between|the|with|equally|\d)|shar(?:e|ed|ing) (?:the (?:cost|fee|price|charge|bill)|\d|equally|between|with)|(?:modest|small|financial|one[- ]off|token|fair|reasonable|employee|worker|personal|cash|£ ?\d+|your|voluntary|suggested|little|initial) contributions?|contributions? (?:to|towards?|of|for|is|are|will|required|expected)|deposits?(?! (?:an?\b|the|your|it|\?)|\?)|bonds?|loans?(?! of (?:an?|the|our|your))|loaned|advance(?:d)? (?:and|against|which|then)|instal+ments?|clawback|claw(?:ed)? ?back|recoup(?:ed|s)?|recover(?:ed|s)? (?:from|over|if)|deduct\w*|docked|taken (?:out of|from|off)|comes? (?:out of|off)|stopped (?:from|out)|off your (?:pay|wages?|first)|non-?(?:refundable|returnable)|not refundable|returnable|refundable|chargeable|payable|payment plan|pay monthly|pay weekly|pay later|buy now|to be paid for|must be paid|has to be paid|have to be paid|needs paying|need paying|to be paid (?:in|before|up|by you|on)|paid (?:up[- ]?front|in advance|before|on the day|on arrival)|pay (?:up[- ]?front|in advance|before|on the day|on arrival|for (?:your|their|own))|sold (?:to|at)|(?:is|are|at) (?:extra|cost price)|not (?:included|provided|covered|funded|free|supplied|paid)(?: for)?(?: (?:by|in))?|(?:£ ?\d[\d,.]*|tenner|fiver|\d+ ?quid|\d+ pounds?) (?:each|apiece|per head|per set|a set|non|up ?front|fee|charge|deposit|cash|on the day|please|for the|for your)|(?:costs?|fee|charge|price|priced|charged)(?: (?:is|of|at|will be|just|only|you|around|about))* ${MONEY}|(?:costs?|priced?|fees?|charges?)\b[^.!?]{0,30}${MONEY}|charge(?:d|s)? (?:for|to|you)|(?:a|the|an|our|small|nominal|one-?off|admin|set) (?:fee|charge|levy|surcharge) (?:for|of|to|is|will|applies|payable)|(?:fees?|charges?) (?:appl(?:y|ies)|payable|required|involved)|(?:be|are|is) invoiced|invoiced (?:for|to) (?:you|the \w+|your)|invoice you|bill(?:ed)? (?:you|to you)|debt|owed|owing|penalt(?:y|ies)|reimburse (?:us|the company|the home)|repa(?:y|id|yable|yment)\w*|pa(?:y|id) (?:it |us |this |that |them )?back|pay(?:s|ing)? (?:us|me) )`
/** Who else pays, or that nobody does. */
const FREE =
  /\b(?:(?:we|we'll|we've|us|employer|company|home|trust|council|charity|organisation|provider|group|nhs|management|business|agency)(?:'ll|'ve| will| would| can| do| always| also| even| happily| gladly| then|,){0,3} (?:pays?|paid|covers?|covered|funds?|funded|meets?|met|picks? up|foots?|buys?|bought|suppl(?:y|ies)|provides?|gives?|gave|refunds?|reimburses?|bears?|contributes?|sorts?|shoulders?|stands?|throws? in|handles?|arranges? and pays?|has (?:paid|budgeted)|never|don't|do not|won't|will not) ?(?!(?:you )?(?:a )?(?:salary|wages|£ ?\d))|(?:free|nothing|nowt|zero|£0|without (?:any )?(?:charge|cost|fee)s?|no (?:cost|costs|charge|charges|fee|fees|deposits?|deductions?|catch|bill|loans?|bonds?|hidden|clawbacks?|clawing)|never|nobody|none|neither|nor)\b(?!.*\b(?:but|except|unless|after that|thereafter|then (?:it|you)|until)\b)|paid for by (?:us|the (?:home|company|employer|trust|council|charity|provider))|paid by (?:us|the (?:home|company|employer|trust|council|charity|provider))|paid for(?= ?(?:$|[.,!;)]|and|from|in full|you))|fully (?:paid|funded|covered)|employer[- ](?:paid|funded)|(?:are|is) ours|not yours|at our (?:own )?(?:expense|cost)|our (?:own )?(?:expense|cost|treat|responsibility|bill)|on us\b|on the (?:house|company|home)|(?:full|paid) training|paid at (?:your|the|full)|(?:you|they|candidates?|applicants?|staff|workers|carers) (?:won't|will not|don't|do not|never|shouldn't|should not|need not|needn't|are not|aren't|pay nothing|pay no)|not (?:ask|charge|expect|take|need|pass|deduct|require|have to)|n't (?:ask|charge|expect|take|need|have to|cost|pass|deduct|require)|illegal|unlawful|against the law|scams?|bogus|fraud\w*|report(?:ed)? (?:it|anyone|to)|paid days?|salary sacrifice|cycle to work|pensions?)\b/i
/** Other people's money: what staff help with, and what families pay. */
const OTHERS =
  /\b(?:residents?'?|clients?'?|famil(?:y|ies)|service users?|tenants?|customers?|people (?:we|you) support|supporting people|support people|petty cash|budgets?|commissioners?|self-funders?|self-funding residents?|invoic(?:es|ing)|ledgers?|continuing healthcare|direct payments?|funeral|fund-?rais\w+|raffle|sponsored (?:walk|run|swim|silence|bike|event|ride|head)|sponsors? (?:of|our (?:team|club))|fees? (?:income|queries)|donors?|grants?|refer (?:a|your) friend|referral|bonus(?:es)?|allowances?|reward\w*|vouchers?|discounts?|mileage|45p|per mile|mortgage|rent and bills)\b/i
const EARNED =
  /(?:£ ?[\d,.]+k?|\d) ?(?:-|to|–)? ?(?:£ ?[\d,.]+k?)? ?(?:\/|per|an?|p) ?(?:h\b|hr|hour|annum|year)|\bp\.?[ah]\b(?! off)|\b(?:earn\w*|salar(?:y|ies) (?:of|is|from)|starting salary)\b|\btraining (?:budget|allowance|bonus)\b/i
/** "We hold a licence and meet the cost": nobody else comes in between. */
const WE_PAY =
  /\b(?:we|we'll|the (?:company|home|trust|council|charity|employer|provider))\b(?:(?!\b(?:you|your own|applicants?|candidates?|workers?|staff|but|starters?)\b)[^.!?]){0,60}\b(?:pay|pays|meet|meets|cover|covers|fund|funds|bear|bears|buy|pick up)\b (?:the|all|every|your|for|it|any|that|this|both|them)\b/i
const NOT_US = [FREE, WE_PAY, OTHERS]

/** Money that flows from whoever works to whoever employs, in any words. */
export const moneyClues: readonly Clue[] = [
  {
    about: cue(
      String.raw`(?:spread|split|take|taken|recover|recovered|collect|collected|recoup|recouped) (?:(?:the|this|that|its|your|all|full) )?(?:it|costs?|fees?|charges?|price|money|bill)? ?(?:over|across|from|out of|through) (?:your|their|the) (?:\w+ ){0,2}(?:pay ?slips?|pay ?days?|pay ?packets?|pay ?cheques?|wages?|salary|months?(?:'s?)? pay|weeks?(?:'s?)? pay)`,
    ),
    unless: [OTHERS, NEGATED],
  },
  {
    about: cue(
      String.raw`(?:(?:${WORKER}|leavers)(?:'ll)? (?:will |would |must |may |shall |can |are |is )?(?:then |also )?(?:be |get |being )?(?:invoiced|billed|charged)|we(?:'ll)? (?:will |would |may |shall |can )?(?:then |also )?(?:invoice|bill|charge) (?:you|them|leavers|staff|carers?)) for`,
    ),
    with: [cue(ITEM)],
    unless: [
      OTHERS,
      /\b(?:never|nobody|no one|not|cannot)(?: \w+){0,2} (?:invoiced?|billed?|charged?)\b|n't(?: \w+)? (?:invoiced?|billed?|charged?)\b/i,
    ],
  },
  {
    about: cue(
      String.raw`(?:you|u|applicants?|candidates?|carers?|workers?)(?:'ll)? (?:\w+ )?(?:sort|bring|find|raise|get|have|provide|supply)s? (?:out )?the (?:money|cash|funds|fees?)`,
    ),
    unless: [OTHERS, NEGATED],
  },
  {
    about: cue(
      String.raw`\d\d ?% (?:us|from us|company|employer|home)[^.!?]{0,20}\d\d ?% (?:you|from you|worker|yours)|half (?:us|ours|from us|by us)[^.!?]{0,15}half (?:you|yours|from you|by you)|we(?:'ll)? (?:pay|meet|cover|do) half|you(?:'ll)? (?:pay|meet|cover|do) (?:the other )?half|half each|go halves|(?:meet|met) (?:you )?half[- ]?way on (?:the )?(?:cost|fee|price)`,
    ),
    unless: [/\b(?:residents?|clients?|pension|shifts?|rota)\b/i],
  },
  {
    about: cue(String.raw`(?:our|the|an|my|a|your) (?:\w+ )?agents?(?: in \p{L}+| abroad| overseas| back home)?`),
    with: [cue(String.raw`(?:payments?|fees?|costs?|price|money|cash|deposit|charges?|instal+ments?)`)],
    unless: [NEGATED, OTHERS, /\b(?:estate|letting|travel|free|cleaning) agents?\b/i],
  },
  { about: cue(BY_WORKER), with: [cue(ITEM)], unless: NOT_US },
  { about: cue(DEMAND), with: [cue(ITEM)], unless: [...NOT_US, EARNED, /\b(?:tax|pension|ni)\b/i] },
  // A sum or a present that opens the door.
  {
    about: cue(
      String.raw`(?:little |small |token |bit of )?(?:thank[- ]?you(?: (?:payment|gift|envelope|money))?|gifts?|presents?|tokens? of|sweeteners?|bung|back-?hander|kick-?backs?|gratuity|tips?|handshake|envelopes?|donations?|something (?:extra|small|in return)|appreciation|gratitude|bottle|drink|finder'?s fee|introduction fee|commission|goodwill (?:payment|gesture))`,
    ),
    with: [
      cue(
        String.raw`(?:manager|agent|agency|recruiter|matron|boss|owner|director|us|me|him|her|cousin|contact|man who|person who|whoever|consultant|broker|coordinator|in charge)`,
      ),
      cue(
        String.raw`(?:expected|appreciated|customary|usual|required|helps?|secures?|speeds?|before|to (?:get|secure|jump|move|start|speed)|goes a long way|top of|makes? sure|when you (?:start|get|are)|once you (?:start|get|are)|for (?:getting|finding|fixing|sorting|arranging|the (?:interview|job|shifts|place))|moves?|opens?|first (?:week|month|pay)|gets you|bring|slip|hand|takes? (?:an?|his|her|their)|from (?:everyone|each|all|every))`,
      ),
    ],
    unless: [FREE, OTHERS, /\b(?:christmas|wall|raffle|policy|policies|relatives|say thank|carol)\b/i],
  },
  {
    about: cue(
      String.raw`(?:sponsor(?:ship|ed|s|ing)?|visas?|cos|certificates? of sponsorship|work permits?|skilled worker|health and care visa)`,
    ),
    with: [
      cue(
        String.raw`(?:contribut\w+|costs?|pric(?:e|es|ed)|afford|invest\w*|money|funds|cash|£ ?\d[\d,.]*k?|\d+ ?(?:k|grand)|thousand|thank ?you|fees?|charges?|payments?|instal+ments?|loans?|repay\w*|deposits?|half|split|shared?|help us|in return|in exchange|sale|sell(?:ing)?|buy|bought|purchas\w+|packages?|negotia\w+|discounts?|reimburs\w*|paid (?:for )?by (?:you|the|app|cand|work)|you pay|pay us|bond|expense|serious (?:people|buyers|applicants))`,
      ),
    ],
    unless: [
      ...NOT_US,
      EARNED,
      /\b(?:cannot|can't|unable|not (?:able|available|offer\w*|in a position|eligible|provide)|no (?:visa )?sponsor\w*|don't|do not|doesn't|threshold|gov\.uk|sponsored (?:walk|run|swim)s?|raise[sd]? (?:money|by)|money raised|raised by|minimum salary)\b/i,
    ],
  },
  // What is lost by leaving, or as a punishment.
  {
    about: cue(
      String.raw`(?:(?:if|when|should|anyone who|those who|staff who|whoever|before|for|until|carers who|workers who) (?:you |they |someone |he |she )?(?:decide to |choose to |want to |do )?(?:leave|leaves|leaving|quit|quits|quitting|resign\w*|walk(?:s|ing)? (?:out|away)|move(?:s)? on|drop(?:s)? out|go(?:es)? (?:elsewhere|before)|left|stay less|don't (?:stay|complete|finish|last)|do not (?:stay|complete|finish)|fail (?:your|the|to))|leavers|leaving (?:early|before|within)|within (?:the first |your first |\w+ )(?:\w+ )?(?:months?|years?)|early leavers?|exit (?:fee|charge)|notice (?:not )?(?:worked|given))`,
    ),
    with: [
      cue(
        String.raw`(?:repa(?:y|id|yable|yment)\w*|pay (?:it |us |that |this |them )?back|pay (?:for|the (?:cost|company|home|balance|rest)|us|a) ?|owe[sd]?|claw\w*|recover(?:ed|s)? (?:from|the|your|all|its|our|any)|reclaim\w*|recoup\w*|deduct\w*|penalt\w+|forfeit\w*|charged?|refund (?:us|the)|reimburse (?:us|the)|invoice[d]?|bill(?:ed)?|liable|fine[ds]?|withh\w+|kept|lose (?:your|the|all)|costs? you|${MONEY}|bond|${FEE})`,
      ),
    ],
    unless: [
      FREE,
      OTHERS,
      /\b(?:care leavers|leave hospital|annual leave|sick leave|welcome back|learn|promoted|progress\w*|pay ris\w+|increase\w*|starting bonus|new starters|retire\w*)\b/i,
      NEGATED,
    ],
  },
  {
    about: cue(
      String.raw`(?:(?:staff )?(?:meals?|lunch(?:es)?|dinners?)|food|accommodation|lodgings|rent|transport|minibus|lifts?|parking|laundry|milk|tea fund|bed)`,
    ),
    with: [
      cue(
        String.raw`(?:deduct\w*|docked|taken (?:out|from|off)|comes? (?:out|off)|stopped (?:from|out)|compulsory|whether (?:or not )?you (?:eat|use|want|take)|(?:your|their) own (?:expense|cost)|must (?:buy|be bought|pay)|(?:from|out of|off) (?:your|their|the|first) (?:\w+ )?(?:wages?|pay|salary))`,
      ),
    ],
    unless: [...NOT_US, NEGATED],
  },
  {
    about: cue(
      String.raw`(?:fines|fined|(?:a|£ ?\d+) fine|fine of|penalt(?:y|ies)|penalised|pays? for (?:it|them|the damage|breakages?|any|whatever)|docked|deduct(?:ed|ions?)?|forfeit(?:ed|s)?|charged)`,
    ),
    with: [
      cue(
        String.raw`(?:late(?:ness)?|sick(?:ness)?|absen\w+|break(?:s|ages?|ing)?|broken|damage[sd]?|miss(?:ed|ing)?|lost|loss(?:es)?|short notice|no[- ]shows?|cancel\w*|call(?:ing)? in|dropped|complaints?|mistakes?|errors?|phone|uniform|till|minutes|not turning up|swap\w*)`,
      ),
    ],
    unless: [NEGATED, OTHERS, /\b(?:cqc|parking|library|medic\w+|weather|tuning)\b/i],
  },
  {
    about: cue(
      String.raw`(?:percentage|per ?cent|\d+ ?%|cut|slice|share|commission|half|portion|part|bit) (?:of|from|out of) (?:your|their|the|each|all|every|ur)? ?(?:\w+ ){0,3}(?:wages?|pay|salary|earnings|pay ?packet|hourly rate)|(?:first|one|two|three|1|2|3|a)(?: full)? (?:week|month|fortnight|day|shift)s?'?s? (?:wages?|salary|pay|earnings|money)`,
    ),
    with: [
      cue(
        String.raw`(?:agent|agency|agencies|us|me|office|fee|cut|commission|deposit|goes?|going|kept|keeps?|held|hand(?:ed)?(?: over)?|surrender\w*|given|given up|back|as security|recruiter|broker|manager|owner|introduc\w+|forfeit|taken|takes?)`,
      ),
    ],
    unless: [
      NEGATED,
      OTHERS,
      /\b(?:pensions?|holidays?|increase|rise|uplift|sick|notice|maternity|back to work|receive|bonus)\b/i,
    ],
  },
  {
    about: cue(
      String.raw`(?:buy[- ]?in|franchise|starter (?:pack|kit)|joining (?:pack|kit)|subscription|membership|join(?:ing)? (?:our|the) (?:books|list|register|bank)|unlock|premium (?:listing|applicants?)|activate your|activation|payslip (?:fee|charge)|payroll (?:fee|charge)|admin (?:fee|charge|deduction)|umbrella (?:fee|company) (?:fee|charge|deduct\w*|margin)|weekly margin|account opening|verification|refundable)`,
    ),
    with: [cue(String.raw`(?:${MONEY}|${FEE}|pay|paid|payment|cost|costs|investment|buy|purchase|fee)`)],
    unless: [NEGATED, ...NOT_US, EARNED, /\b(?:gym|union|nmc|library|magazine|netflix|we)\b/i],
  },
  {
    about: cue(
      String.raw`(?:work(?:ing)?|pay(?:ing)?|paid) off (?:the|your|what) (?:cost|debt|loan|fee|training|visa|you owe)\w*|invest(?:ing|ment)? in (?:your|their|ur) (?:own )?(?:sponsorship|visa|place|job|future|career|cos|training|uniform)|(?:money|cash|funds|deposit) (?:up ?front|in advance|first|ready|on (?:arrival|the day))|no money,? no (?:job|interview|start|visa|cos)|bring (?:the |your )?(?:fee|cash|deposit|payment|money)|(?:send|transfer|wire|pay) (?:the |your |a )?(?:fee|deposit|money|payment|balance) (?:to|by|before|via|into)|pay to (?:apply|work|start|join|register|play|train)|payment (?:secures|confirms|guarantees|is required|required|to secure|before)`,
    ),
    unless: [NEGATED, OTHERS],
  },
]
