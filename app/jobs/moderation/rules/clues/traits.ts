import { COLOUR, DISABILITY, FAITH, ORIENTATION } from '../groups'
import { cue, type Clue } from './clue'
import { ALL_WELCOME, LAWFUL_REQUIREMENT, REFUSING, WANTING } from './lexicon'

const WANTED = cue(WANTING)
const REFUSED = cue(REFUSING)
/** Also where nothing but the group is named before what they do: "Lads who can lift", "Ladies, earn extra". */
const FIRST = String.raw`(?<=^["'\s•>*-]{0,6})`
const EITHER_SEX =
  /\b(?:m[ae]n|males?|ladies|gents?|gentlem[ae]n|lads?|boys?|guys?|he|his|him|himself|brothers?) ?(?:and|or|\/|&|,) ?(?:\(?s\)?he|wom[ae]n|females?|gentlem[ae]n|gents|ladies|lass(?:es)?|girls?|gals?|hers?|she|herself|boys|sisters?)\b(?! only)|\b(?:wom[ae]n|females?|ladies|girls?|lass(?:es)?|she|hers?|herself|sisters?) ?(?:and|or|\/|&|,) ?(?:a )?(?:m[ae]n|males?|gentlem[ae]n|gents?|lads?|boys?|he|his|him|himself|brothers?)\b(?! only)|\bs\/he\b|\b(?:mums?|husband|mother|brothers?|aunt|gran) (?:and|or) (?:dads?|wife|father|sisters?|uncle|grandad)\b|\b(?:any|every|all|either) (?:gender|sex)\w*/i
/** Whom care is for, their rooms and their clubs, beside which a group is not one of applicants. */
const OF_CLIENTS =
  /\b(?:toilets?|lounges?|choir|football|cricket|rugby|refuge|hostel|shelter|club|lunch|clothes|clothing|hairdress\w+|barber|names?|street|house museum|hospital ward|health (?:clinic|hub)|football team|first team|film|song|bingo|shed|institute|guild|history|day celebrations)\b/i

const SEX_WORDS = String.raw`(?:fe-?males?|males?|wom[ae]n|m[ae]n(?!(?:ual|age|-management))|lad(?:y|ies)|girls?|girlies|gals?|gents?|gentlem[ae]n|guys?|blokes?|blokey|housewi(?:fe|ves)|lads?|lass(?:es|ie)?|chaps?|boys?|fell(?:a|er)s?|fellow|dudes?|brothers|sisters|mums?|mummy|mums'|mother(?:ly|s)?(?! tongue)|mum-type|mumsy|mother figures?|mother hen|maternal|matronly|matron (?:type|figure)|dads?|daddy|fatherly|father figures?|grandmotherly|auntie|aunty|uncle|big sister|big brother|brotherly|sisterly|feminine|masculine|manly|womanly|ladylike|macho|girly|alpha|wom[ae]n's (?:work|job|touch|role|intuition|instinct)|m[ae]n's (?:work|job|world|role)|manpower only|feminine touch|fairer sex|gentler sex|damsels?|maids?|nanny type|strapping|burly|beefy|brawny|muscular|hunky|wife|wives|husbands?|him|herself|himself|nurse ?maid|tomboy|testosterone|opposite sex|same (?:sex|gender) (?:as)?)`

const LOOKS = String.raw`(?:attractive(?! (?:salary|pay|rate|package|benefits|surroundings|gardens?|location|hourly|bonus|terms|pension|offer|rewards?|building|villa|setting|village|town|incentive|home|rota|house|views?|shift|hours))|pretty(?= (?:face|girl|lady|young|smile|woman|ladies|girls))|good[- ]looking|handsome|beautiful (?:girl|lady|woman|people|person|face)|slim(?:mer)?(?= (?:build|person|lady|girl|woman|figure|,|and|or|\.))|slim(?= ?$)|slender|skinny|petite|(?:blue|pink|green|dyed|purple|unnatural) hair|curvy|busty|fat(?= (?:people|person|carers?|staff|or|lads?))|overweight|obese|plus[- ]size\w*|chubby|large (?:people|person|ladies)|bmi|blonde?s?|brunettes?|redheads?|ginger|tattoos? or|tall(?= (?:people|person|men|man|guy|lad|enough|and|,|or))|short people|well[- ]built|presentable looks|easy on the eye|smart looking|nice[- ]looking|clear skin|good figure|photogenic|model looks|under \d{1,2} ?stone|over \d ?(?:ft|foot|feet))`

const FAMILY_PERSON = String.raw`(?:childless|child[- ]?free|unattached|footloose|no (?:family |home |domestic |other |outside )?ties|without (?:any )?(?:family |home |domestic )?ties|family ties|singletons?|(?<!\d )singles|single (?:persons?|people|man|woman|lady|guy|applicants?|and|parents?|mums?|mothers?|dads?|with no)|married(?! (?:to|the))|unmarried|engaged to be|newly-?weds?|divorc\w+|widow\w*|spinsters?|bachelors?|pregnan\w+|expectant|expecting a|expecting (?:mothers|mums|women)|mat(?:ernity)? leave|maternity(?! (?:cover|pay|unit|leave cover|ward|services?))|(?:have|having|had|has|expecting|planning|wanting) (?:a |an? ?other |any |more |another )?(?:baby|babies|kids|children|little ones|family)(?! (?:in (?:mind|care)|and young people|with))|babies of|start(?:ing)? (?:a )?famil(?:y|ies)|family (?:way|commitments|responsibilities|plans|planning|demands|life (?:won't|doesn't|will not))|(?:young|small|school[- ]age|little|needy) (?:children|kids|family|ones)(?= (?:at home|to|of|who|will|won't|can|may|find|need not|tend|should|don't|do not|are|is)|[.,!]|$)|(?:your|their) (?:own )?(?:kids|children|little ones|bab(?:y|ies))(?! (?:in|with))|(?:children|kids) of (?:your|their) own|kids at home|(?:kids|children)(?= (?:get in the way|come first|are a|is a|being ill|off sick|at school|have flown|left home))|grown[- ]?up (?:children|kids|family)|(?:children|kids) (?:have |are )?(?:grown|flown|left)|child[- ]?care (?:issues?|problems?|commitments?|responsibilit\w+|excuses?|duties|difficult\w+|let|arrangements|worries|dramas|needs)|school[- ]runs?|mums?|mothers?|mummies|parents?(?! company)|breast-?feeding|child-?bearing|settled (?:home|family) life|biological clock|wedding (?:plans|bells)|honeymoon|husbands?|boyfriends?|girlfriends?|spouses?|carers? for (?:elderly|a) (?:parents?|relative)|caring responsibilities|elderly parents)`
const FAMILY_LIFE =
  /\b(?:home life|(?:maternity )?cover(?:ing|s)?|maternity pay|paternity|parental pay|shared parental|family[- ]friendly|fit (?:in )?(?:around|with|round)|school hours|term[- ]time|flexib\w+|residents?|clients?|tenants?|service users?|patients?|families? (?:visit|meeting|contact|we)|mother and baby|mums and babies|foster\w*|adopt\w+|children'?s (?:home|services?)|couples? (?:who|can|live|in)|policy|risk assess\w+|single (?:rooms?|point|site|shift|storey|en)|supporting|charges|parents' evening|for parents|with parents|nursery|playgroup|support (?:mothers|mums|parents|families)|work(?:ing)? with (?:parents|families|mothers)|mothering sunday|mother's day|parents and|to parents|returning|returners?|celebrat\w+|vouchers?|learn about|a family (?:business|firm|run)|like a family|part of the family)\b/i

const BELIEF_PERSON = String.raw`(?:${FAITH}(?! (?:ethos|charit\w+|homes?|care|values|services?|communit\w+|festivals?|calendar|names?|meals?|food|residents?|clients?|tenants?|kitchen|foundation|trust|hospital|organisation|heritage|school|family|families|households?|holidays?|customs?|traditions?|cemetery|aid|brothers in|sisters \w+ed|care home|nursing|music|hymns|prayers|provider|housing|association|science|ethic|burial|diet|cook\w*|dishes|worship))|church[- ]?going|god[- ]?fearing|bible[- ]?believing|born[- ]again|saved|spirit[- ]filled|devout|pious|(?:practi[sc]ing|committed|strong|active|genuine|living|personal) (?:faith|belief|christian|catholic|muslim|believer)|faith in (?:god|jesus|christ|allah)|jesus|christ|the lord|(?:love|loves|know|knows|serve|serves) god|people of faith|person of faith|of (?:the|our) faith|of faith|same (?:faith|religion)|our (?:faith|religion|church|congregation|parish|mosque)|member of (?:a|our|the) (?:church|mosque|congregation|parish)|go(?:es|ing)? to (?:church|mosque|mass|temple|synagogue|chapel)|attend(?:s|ing)? (?:church|mosque|mass|our church)|share (?:our|his|her|the (?:family|client)'?s?) (?:faith|religion|beliefs?)|statement of faith|infidels?|godless|non-?(?:muslims?|christians?|catholics?|jews?|hindus?)|islamic (?:faith|background)|religious (?:people|persons?|types?|nuts?|folk|views|beliefs|dress|observance|holidays|commitments))`
const BELIEF_PRACTICE = String.raw`(?:ramadan|eid|sabbath|shabbat|fasting|friday prayers?|pray(?:er|ers|ing|s)?(?: (?:times?|breaks?|mats?))?|prayer times|hijabs?|niqabs?|burk?[qk]as?|veils?|head ?scar(?:f|ves)|turbans?|kippahs?|skull ?caps?|yarmulkes?|crosses|crucifix(?:es)?|beards?|religious (?:dress|holidays?|festivals?|observance|clothing|items|symbols|reasons|head\w+)|church on sundays?|sundays off|won't (?:handle|cook|touch) pork|diwali|mosque|passover|holy days?|christmas off)`

const CONDITION = String.raw`(?:${DISABILITY}|hearing people|sighted people|normal people|able[- ]?bodied|physically (?:fit|able|strong|capable)|fit and (?:healthy|able|strong|well)|(?:good|perfect|excellent|robust|full|sound|tip[- ]?top) (?:physical |mental |general )?(?:health|hearing|eyesight|vision|fitness)|in (?:full|good|rude|perfect) (?:physical |mental )?health|health and fitness|sick(?:ness)? (?:notes?|record|prone|absence|leave|days?)|sickly|(?:health|medical|mental|back|physical|knee|joint|mobility) (?:problems?|issues?|conditions?|complaints?|histor\w+|worries|troubles?|limitations?)|dodgy (?:backs?|knees?|hips?|hearts?)|bad (?:backs?|knees?|hips?|chests?|nerves)|ailments?|crutches|walking (?:stick|frame)s?|zimmer|(?:ex-)?alcoholics|neuro-?(?:diverse|divergent|typical)|on the spectrum|wheelchair[- ](?:bound|users?)|nervous types?|breakdowns?|adjustments|blue badge|reliant on medication|invalids?|prosthe\w+|limps?|glass(?:es)? wearers?|hard of hearing|partially sighted|colou?r[- ]?blind(?:ness)?|panic attacks|stress[- ]prone|highly[- ]strung|mental health|weak (?:heart|stomach|back)s?|two good (?:legs|hands|arms|eyes))`
const OF_PEOPLE_SERVED =
  /\b(?:support(?:s|ed|ing)? (?!workers? (?:with|who)|staff)|residents?|clients?|tenants?|service users?|patients?|people (?:we|you|who (?:live|use)|with|living)|living with|experience (?:of|with|in|supporting)|experienced|training|trained|train|knowledge|understanding|interest in|care for|caring for|accessible|access|lift|ramps?|specialist|speciali[sz]es?|unit|ward|nurs(?:e|ing)|team|first aid\w*|champions?|wellbeing|awareness|service|day cent(?:re|er)|parking|plans?|help (?:him|her|them|people|someone|a)|helping|hoist\w*|assess\w*|mr|mrs|miss|ms|he|she|his|her|person|someone (?:with|who)|individuals|children with|adults with|learn about|pushing|take|push|clean\w*|sick pay|paid sick|company sick)\b/i

const NOT_THEM = [ALL_WELCOME, LAWFUL_REQUIREMENT]

export const sexClues: readonly Clue[] = [
  {
    about: cue(
      `${FIRST}${SEX_WORDS}(?= ?(?:who|needed|wanted|required|with|and|to|,|:|-|for|only|please|\\?|!))|${SEX_WORDS}`,
    ),
    with: [new RegExp(`${WANTED.source}|${REFUSED.source}`, 'iu')],
    unless: [
      ...NOT_THEM,
      EITHER_SEX,
      OF_CLIENTS,
      /\b(?:mums and|cover|matron's|lads from|how would you|what would you|girl guides|wife lives|husband and|midwi\w+|matern\w+ (?:cover|ward|unit|pay))\b/i,
    ],
    ofApplicants: true,
  },
  {
    about: cue(
      `${FIRST}(?:an? )?(?:nice |kind |caring |strong |reliable |trustworthy |cheerful |good |young |mature |fit |experienced |christian )*(?:lad(?:y|ies)|lads|women|woman|men|girls?|females?|males?|blokes?|guys|gents|mums|housewives|strong m[ae]n)(?= (?:who (?:can|want|like|need|love|care)|to (?:help|work|join|assist|look|care|cook|clean|drive|bathe)|with (?:experience|a (?:caring|car|driving)|own|good)|needed|wanted|required|for (?:care|cleaning|nights|days|domestic|housework)|seeking work|of (?:good|the))|[,?!] )`,
    ),
    unless: [...NOT_THEM, EITHER_SEX, OF_CLIENTS],
  },
  {
    about: cue(
      String.raw`(?:right|ideal|successful|best|perfect|new|suitable|chosen) [^.!?]{2,40} (?:will|would|should|must)(?: ideally| probably)? be an? (?:[\w-]+ ){0,4}(?:wom[ae]n|m[ae]n|lady|girl|lad|lass|gentleman|bloke|female|male|mum|grandmother)`,
    ),
    unless: [...NOT_THEM, EITHER_SEX, OF_CLIENTS],
  },
  // "She" of whoever will do the work.
  {
    about: cue(
      String.raw`(?:the |our )?(?:right|ideal|successful|best|perfect|new|suitable|chosen) (?:person|candidate|applicant|carer|worker|manager|nurse|cook|assistant|deputy|matron|recruit|pa|appointee)\b[^.!?]{0,80}?\b(?<!\/)(?:she|he|herself|himself|her|his)|(?:post-?holder|candidate|applicant|appointee)s?\b[^.!?]{0,80}?\b(?<!\/)(?:she|he|herself|himself)|(?<=^['"\s]{0,4})(?:she|he) (?:will|must|should|needs to|has to|'ll) (?:have|run|manage|lead|hold|report|bring|drive|cook|know how)|(?:she|he) (?:will|must|should|needs to|has to|'ll) (?:be (?:responsible|able|expected|experienced|caring|reliable|someone|a)|report|work|have (?:experience|a)|hold|manage|lead|drive|cook|know|bring|join|possess|cover)`,
    ),
    unless: [
      EITHER_SEX,
      LAWFUL_REQUIREMENT,
      /\b(?:they|their|her client|his client|residents?|mr|mrs|miss|(?:s)?\/he|resident's|manager,? \w+, she|lives|client|wheelchair|autis\w+|dementia|support(?:ed|ing)? (?:him|her)|care plan|loves|likes|enjoys)\b/i,
    ],
  },
  {
    about: cue(
      String.raw`(?:last|previous|other|old|present|current|rest of the|all the|the) (?:girls?|lads?|lady|ladies|lass|women|men|man|bloke|boys)\b(?= (?:who (?:did|had|worked|left|was)|left|in the (?:office|team|kitchen)|on the (?:team|shift|rota)|here|all|we had))|(?:join|joining) (?:the|our|a (?:great |lovely |friendly )?(?:bunch|team|gang|group) of) (?:girls|lads|ladies|women|men|boys)|one of the (?:girls|lads|boys)|team of (?:\w+ ){0,2}(?:girls|lads|ladies|women|men)|man up|(?:wear|trousers|heels|skirts?|make-?up) (?:and (?:heels|make-?up) )?(?:is |are )?(?:required|essential|expected)`,
    ),
    unless: [...NOT_THEM, EITHER_SEX, OF_CLIENTS],
  },
]

export const looksClues: readonly Clue[] = [
  {
    about: cue(LOOKS),
    unless: [
      ...NOT_THEM,
      /\b(?:residents?|clients?|tenants?|hair|garden\w*|bariatric|weight loss|diet\w*|biscuits?|cake|tea|beer|ale|nuts|snaps?|healthy eating|building|ceilings?|trees?|hedges?|photo\w* of)\b/i,
    ],
    ofApplicants: true,
  },
]

export const familyClues: readonly Clue[] = [
  {
    about: cue(FAMILY_PERSON),
    with: [
      new RegExp(
        `${WANTED.source}|${REFUSED.source}|${cue(String.raw`left|leave|leaving|in the way|come second|first|easier|flexible enough|commit\w*|reliab\w+|focus\w*|distract\w+|tied`).source}`,
        'iu',
      ),
    ],
    unless: [...NOT_THEM, FAMILY_LIFE],
    ofApplicants: true,
  },
]

export const raceClues: readonly Clue[] = [
  {
    about: cue(
      String.raw`(?:${COLOUR}|(?:black|brown|white|asian|coloured|ethnic|dark|fair|light)(?:[- ](?:british|english|european|skinned|looking|girls?|lad(?:y|ies)|lads?|wom[ae]n|m[ae]n|persons?|people|folks?|carers?|staff|nurses?|faces?|background|origin|heritage|applicants?|candidates?|workers?|team|assistants?|helpers?|ones))|afros?|dreadlocks?|dreads|braids|cornrows|natural hair|same (?:race|colour|ethnic\w*|skin)|(?:race|colour|skin|ethnic\w*) (?:as|of)|ethnicity|person of colou?r|minorities|half[- ]caste|mixed[- ]race)`,
    ),
    with: [new RegExp(`${WANTED.source}|${REFUSED.source}`, 'iu')],
    unless: [
      ...NOT_THEM,
      /\b(?:minority ethnic backgrounds|history month|trousers|shoes|jacket|goods|board|cab|pudding|films?|hair ?care|shirts?|tunic|polo|horse|house|ice|eye|belt|box|hole|spot|tea|coffee|monitoring)\b/i,
    ],
    ofApplicants: true,
  },
]

export const beliefClues: readonly Clue[] = [
  {
    about: cue(
      String.raw`fits? (?:in )?(?:with|into) (?:our|a|the|their|my) (?:\w+ )?(?:christian|catholic|muslim|jewish|hindu|sikh|faith|religious|church|god-fearing)(?: (?:family|home|household|values|ways?|team|community|beliefs?))?`,
    ),
    unless: [ALL_WELCOME],
  },
  {
    about: cue(BELIEF_PERSON),
    with: [new RegExp(`${WANTED.source}|${REFUSED.source}`, 'iu')],
    unless: [
      ...NOT_THEM,
      /\b(?:residents?|clients?|tenants?|service users?|sympath\w+|respect\w*|any (?:faith|religion)|all (?:faiths|religions)|of faith or|understand\w*|knowledge|festivals?|meals?|need not be|not (?:have|need) to (?:be|share)|don't (?:have|need) to (?:be|share)|named after|st\.?|school|chapel|chaplain\w*|father [A-Z]\w+|take (?:her|him|them|people)|help (?:him|her|them|people)|helping|accompany)\b/i,
    ],
    ofApplicants: true,
  },
  {
    about: cue(BELIEF_PRACTICE),
    with: [
      REFUSED,
      cue(
        String.raw`(?:anyone|any ?body|someone|somebody|people|persons?|staff|you|your|carers?|applicants?|candidates?|workers?|those|time off|days? off|shifts?|rota|breaks?|at work|on duty|on shift|uniform|allowed|permitted|worn|our policy|nobody|no ?one)`,
      ),
    ],
    unless: [
      ...NOT_THEM,
      /\b(?:residents?|clients?|tenants?|(?:is|are|very) fine|fine with|allows?|gladly|room (?:for|is)|respect\w*|happy to|support(?:ing)? (?:him|her|people|them)|no problem|swap\w*|welcome|celebrate\w*|help (?:him|her|them|people))\b/i,
    ],
    ofApplicants: true,
  },
]

export const orientationClues: readonly Clue[] = [
  {
    about: cue(String.raw`straight[- ]acting|no (?:pronouns|woke\w*|snowflakes|rainbows?(?! flag))`),
    unless: NOT_THEM,
  },
  {
    about: cue(
      String.raw`(?:${ORIENTATION}|straight[- ]acting|(?:only |be )straight(?= (?:people|men|women|carers?|please|only)|[.,!]|$)|effeminate|camp(?= (?:men|people|types|lads|guys))|butch|(?:alternative|gay|that|deviant|homosexual) lifestyles?|sexual(?:ity| orientation| preference)|cross-?dress\w*|drag queens?|born (?:the|a|in the|as a) (?:sex|gender|wrong body|body|man|woman|male|female)|(?:sex|gender) (?:they|you) (?:say|were|are)|biological(?:ly)? (?:fe)?m[ae]\w+|real (?:men|women)|(?:born|birth) (?:male|female|sex|women?|m[ae]n)|gender[- ](?:confused|fluid|benders?|identity|reassign\w*|change)|non-?binary|pronouns|woke|normal (?:relationships?|couples?|families|people)|traditional (?:marriage|values|family|couples?))`,
    ),
    with: [new RegExp(`${WANTED.source}|${REFUSED.source}`, 'iu')],
    unless: [
      ...NOT_THEM,
      /\b(?:residents?|clients?|tenants?|straight (?:away|from|after|to|into|forward)|trans(?:port|fer|lat)|history|network|respect\w*|policy|monitoring|holiday camp)\b/i,
    ],
    ofApplicants: true,
  },
]

export const disabilityClues: readonly Clue[] = [
  {
    about: cue(CONDITION),
    with: [REFUSED],
    unless: [
      ...NOT_THEM,
      OF_PEOPLE_SERVED,
      /\b(?:health and safety|public health|qualif\w+|nvq|mental health (?:act|first|nurs\w+|award|days?)|don't need|not need|no need|need not worry|not a problem|don't worry|adjust\w+ (?:made|available|gladly))\b/i,
    ],
    ofApplicants: true,
  },
  {
    about: cue(
      String.raw`able[- ]?bodied|physically (?:fit|able|strong|capable|robust|perfect)|(?:hearing|sighted|able|normal|healthy) people|(?:fit|strong|healthy),? (?:and|&) (?:healthy|able|strong|well|fit|active)|(?:good|perfect|excellent|robust|full|sound|tip[- ]?top) (?:physical |mental |general |state of )?(?:health|hearing|eyesight|fitness)|in (?:full|good|rude|perfect) (?:physical |mental )?health|(?:good|clean|excellent|perfect|low|exemplary|clear|great) (?:sick(?:ness)?|health|absence|attendance and) (?:records?|history)|no (?:sick|sickness|absence) (?:record|history|days?|leave)|mentally (?:strong|stable|tough|healthy|well|fit)|emotionally stable|(?:full|proper) use of (?:all |both )?(?:your )?(?:limbs|legs|arms|hands)|two good (?:legs|hands|arms|eyes)|(?:clean|clear) bill of health|(?:no|without(?: any)?|free (?:of|from)) (?:\w+ )?(?:health|medical|mental|back|physical|joint|mobility|underlying) (?:health )?(?:problems?|issues?|conditions?|complaints?|histor\w+|worries|troubles?)|never (?:been )?(?:ill|sick|off)|rarely (?:ill|sick|off)|normal (?:people|brain|hearing|sight)|of sound mind|fully fit|100% fit|fighting fit|medication[- ]free|not on (?:any )?(?:medication|tablets|meds)`,
    ),
    with: [WANTED],
    unless: [...NOT_THEM, OF_PEOPLE_SERVED, /\b(?:health and safety|public health|residents)\b/i],
    ofApplicants: true,
  },
]
