import { NATION } from '../groups'
import { cue, type Clue } from './clue'

/** A sentence of an advert that asks people for something about themselves. */
export const ASKING =
  /\?|\b(?:tell (?:us|me|the)|let (?:us|me) know|please (?:say|state|tell|include|mention|confirm|attach|give|list|indicate|let|send|bring|provide|enclose|add|disclose|declare|specify)|state (?:your|whether|if|any|in)|say (?:whether|if|what|how)|mention (?:whether|if|your|any)|(?:include|enclose|attach|add|upload) (?:your|an?|whether|details|any|two|recent)|in your (?:application|letter|cv|covering|cover|answer|first|supporting)|(?:we|we'll|we will|i|i'll|panel|manager)(?: also| always| do| just| may)? (?:ask(?! (?:for nothing|no))|want to know|need to know|like to know|would like to know)|(?:you'll|you will|applicants?(?: will)?|candidates?(?: will)?) be asked|when (?:applying|you apply)|with your application|give (?:your|us|details)|indicate (?:whether|if|your)|declare (?:any|whether|your)|disclose (?:any|whether|your)|questionnaire|on the (?:application )?form|(?<!\b(?:nobody|no one|never|not|n't)(?: is| are| be| will be)? )asked (?:about|whether|if)|applications? (?:must|should|need to) (?:say|state|include|show|give|mention)|describe your|explain (?:any|your|whether))\b/i

const YOURS = cue(String.raw`you|your|yours|yourself|u|ur|anyone|any|applicants?|candidates?|ever|photo\w*|details|dob`)
/** Of the work, of those whom it is for, or asked so that something can be made easier. */
const OF_THE_WORK =
  /\b(?:adjustments?|adjust|nobody (?:is|will)|no one (?:is|will)|never ask|(?:don't|do not|not|won't) ask(?:ed)?|what do you (?:know|understand) (?:about|by|of)|(?:how|what) would you|(?:how|what) (?:would|do|did|might|could) you (?:handle|cope|manage|deal|cover|help|do)|nursed|cared for|looked after|supported|helped|voluntary|experience (?:of|with|in|supporting|caring|working)|worked with|working with|work with|support(?:ing|ed)? (?:people|someone|a person|adults|children|residents|clients|an?|others|them|him|her)|would you (?:support|help|respond|handle|deal|care|do if|feel about|react|talk|explain|cook|plan)|you(?:'d| would| might) (?:support|help|respond|handle|deal|care)|help(?:ed|ing)? (?:someone|people|a |residents|clients|them)|someone who|person who|people who|residents?|clients?|tenants?|service users?|patients?|families|training|trained|qualif\w+|knowledge|understand\w*|aware\w*|policy|policies|comfortable (?:around|with|working|giving|using)|confident|interest in|caring for|care for|cared for|guaranteed interview|photo id|job share|right to work|sponsorship|full licence|driving licence|reference(?:s)? from|safeguarding|good news story)\b/i
const NOT_THIS = [OF_THE_WORK]

/** A question, with or without its mark. */
const ASKED = new RegExp(
  `${ASKING.source}|${String.raw`^\W*(?:have|has|had|do|does|did|are|were|was|is|what|which|when|where|who|whom|whose|why|how|will|would|can|could|should|may|ever|any|list|state|give|name|describe|explain|enter|your|r|u|wot|wen|age|marital|religion|nationality)\b`}`,
  'i',
)

const clue = (source: string, unless: readonly RegExp[] = NOT_THIS): Clue => ({
  about: cue(source),
  with: [ASKED, YOURS],
  unless,
})

/** What may not be asked before an offer, or plays no part, by the rule that it belongs to. */
export const askingClues: Readonly<Record<string, readonly Clue[]>> = {
  'health-question': [
    clue(
      String.raw`(?:health|healthy|unwell|disab\w+|medical\w*|medications?|tablets|illness\w*|ill\b|sick\w*|ailments?|injur\w+|operations?|surgery|hospital\w*|gp\b|doctor'?s?|therap\w+|counsell\w+|depress\w*|anxi\w+|stress(?:ed)?|burn-?t? ?out|breakdown|mental\w*|bi-?polar|adhd|autis\w+|dyslex\w+|epilep\w+|diabet\w+|asthma\w*|arthritis|back (?:pain|trouble|problems?)|bad back|how(?:'s| is) your back|blood pressure|heart (?:condition|problems?|trouble)|cancer|hiv|hepatitis|covid|vaccin\w*|jabs?|allerg\w+|smok\w*|vap(?:e|es|ing)|weigh|weight|height|how tall|bmi|dress size|clothes size|overweight|glasses|hearing aids?|eyesight|hearing(?! (?:from|people|about|your|the|what|more))|blue badge|registered disabled|wheelchair|limp|mobility|menopaus\w*|periods|hrt|time off (?:sick|ill|work)|absen\w+|sick days?|sick notes?|days off|off work|gym|physically fit|fitness|how fit|do you sleep|sleeping|insomnia|family history|genetic|blood (?:group|type|test)|phobias?|panic attacks?|scars?|pain|tired\w*|drink\w*|alcohol\w*|booze|pints?|units (?:of|a week)|tipple|hangover|drugs?|cannabis|weed|substances?|recreational|rehab|sober|addict\w*|aa meetings?|gambl\w*|clean and sober|hard of hearing|need an operation|waiting list|signed off|conceive|fertility|ivf|contracepti\w*)`,
      [
        ...NOT_THIS,
        /\b(?:health and (?:safety|social)|healthy (?:meals?|food|eating)|public health|drinks? (?:driving|for|round|and)|drug (?:calculation|round|error)s?|administ\w*|(?:mental capacity|mental health|equality|care) act\b|giv(?:e|en|ing) (?:medic\w*|tablets|drugs)|gp surgery|doctors?' (?:surgery|appointments)|medication (?:rounds?|training|errors?)|tea|coffee|motivat\w*|first aid|mental health (?:nurs|act|first|team|service|ward|sector)|in mental health|pregnant pause|gym membership|stress(?:ful|ed)? (?:situation|day|shift|person)|calm|weigh up|swim|holiday|days off (?:do|would) you|which days off|smoking (?:area|policy)|no[- ]smoking|smoke[- ]free|paid sick|sick pay|occupational sick|hearing from|look forward)\b/i,
      ],
    ),
  ],
  'age-question': [
    clue(
      String.raw`(?:how (?:old|young)(?= (?:are|r|will|would|you|is your|do you|u)\b| ?\?|$)|what age|your age|age (?:group|range|bracket|band|last birthday)|date of birth|d\.?o\.?b\.?|birth ?days?|birth ?dates?|year of birth|born|(?:what|which) year (?:did|were|was|you)|when did you (?:leave|finish|start) (?:school|college|uni\w*|full)|o[- ]?levels|cse'?s|year (?:you )?(?:left|leave|finished|sat|took)|generation|star sign|zodiac|retir\w*|pension(?:er|able)?(?! scheme)|bus pass|how many (?:years|working years) (?:until|till|before|left|have you (?:left|got|until|to go))|(?:in|of) your (?:20s|30s|40s|50s|60s|twenties|thirties|forties|fifties|sixties|teens)|old enough|too (?:old|young)|(?:over|under|above|below|older than|younger than|nearer|past) (?:the age of )?(?:[2-7]\d|thirty|forty|fifty|sixty)|milestone birthday|candles|mid-?life|which decade|what decade)`,
      [
        ...NOT_THIS,
        /\b(?:born to|why did you leave|hours|miles|wpm|retirement (?:village|living|home|housing)|pension scheme|over (?:\d+|\w+) (?:hours|miles|people)|18 or over|21 or over|over 18|over 21|at least (?:18|21|25))\b/i,
      ],
    ),
  ],
  'origin-question': [
    clue(
      String.raw`(?:(?:what|which|state|your|confirm) (?:\w+ )?(?:nationalit\w+|race|ethnic\w*|citizenship|passports?|accent|heritage|ancestry|caste|tribe|birth ?place|skin colou?r|colour|origin\w*|roots|mother tongue|first language|native (?:language|country|tongue)|immigration)|nationalit(?:y|ies)|ethnic\w*|country of (?:birth|origin)|place of birth|birthplace|mother tongue|first language|native (?:language|tongue|speaker)|(?:what|which) (?:other )?(?:country|countries|part of the world|continent|village|homeland)[^.?!]{0,40}(?:from|born|parents|family|originat\w*|raised|passport|grew|grow|call home|citizen)|where[^.?!]{0,30}(?:born|from originally|originally|really from|parents|grandparents|family (?:from|come|originat)|ancestors|grow up|grew up|raised|brought up|accent|name (?:from|come)|come from|people from)|where (?:are|r) (?:you|u)(?: \w+)? from|(?:your|both|either) (?:\w+ )?(?:parents?|family|mother|father|grandparents?)[^.?!]{0,25}(?:born|from|british|immigrants?|come|came|country|nationality|english)|(?:how long|when|since when|what year)[^.?!]{0,30}(?:in (?:the uk|this country|england|britain)|to (?:the uk|this country|england|britain)|arrive|been here|lived here|come here|came here|move here|settle)|(?:your|ur) (?:sur)?name[^.?!]{0,20}(?:from|origin|foreign|mean|pronounce|come)|english[^.?!]{0,20}(?:first|native|mother|only|home) (?:language|tongue)|(?:speak|spoken|language)[^.?!]{0,25}(?:at home|with your (?:family|parents)|growing up|as a child)|(?:are|r|is|were) (?:you|u|your \w+)[^.?!]{0,20}\b(?:${NATION}|immigrants?|migrants?|refugees?|asylum seekers?|foreign\w*|white|black|asian|mixed race|naturali[sz]ed|a (?:traveller|gypsy|native))|visit(?:ing)? (?:family|relatives) (?:abroad|overseas|back home)|go(?:ing)? (?:back )?home to visit|back home|home country|country do you support|cricket team)`,
      [
        ...NOT_THIS,
        /\b(?:right to work|wherever you|sponsorship|we ask nobody|not ask|name of (?:your|the)|name and|travel(?:ling)? from|commut\w*|far (?:are|do)|live from|coming from a (?:different )?(?:sector|background|career)|the irish|polish(?:ing|ed)? |foreign holiday|lived in a|language(?:s)? (?:other than|do you speak\?|can you)|bring people)\b/i,
      ],
    ),
  ],
  'criminal-question': [
    clue(
      String.raw`(?:arrest\w*|nicked|cautioned|charged with|in (?:trouble|bother) with the (?:police|law)|trouble with the (?:police|law)|(?:the )?police (?:ever|been|called|known|record|station|caution\w*|interview\w*)|known to (?:the )?police|dealings with the police|(?:to|in|inside|of) (?:a )?(?:prison|jail|gaol|custody|court)|prison|jail|locked up|behind bars|spent convictions?|criminal (?:past|record|record\?|history|damage|background|offence\w*)|record (?:with the )?police|served time|done time|probation (?:officer|order)|asbo|community service order|magistrates?)`,
      [
        ...NOT_THIS,
        /\bunspent\b(?!.*\b(?:or spent|even|any convictions)\b)|(?<!\beven (?:if|those|though) )\bfiltered\b|\b(?:not|n't) protected\b|\b(?:won't|will not|not|doesn't|does not)(?: \w+)? (?:stop|bar|prevent|rule|automatically|necessarily|count)|\bdbs\b|\bprotected (?:cautions|convictions)|\b(?:in|for) (?:the )?(?:prison|police) (?:service|force|sector)|\bprison (?:service|officer|work|nurs|health)/i,
      ],
    ),
  ],
  'family-question': [
    clue(
      String.raw`(?:married|single(?! (?:room|shift|most|thing|point|best|biggest))|divorc\w*|separated|widow\w*|engaged|civil partner\w*|marital|maiden name|relationship status|(?:in a|your|current) relationship(?! with (?:residents|food|the|your (?:last|manager|previous)))|wedding|husband|wife|spouse|hubby|missus|(?:your|a|have a|living with a) partner|(?:boy|girl)friend|fianc\w+|other half|home life|family life|home situation|domestic (?:situation|arrangements|circumstances)|(?:who|whom) (?:do|else)?[^.?!]{0,15}liv(?:e|es|ing) (?:with|at home)|who(?:'s| is) at home|live (?:alone|with (?:your )?(?:parents|family|partner|anyone))|settled at home|family (?:plans|planning|commitments|situation|circumstances|status|ties|responsibilities)|plan(?:s|ning)? (?:for |on )?(?:a |having |to have |to start |starting )?(?:a )?(?:family|kids|children|bab(?:y|ies))|start(?:ing)? a family|extend(?:ing)? your family|pregnan\w*|expecting(?: a)?(?= (?:baby|child|now|at)|\?|$)|babies|a baby|another baby|maternity|child-?bearing|children|child ?care|childminder|babysit\w*|kids|kiddies|little ones?|toddlers?|nippers?|sprogs|bairns|sons or daughters|sons and daughters|dependants?|dependents?|grandchildren|school[- ]run|nursery pick|parental responsib\w*|single (?:mum|mother|parent|dad)|are you a (?:mum|mother|parent|dad|father|carer)|caring responsibilities|look after (?:anyone|someone|a relative|elderly|your (?!own))|breast-?feeding)`,
      [
        ...NOT_THIS,
        /\b(?:children'?s (?:home|services?|nursing|respite|residential|team|ward)|with children|children with|young children's|for children|shift[s]? or|single or double|engaged with|engage|feel engaged|keep (?:residents|people|them) engaged|school hours|family (?:members? of|and friends say)|cover|experience)\b/i,
      ],
    ),
  ],
  'belief-question': [
    clue(
      String.raw`(?:religio\w*|faith(?!ful)|church(?!ill)|mosque|temple|synagogue|gurdwara|place of worship|worship|pray(?:er|ers|ing|s)?|believe in (?:god|jesus|heaven|a)|god\b|jesus|bible|quran|koran|christian|muslim|catholic|protestant|jewish|hindu|sikh|buddhist|atheist|jehovah\S*|denomination|ramadan|eid|diwali|sabbath|holy days?|religious (?:festivals?|holidays?)|celebrate christmas|eat (?:pork|beef|meat|halal)|handle (?:pork|alcohol)|hijab|headscarf|turban|fast(?:ing)?(?= (?:during|in|for)|\?)|politic\w*|vot(?:e|ed|ing)|brexit|tory|tories|labour (?:party|voter|supporter)|reform uk|conservative|party (?:member|do you support)|union|unions|unison|gmb|unite(?= |\?)|rcn(?= member)|shop steward|strikes?|striking|industrial action|picket\w*|walk(?:ed)? ?outs?|tribunals?|acas|grievances?|sued|sue|suing|legal (?:action|claim|proceedings)|(?:claim|case|complain\w*|complaint) against (?:an?|your|any|the|a previous|previous)(?: \w+)? (?:employer|manager|company|boss)|compensation|whistle-?blow\w* (?:on|against)|taken (?:an?|your|any) (?:employer|company|boss)|settlement agreement|marches|protests?|demonstrat(?:ed|ion)s?|vegan by|masons?|freemason\w*)`,
      [
        ...NOT_THIS,
        /\b(?:good faith|leap of faith|act fast|credit union|we (?:recogni[sz]e|work with)|recogni[sz]e|european union|strike (?:a|the|up) (?:balance|chord|right|conversation|up)|how would you|complaint from a|complaint about care|fast[- ]paced|party for|follow (?:their|his|her) (?:religion|faith)|(?:their|his|her) (?:faith|religion|beliefs))\b/i,
      ],
    ),
  ],
  'sex-question': [
    clue(
      String.raw`(?:gay|straight(?= or|\?|,|$)|lesbian|bi-?sexual|lgbt\w*|homosexual|heterosexual|queer|trans(?:gender|sexual|ition\w*|itioned)?(?![\p{L}])|transition(?:ed|ing)?|sexual\w*|sexuality|sex life|love life|dating|attracted to|(?:your|what|which|state|confirm) (?:\w+ )?(?:gender|sex|pronouns)|gender (?:identity|history|reassignment|recognition|change|at birth|you were)|assigned (?:male |female |sex |gender )?at birth|born (?:a )?(?:male|female|man|woman|boy|girl|in the wrong)|at birth|birth (?:sex|gender|name)|dead ?name|name (?:at|before) (?:birth|transition)|(?:previous|former|old|another|different) (?:first |given )?(?:name|gender)|always been (?:a |called |known )|(?:man|male) or (?:a )?(?:woman|female)|(?:female|woman) or (?:a )?(?:male|man)|mr,? mrs|mr or mrs|miss or mrs|mrs or miss|men or women|boyfriend or girlfriend|which (?:toilet|bathroom|changing room)|come out|are you out)`,
      [
        ...NOT_THIS,
        /\b(?:straight (?:away|from|after)|transport|transfer\w*|previous (?:job|employer|manager)|name of|names? and)\b/i,
      ],
    ),
    clue(
      String.raw`(?:photo(?:graph)?s?|selfies?|head-?shots?|passport[- ]style (?:photo|picture)|(?:recent |full[- ]length |clear )?(?:pictures?|pics?|image|snap) of (?:you|yourself|your face)|what (?:do|did) you look like|your (?:looks|appearance|figure|measurements|hair colou?r|eye colou?r|bra)|full[- ]length|video of yourself|tattoos?|piercings?|make-?up|attractive|good[- ]looking)`,
      [...NOT_THIS, /\b(?:photo id|photographic id|photography|hobb\w*|original documents|at interview|id badge)\b/i],
    ),
  ],
  'benefits-question': [
    clue(
      String.raw`(?:on|claim(?:ing|ed)?|receiv(?:e|ing)|getting|get|draw(?:ing)?|in receipt of|lose|affect your) (?:\w+ ){0,3}(?:benefits?|universal credit|uc|jsa|esa|pip|dla|dole|income support|housing benefit|carer'?s allowance|tax credits|job ?seeker\S*|disability (?:benefit|living))|universal credit|job ?seeker'?s allowance|housing benefit|on the dole|signing on|dwp|(?:debts?|ccjs?|bankrupt\w*|bad credit|credit (?:score|rating|history)|mortgage)`,
      [
        ...NOT_THIS,
        /\b(?:staff benefits|which benefits|what benefits|our benefits|benefits (?:of|package|would|do we|we)|credit control|benefit from|support)\b/i,
      ],
    ),
  ],
}
