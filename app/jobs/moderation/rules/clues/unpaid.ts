import { cue, type Clue } from './clue'

/** Times that are work, whoever calls them something else. */
const TIMES = String.raw`(?:trials?|try-?outs?|tasters?|tests?|auditions?|working interviews?|assessment days?|shifts?|attendance|training|trained|modules?|e-?learning|courses?|induction|shadow(?:ing|s|ed)?|orientation|travel(?:ling)?|driving|drive|between (?:calls|visits|clients|jobs)|gaps?|waiting|wait|handovers?|meetings?|supervisions?|on[- ]?call|stand-?by|sleep[- ]?(?:ins?|overs?)|sleep(?:ing)? (?:in|over)|nights?|days?|weeks?|weekends?|fortnights?|months?|hours?|minutes|mornings?|evenings?|overtime|extra time|notes|care plans|paperwork|write[- ]?ups?|report writing|probation\w*|notice period|bank holidays?|call[- ]?outs?|calls?|visits?|slots?|cancell?(?:ed|ations?)|cleaning|laundry|outings?|holidays? with|escort\w*|time|work(?:ing|s)?|internships?|placements?|cover(?:ing)?|duties|tasks|until|first)`
const NO_PAY = String.raw`(?:un[- ]?(?:paid|waged|remunerated|salaried|compensated)|non-?(?:paid|waged|remunerated)|(?:not|never|\w+n't|nor|neither|no longer)(?: \w+){0,2}? (?:paid|remunerated|payable|compensated|waged|reimbursed|salaried|chargeable|counted as (?:work|working|paid)|count as (?:work|working|paid)|classed as (?:work|working|paid)|treated as (?:work|working|paid)|paying)|(?:no|without|zero|nil|0)(?: any| an?)?(?: additional| extra| further| separate| overtime| enhanced| more| financial| monetary)? (?:pay(?!-?(?:slip|roll))|payments?|remuneration|wages?|money|salary|compensation|renumeration|reward(?! scheme)|earnings|cash|charge to us)(?! ?(?:increase|rise|cut|freeze|gap|deduct|handling|worries))|(?:travel |bus |train )?(?:expenses|fares?|petrol|fuel|lunch|tips|food|meals|board|keep) (?:only|and nothing (?:else|more)|instead)|(?:travel|expenses|fares?|lunch|petrol) (?:is |are |will be )?(?:paid|covered) only|only (?:travel|expenses|lunch|fares?|petrol) (?:is |are |will be )?(?:paid|covered)|only (?:pay|cover|reimburse) (?:your |the )?(?:expenses|fares?|travel|petrol|lunch)|for (?:free|nothing|nowt|no money|love|experience only|the experience|exposure|the love of it)|free of charge|gratis|pro bono|voluntar(?:y|ily)|goodwill|good will|as a favour|as part of (?:the|your) vocation|a labour of love|in (?:your|their|his|her|ur) own time|(?:your|their|own) (?:own|free|spare|personal) time(?! (?:off|table))|off the clock|before (?:you )?(?:clock|clocking) (?:in|on)|after (?:you(?:'ve)? )?(?:clock|clocking) (?:off|out)|unclaimed|(?:isn't|aren't|is not|are not|isnt) (?:claimable|counted|included in (?:pay|paid)|part of (?:paid|your paid))|(?:doesn't|does not|don't|do not|won't|will not|cannot|can't|never) (?:attract|carry|earn|bring|get|receive|see|draw|come with|count (?:towards|as|for))(?: \w+){0,3} ?(?:pay|payment|wages?|money|salary|rate)?(?= ?(?:$|[.,;!)]|for|while|until|when|during|between|in))|we (?:don't|do not|won't|will not|can't|cannot|never|are unable to) (?:be able to )?pay|free (?:trials?|shifts?|day|week|labour|hours)|(?:one|two|three|a couple of|first|\d) free (?:days?|weeks?|sessions?|mornings?|evenings?|hours)|on (?:the )?house)`
/** Lawfully without pay, said of what is not work, or of volunteers who are none of the staff. */
const NOT_WORK =
  /\b(?:breaks?|lunch(?:es)? (?:hour|break)|unpaid (?:\w+ ){0,3}(?:leave|break|lunch|carers?)|leave|family carers?|carer'?s'? (?:support|assessment|centre)|volunteers (?:from|visit|help|who|run|come|and)|volunteer (?:drivers?|visitors?|coordinator|team)|coordinat\w+ (?:\w+ )?volunteers?|volunteering (?:days?|experience|counts|role)|unpaid carers?|time off|extra holiday|sabbatical|career break|birthday|voluntary work|paid work|caring at home|look(?:s|ed)? after (?:a|someone|her|his)|cares for|voluntary (?:sector|organisation|group|role counts|work counts|experience)|in a voluntary|voluntary or|or voluntary|paid or (?:unpaid|voluntary)|unpaid or paid|interview travel|free (?:meals?|parking|tea|uniform|eye|flu|gym|lunch|food|dbs|training|fruit|range|coffee)|for free with|charge(?:d)? (?:for|to) (?:the )?(?:famil|clients)|fulfil|enjoy|hobb\w+|shopping with|holiday entitlement|mileage)\b/i
const DENIED =
  /\b(?:never|nobody|no|not|don't|do not|won't|will not|isn't|aren't|nothing)(?: \w+){0,8} (?:unpaid|for free|for nothing|voluntar\w+|in your own time|off the clock|on trust|off the books|cash in hand)\b|\b(?:no|never any|not any) (?:unpaid|unwaged)|\bfor free\?? (?:not|never)|\b(?:and|but|all) paid\b|\bpaid of course\b|\b(?:illegal|unlawful|against the law|not how we|not here)\b|\bnot (?:just|only)\b|\b(?:is|are|all) (?:fully |always |all )?paid\b(?!.*\b(?:not|n't|except|but|unless|apart)\b)|\bpaid (?:at|for) (?:your|the|every|all|each)\b(?!.*\b(?:not|n't|except|but)\b)/i
/** Pay that is not declared, or that hides an employment. */
const HIDDEN_FROM = String.raw`(?:hmrc|h\.m\.r\.c|tax(?:es|man|man's| man| office)?|paye|n\.?i\b|national insurance|the books?|payroll|pay ?slips?|wage ?slips?|p45|p60|dwp|d\.w\.p|job ?cent(?:re|er)|dole|benefits?(?: office| people| cheat)?|universal credit|uc\b|sign(?:ing)? on|on benefits|claiming|claimants?|jsa|esa|pip\b|carer'?s allowance|council tax|housing benefit|immigration|home office|inland revenue|revenue|accountant|social|contract|records?)`
const HIDING = String.raw`(?:keep (?:it|this|that|things?|everything|yours?|all) (?:quiet|between|off|away|hidden|simple|out|hush|low)|keep (?:your |claiming |on claiming |the )?(?:claim|benefits?|dole|uc|universal credit|jsa|pip|housing|carer)|quiet(?:ly)?|quiet about|(?:no need|don't|do not|dont|never|needn't|won't|doesn't|isn't|not|nothing|without|rather than|instead of|avoid\w*|nobody|no|none of|can't|cannot)(?: (?:say|to|have to|need to|get|bother|be|going|has to|you|we|goes?|with|any|the|that|about|told|tell))* (?:tell\w*|told|inform\w*|declar\w*|report\w*|put(?:ting)?|go(?:es|ing)?|through|know(?:s|ing)?|hear\w*|find(?:s)? out|mention\w*|say(?:s)?(?: anything)?|involv\w*|bother\w*|appear\w*|show\w*|on|off|worry|pay|ask\w*|register\w*|affect\w*|touch\w*|stop|lose)|off|under|behind|dodg\w+|sid(?:e)?step|get (?:a)?round|around|between (?:us|you and|ourselves)|what (?:the )?\w+ (?:doesn't|don't) know|our (?:little )?secret|on the (?:quiet|side|sly|qt)|below the radar|under the radar|discreet\w*|off[- ](?:the[- ])?(?:record|books|radar|grid)|no questions|still (?:claim|sign|get|draw|receive)\w*|carry on (?:claiming|signing)|continu\w+ (?:to )?(?:claim|sign)\w*|on top of|top(?:s|ping)? up your|as well as (?:your|their)|stay on|while (?:on|claiming)|without (?:losing|affecting|telling|it)|safe)`

export const unpaidClues: readonly Clue[] = [
  {
    about: cue(
      String.raw`(?:lose|loses|losing|forfeit|forfeits|forfeiting|give up|waive|waives) (?:your|their|his|her|any|all|the) (?:\w+ ){0,2}(?:pay|wages?|money|earnings|salary|hours)`,
    ),
    unless: [
      DENIED,
      /\b(?:never|nobody|no one|not|cannot|without|nor)(?: \w+)? (?:lose|losing|forfeit)|n't (?:lose|forfeit)|\b(?:residents?|clients?)\b/i,
    ],
  },
  {
    about: cue(
      String.raw`(?:some|half|part|most|the rest|the remainder|the balance|the other half|a bit|extras?|the difference)\b[^.!?]{0,30} in (?:notes|cash|readies|tenners|twenties|an envelope)`,
    ),
    unless: [DENIED, /\b(?:residents?|clients?|petty|float|shop|shopping|customers?)\b/i],
  },
  {
    about: cue(
      String.raw`(?:experience|learning|knowledge|training|a reference|references?|job satisfaction|a smile|their smiles|the opportunity|exposure) (?:is|are|will be) (?:the|your|its own|their own|all the) (?:reward|pay|payment|wages?|salary)`,
    ),
    with: [cue(TIMES)],
    unless: [DENIED],
  },
  // Twelve hours, of which ten are paid.
  {
    about: cue(
      String.raw`(?:\d+|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen)(?:[- ]hours?)?(?: long| shifts?| nights?)* ?,? (?:but|and|of which|yet|though) (?:we |you(?:'re)? |they |only |just |are |get |be )*(?:pay|paid)(?: for)?(?: only)? (?:\d+|six|seven|eight|nine|ten|eleven|twelve)(?! ?(?:pounds|p\b|per|an hour|%|days|weeks))`,
    ),
    unless: [DENIED, /\b(?:breaks?|lunch|overtime|£)\b/i],
  },
  {
    about: cue(
      String.raw`(?:then|afterwards?|before|later|after that) we(?:'ll| will| can| may)? (?:talk|discuss|look at|sort|agree|think about|see about) (?:about )?(?:the |your )?(?:money|pay|wages?|salary|terms|rates?)|(?:paid (?:work|hours|shifts|job|part)|the pay|wages|the money) (?:then |only )?(?:starts?|begins?|comes|kicks in|follows?)(?! (?:from (?:day one|your first|the first)|on day one|the same))`,
    ),
    with: [
      cue(
        String.raw`(?:trials?|first|shadow\w*|probation|if (?:we|you)|once|prove|induction|training|shifts?|days?|weeks?|later|until|after)`,
      ),
    ],
    unless: [/\b(?:from day one|from your first|paid from|interview|negotia\w+|residents?)\b/i],
  },
  {
    about: cue(
      String.raw`only (?:earn|get money|get anything|make money) (?:when|while|for|if|from)|paid (?:only )?from (?:arrival|arriving|when you (?:arrive|get there|walk in|knock)|the (?:door|doorstep|front door))|round(?:ed|s|ing)? (?:it |them |hours |your hours |time |pay )?down(?= (?:to|your|any|hours|time)|[.,!]|$)|nearest (?:quarter|half)[- ](?:of an )?hour (?:below|down)`,
    ),
    unless: [/\b(?:never|don't|do not|not)\b/i],
  },
  {
    about: cue(
      String.raw`(?:rotas?|notes|modules?|paperwork|training|care plans?|records|write[- ]?ups?|e-?learning|reading|workbooks?|homework|emails)[^.!?]{0,40}(?:at home|from home|in the evenings?|after (?:your shift|work|hours)|on your days? off|before you (?:start|go home))`,
    ),
    with: [cue(String.raw`(?:do|does|done|doing|complet\w+|finish\w*|writ\w+|read|catch(?:ing)? up|updat\w+)`)],
    unless: [
      /\b(?:paid|pay|whatever you|home visits?|people at home|own homes?|at home with|work from home|hybrid|remote)\b/i,
    ],
  },
  {
    about: cue(
      String.raw`(?:arrive|come in|be (?:here|there|in|ready)|start|turn up|get here|on site|report|log on)\b[^.!?]{0,25}(?:minutes|mins|half an hour|quarter of an hour|early|an hour) (?:before|early|earlier|ahead|prior)`,
    ),
    with: [cue(String.raw`(?:paid|pay|clock(?:ed)?|wages?|on the hour|own time)`)],
    unless: [
      /\b(?:interview|paid for (?:it|them|that|those|this|every)|(?:is|are) paid|which we pay|and we pay|we pay)\b/i,
    ],
  },
  {
    about: cue(
      String.raw`(?:volunteer(?:ing)?|voluntary|on a volunteer basis|as a volunteer|intern(?:ship)?|work experience)`,
    ),
    with: [
      cue(
        String.raw`(?:(?:and|then|before|until|leading|may|might|could|lead|leads|can|with a view|view to|possib\w+|chance of|first|initially|to start)[^.!?]{0,30}(?:a? ?job|offer\w*|paid|contract|post|position|hire|hired|employ\w*|payroll|permanent)|trial|prove yourself|for (?:a|the first|one|two|three) (?:weeks?|months?|fortnight|shifts?))`,
      ),
    ],
    unless: [
      DENIED,
      /\bovertime is\b/i,
      NOT_WORK,
      /\b(?:volunteers|experience (?:counts|is|of|as)|counts?|welcome|residents?|charit\w+|your experience)\b/i,
    ],
  },
  {
    about: cue(NO_PAY),
    with: [cue(TIMES)],
    unless: [
      NOT_WORK,
      DENIED,
      /\b(?:residents?|clients?|service users?|tenants?|relatives|visitors) (?:enjoy|get|have|can|may|are)\b/i,
    ],
  },
  // Part of the work is said to be none.
  {
    about: cue(
      String.raw`(?:contact (?:time|minutes|hours)|face[- ]to[- ]face (?:time|minutes|hours)|(?:time|minutes|hours) (?:spent )?(?:in|inside|at|with) (?:the )?(?:client|customer|service user|person|home|house|property|door)'?s?(?: (?:home|house))?|(?:by|per) the minute|per minute|to the minute|minute[- ]by[- ]minute|(?:from )?(?:log|tap|scan|clock)(?:ged)?[- ]?in to (?:log|tap|scan|clock)(?:ged)?[- ]?out|call time|visit time|care hours|rota(?:ed|'d)? hours|scheduled (?:time|minutes))`,
    ),
    with: [
      cue(
        String.raw`(?:only|just|solely|exclusively|purely|nothing (?:else|for|between)|paid by|pay by|paid per|pay per|not (?:for )?(?:the )?(?:travel|gaps|driving|time)|no (?:pay|travel time)|paid to the|based on)`,
      ),
    ],
    unless: [
      /\b(?:plus (?:paid )?travel|and (?:paid |for )?travel|travel (?:time )?(?:is |are )?(?:also )?(?:paid|included)|not (?:just|only)|as well as|never)\b/i,
    ],
  },
  {
    about: cue(
      String.raw`(?:gaps?|travel(?:ling)?(?: time)?|driv(?:e|ing)(?: time)?|waiting(?: time)?|breaks between|time between|hours between|split shifts?|time in the car)`,
    ),
    with: [
      cue(
        String.raw`(?:(?:is|are|as|in) (?:your|their) own(?: time)?|own time|(?:not|never|\w+n't|no)(?: \w+){0,2} (?:paid|pay|working time|work|covered|counted|remunerated|part of)|at your own|(?:your|unpaid) (?:rest|break)|unpaid|already (?:in|included)|absorbed|swallowed|built into the (?:minimum )?(?:rate|wage))`,
      ),
    ],
    unless: [DENIED, /\b(?:lunch|tea|meal|unpaid break|gap year)\b/i],
  },
  {
    about: cue(
      String.raw`(?:call|visit|shift|client|slot|booking)s?(?: is| are| gets?| get|'s)?(?: \w+)? (?:cancell?(?:ed|s)?|falls? through|doesn't (?:answer|open)|goes? into hospital|no longer needed|called off)|(?:cancell?(?:ed|ations?)|dropped|called[- ]off) (?:calls?|visits?|shifts?|slots?|bookings?)|sent home|business is (?:quiet|slow)|occupancy (?:is|drops)`,
    ),
    with: [
      cue(
        String.raw`(?:(?:not|\w+n't|never|no|without|nothing|lose)(?: \w+){0,3} (?:paid|pay|payment|money|wages?|hours)|unpaid|lose (?:the|your|that))`,
      ),
    ],
    unless: [/\bstill (?:be )?(?:paid|get)\b|\bnever\b|\b(?:lose nothing|not lose|don't lose|won't lose)\b/i],
  },
  {
    about: cue(
      String.raw`(?:sleep[- ]?(?:ins?|overs?)|sleeping (?:in|over)|waking nights?|nights?|on[- ]?calls?|stand-?by|overtime|extra hours|bank holidays?|handovers?|meetings|training|supervision|travel(?: time)?|weekends?)`,
    ),
    with: [
      cue(
        String.raw`(?:(?:included|covered|absorbed|counted) in (?:the|your) (?:role|salary|job|package|day rate|basic|rate|live-in)|part of the (?:job|role|salary|package|deal)|goodwill|no (?:extra|additional|further|separate|more)|expected of|without (?:extra|additional|further)|nothing extra|for nothing|not extra|at no (?:extra|additional)|(?:come|comes|thrown) (?:in|with the)|(?:nil|zero) rate)`,
      ),
      cue(
        String.raw`(?:no (?:extra|additional|further|separate|more)? ?(?:pay\w*|money|wages?|remuneration|cost|charge)|without|nothing|nil|goodwill|sleep[- ]?\w*|on[- ]?call|overtime|extra hours)`,
      ),
    ],
    unless: [
      DENIED,
      /\b(?:paid hours|is paid|are paid|paid for|extra pay|on top|£ ?\d+ (?:per|a|each) (?:sleep|night)|no (?:cost|charge) to you|training is|time and a)\b/i,
    ],
  },
  // Held back, late, or only if somebody else pays.
  {
    about: cue(
      String.raw`(?:wages?|pay|paid|salary|money|earnings|pay ?packet|pay ?cheque|payment|first (?:week|month|fortnight)(?:'s)?)`,
    ),
    with: [
      cue(
        String.raw`(?:(?:held|hold|holding|kept|keep|keeping) (?:back|onto|until|for (?:the first|a month|two|three|six|a few)|as|in hand|on to)|with-?h(?:eld|olds?|olding)|retain(?:ed|s)?|in arrears by|lying (?:week|month)|(?:weeks?|months?|fortnight) in hand|back (?:week|month)|forfeit\w*|lose (?:your|all|any|the) (?:wages?|pay|money|salary|first|last|final)|wait (?:for|until|till|a)|when (?:we can|funds|cash ?flow|the (?:council|client|family|invoice|money)|we (?:have|get|are))|once (?:the (?:council|client|family|invoice|money)|we (?:have|get|are) (?:paid|the money)|clients? (?:have )?pa)|(?:if|when|after|once) (?:the )?(?:council|clients?|famil(?:y|ies)|funder|local authority|customer|invoice)s? (?:has |have |is |are )?(?:pays?|paid|settle\w*|clear\w*)|(?:can be|may be|might be|sometimes|usually|often|a bit) (?:a (?:bit|little|few days) )?(?:late|delayed|slow)|as and when|whenever|after (?:you've |you have )?(?:proved|proven|shown|completed|passed|finished|three months|two months|six months|a month)|on trust|i\.?o\.?u|(?:at the end of (?:the |your )?(?:contract|season|year|placement|probation))|conditional on|depend(?:s|ing|ent)? on (?:results|performance|how|whether|the client|cash))`,
      ),
    ],
    unless: [
      NOT_WORK,
      /\b(?:residents'|clients'|resident's|client's|petty|reviews?|reviewed|rise|ris(?:es|ing)|increase[sd]?|bonus(?:es)?|welcome|joining|retention|loyalty|goes up|more|extra|higher|never|no (?:waiting|week|lying)|without (?:waiting|a week)|enhance\w+|pension|keep (?:up|records)|(?:don't|do not|never|won't) (?:hold|keep|with|work|make you)|not (?:held|kept|work))\b/i,
    ],
  },
  // Off the books.
  {
    about: cue(HIDDEN_FROM),
    with: [cue(HIDING)],
    unless: [
      /\b(?:residents?|clients?|tenants?|service users?|support(?:ing)? (?:people|someone|a)|people (?:we|you) support|staff benefits|employee benefits|benefits (?:include|package|of|you|such)|our benefits|great benefits|company benefits|excellent benefits|full benefits|other benefits|benefits:|we (?:never|don't|do not|always|pay|deal|handle|sort|run)|pay your tax|through (?:the )?payroll|proper|all on the books|above board|licence to|(?:permanent|zero[- ]hours?|fixed[- ]term) contract|care records?|health records?|digital records|confidential\w*|good record|record (?:keeping|it|them|what)|books for|book club)\b/i,
    ],
  },
  {
    about: cue(
      String.raw`(?:(?:weekly|friday|brown|little|cash|plain|your|an) envelopes?|cash(?: only| daily| weekly| each| every| at the| after| on the| for| job| paid| payment| wages?| jobs?| work)?|notes|readies|wad|backhander|bank transfer to a friend|revolut|paypal)`,
    ),
    with: [
      cue(
        String.raw`(?:wages?|paid|pay|payment|friday|(?:each|every) (?:week|day|night|friday|shift)|end of (?:the |each |every )?(?:week|day|shift|night)|weekly|daily|hand|hour|shift|quid|£ ?\d+|job|no questions|envelope)`,
      ),
    ],
    unless: [
      /\b(?:residents?'?|clients?'?|tenants?|petty|cash plans?|cash ?back|handling|shop|till|tins?|balance|sheet|payroll|payslips?|do not|nothing cash|float|budget\w*|people (?:we|you) support|service users?|point|machine|christmas|prize|win|voucher|bonus|awards?|advance|never|no cash|not (?:in )?cash|don't|cashless|flow|back|raffle|bank|reward|isn't|without|fees?|deposit|charge|cards?|stamps?|signatures|referral|refer|money for|shopping|receipts?|release notes|care notes|daily notes|write|writing|handover)\b/i,
    ],
  },
  {
    about: cue(
      String.raw`(?:off[- ]the[- ](?:books?|records?|radar|cards)|off[- ](?:payroll|books?|record)|(?:not|\w+n't|nothing|never|without|no need)(?: \w+){0,4} (?:through|on) (?:the )?(?:books?|payroll|paye)|under the (?:counter|radar)|cash[- ]in[- ](?:the |your )?hand|black (?:economy|market)|moonlight\w*|on the (?:side|sly|qt|quiet|q\.t\.)|tax[- ]free (?:pay|cash|wages?|money|earnings|work)|undeclared|no (?:tax|paye|pay ?slips?|ni|deductions) (?:taken|to pay|involved|needed|no|or)|paid in (?:kind|goods|drink|beer|food|tips|vouchers|crypto|bitcoin)|in place of (?:wages|pay)|no paper ?trail|keep the taxman|the taxman|(?:no|without|skip the|ditch the) (?:paperwork|contracts?)(?=,? (?:just|no|paid|cash|needed|hassle|start|and (?:paid|cash))))`,
    ),
    unless: [
      /\b(?:residents?|clients?|tenants?|never|we don't|we do not|nothing (?:is )?off|no off|not off|no cash in hand|do not (?:do|pay|offer)|nothing cash|through payroll|payslip|no undeclared|childcare|speak\w*|talk\w*|mobile|savings? (?:of|on)|is against|illegal)\b/i,
    ],
  },
  // No employer, though the work is an employee's.
  {
    about: cue(
      String.raw`(?:self[- ]?employ(?:ed|ment|d)|freelance(?:rs?)?|sole[- ]traders?|sub-?contract(?:ors?|ed|ing)?|independent contractors?|utr(?: numbers?)?|cis|gig|own (?:limited )?company|umbrella (?:company|only)|invoice us|your own (?:tax|boss|stamp|ni|n\.i\.|national insurance)|(?:sort|pay|do|handle|organise|responsible for|look after) (?:out )?(?:your|ur|their) own (?:tax|ni|national insurance|stamp|n\.i)\w*)`,
    ),
    with: [
      cue(
        String.raw`(?:carers?|care|staff|only|basis|status|position|role|post|job|work|shifts?|hours?|pay|paid|tax|holidays?|sick|rate|£ ?\d+|you|required|must|need|provide|applicants?|workers?|hourly|daily|payslip)`,
      ),
    ],
    unless: [
      /\b(?:not (?:a )?(?:self|offer|use|take)|no (?:self|freelance|sub)|never|n't|rather than|instead of|whether|welcome from|hairdresser|chiropodist|podiatrist|handyman|plumber|gardener|entertainer|musician|therapist|tutor|artist|residents?|tenants?|clients?|people (?:we|you)|partner(?:s)? who|or self|employed or|previous|background|former|agenc(?:y|ies)|gigs|history|accounts?|hours are|shared ownership|on paye|on payroll)\b/i,
    ],
  },
  {
    about: cue(
      String.raw`no (?:paid )?(?:holidays?|sick(?:ness)?|annual leave|ssp|statutory)(?: pay| leave| entitlement)?,? (?:no|or|and|nor) (?:paid )?(?:holidays?|sick(?:ness)?|pension|leave|ssp)(?: pay)?|(?:no|without|isn't any|not get|don't get|won't get|not entitled to|waive(?:s)?(?: your)?)(?: any)? (?:paid )?(?:holiday|sick|annual leave|ssp)(?: pay|s)?(?= ?(?:$|[.,!;)]|for|as|in|during|until|at))|opt(?:ing)? out of (?:the )?(?:minimum wage|holiday|pension|sick|paid)`,
    ),
    unless: [/\b(?:48|blackout|waiting days|residents?|notes? (?:needed|required))\b/i],
  },
  // Something else than pay.
  {
    about: cue(
      String.raw`(?:in (?:return|exchange|lieu) (?:for|of)|instead of|rather than|in place of|as payment|by way of (?:payment|thanks)|swap(?:ped)? for|barter|for your keep|earn your keep|free (?:room|board|accommodation|lodging|rent|bed|flat|annexe|caravan)|rent[- ]free|(?:room|bed|board|food|accommodation|lodging)s?(?: and (?:room|bed|board|food|lodging|keep)s?)? (?:provided |given |offered )?(?:in return|in exchange|instead)|pocket money|experience is (?:the|your)|experience rather|(?:good|great|excellent) (?:experience|for (?:your|the) cv|on your cv)|reference (?:at the end|in return)|certificate at the end|exposure|no wage)`,
    ),
    with: [
      cue(
        String.raw`(?:care|caring|look(?:ing)? after|mum|dad|mother|father|gran|help|support|hours?|nights?|work|company|wages?|pay|salary|money|shifts?|duties|evenings|unpaid|voluntary|trial|light)`,
      ),
      cue(
        String.raw`(?:in (?:return|exchange|lieu)|instead of (?:a )?(?:wages?|pay|salary|money)|rather than (?:a )?(?:wages?|pay|salary|money)|in place of (?:a )?(?:wages?|pay|salary)|as payment|by way of|keep|rent|room|board|pocket money|no (?:wages?|pay|salary|money)|unpaid|voluntary|for (?:free|nothing)|barter|swap\w*)`,
      ),
    ],
    unless: [
      NOT_WORK,
      /\b(?:residents?|clients?|tenants?|plus (?:a )?(?:salary|wage|£)|£ ?\d[\d.,]* ?(?:an|per|a) (?:hour|week)|board meetings?|clipboard|on board|whiteboard|food hygiene|charity|pocket money for|manage\w*|free parking)\b/i,
    ],
  },
]
