import { ASKING, askingClues } from './clues/asking'
import { findClues, inSentencesWith, together } from './clues/clue'
import { ABOUT_WORK, healthQuestions } from './health'
import { FAITH, NATION } from './groups'
import { findPhrases, phrase, type ModerationRule, type Phrase } from './rule'

const about = (source: string): Phrase => ({ match: phrase(source), unless: ABOUT_WORK, unlessSentence: ABOUT_WORK })

/** Asked of applicants in a question of its own, or by a sentence of the advert. */
const questionRule = (id: string, sentence: string, phrases: readonly Phrase[]): ModerationRule => ({
  id,
  sentence,
  find: ({ text, kind }) => {
    if (kind === 'title') return []
    const found = together(findPhrases(text, phrases), findClues(text, askingClues[id] ?? []))
    return kind === 'question' ? found : inSentencesWith(text, ASKING, found)
  },
})

/** Questions that nobody may be asked before an offer, or whose answers may play no part (Equality Act 2010). */
export const questionRules: readonly ModerationRule[] = [
  questionRule(
    'health-question',
    'It asks about health or disability. That is not allowed before you have offered the job.',
    healthQuestions,
  ),
  questionRule(
    'age-question',
    'It asks how old people are. Age may play no part in who is chosen; the portal asks what the law needs.',
    [
      phrase(
        String.raw`how (?:old|young) (?:are|r) (?:you|u)|how old(?= ?(?:\?|$))|what age (?:are you|group)|what(?:'s| is|s)? (?:is )?(?:your|ur) (?:exact |current )?(?:age|age (?:group|range|bracket)|d\.?o\.?b\.?|date of birth|birth ?day|birth date|year of birth|star sign)|your (?:age|date of birth|birth ?date|birthday|d\.?o\.?b\.?|age (?:group|range))(?= ?(?:$|[?.,:;)\n]|and\b|please))`,
      ),
      phrase(
        String.raw`(?:when|(?:in )?(?:what|which) year|what (?:month|day|date)|which decade) (?:were (?:you|u) born|did (?:you|u) (?:leave|finish|start) (?:school|college)|(?:is|was) your birth\w*|do you turn \d\d|will you (?:retire|be \d\d))`,
      ),
      phrase(
        String.raw`(?:date of birth|d\.?o\.?b\.?|age (?:group|range|bracket|last birthday))|birth (?:date|year)|year of birth`,
      ),
      phrase(
        String.raw`are (?:you|u) (?:(?:over|under|above|below|older than|younger than|aged|between)(?: the age of)? (?:1[79]|[2-7]\d)|in your (?:\d\ds|twenties|thirties|forties|fifties|sixties)|near(?:ing)? retirement|retired|close to retir\w+|a pensioner|a teenager|too old|of retirement age)`,
      ),
      phrase(
        String.raw`how old (?:you'?ll|will you|you will|you)|(?:nearer|closer to) \d\d or \d\d|(?:past|over|above|reached) (?:state )?(?:retirement|pension)(?:able)? age|(?:draw|drawing|claim|getting) (?:your |a |the )?(?:state )?pension`,
      ),
      phrase(
        String.raw`(?:when|do you) (?:do you )?(?:plan|intend|hope|expect|want) to retire|years (?:until|till|to) (?:you retire|retirement)`,
      ),
    ],
  ),
  questionRule(
    'origin-question',
    'It asks where people or their families come from. The portal asks about the right to work.',
    [
      about(
        String.raw`(?:where|what (?:country|town|city|part of the world)|which (?:country|part of the world))\b[^?\n]{0,20}\b(?:were|was|are|is|do|did|r) (?:you|u|your (?:\w+ )?(?:family|parents|mum|mother|father|dad|grandparents|roots|people|ancestors?)(?: and \w+)?)(?: and your \w+)?(?: (?:both|all|really|actually|originally|first))* ?(?:born|from|come from|originally|originate|grow up|raised|brought up)`,
      ),
      about(
        String.raw`(?:what(?:'s| is|s)?|state|tell us|give|list) (?:is )?(?:your|ur) (?:\w+ )?(?:nationality|nationalities|race|ethnicity|ethnic (?:group|origin|background)|country of (?:birth|origin)|place of birth|birth ?place|birth country|first language|native language|mother tongue|home language|skin colou?r|heritage|ancestry|caste|tribe|citizenship|immigration history)`,
      ),
      about(
        String.raw`(?:your|ur|ethnic) (?:nationality|race|ethnicity|ethnic origin|country of (?:birth|origin)|place of birth|birthplace|mother tongue|first language|native language|caste|skin colou?r)(?= ?(?:$|[?.,:;)\n]|and\b|is\b|please|are\b))`,
      ),
      about(
        String.raw`(?:what|which) (?:race|colour|nationality|ethnicity|caste|tribe|religion) (?:are|r|is) (?:you|u|your (?:skin|family))`,
      ),
      about(
        String.raw`(?:nationality|place of birth|country of (?:birth|origin)|birthplace|ethnicity|ethnic (?:group|origin|background)|mother tongue)`,
      ),
      about(
        String.raw`(?:are|r) (?:you|u|your parents|both your parents) (?:an? |actually |really |originally )*(?:${NATION}|white|black|asian|immigrants?|migrants?|foreign(?:er)?|refugees?|asylum seekers?|local born|native|a traveller|roma|gypsy|born (?:in|here|abroad|outside))(?! (?:sign|citizen or))`,
      ),
      about(
        String.raw`were (?:you|u|your parents|either of your parents|both (?:of )?your parents) born (?:in|here|abroad|outside|overseas)|(?:have|did|when did) (?:you )?(?:always (?:lived|live)|always been|come|came|move|arrive|first arrive)(?: \w+){0,2} (?:to|in) (?:the uk|this country|england|britain)`,
      ),
      about(
        String.raw`(?:is|was) english (?:your|ur) (?:first|native|mother|only|home) (?:language|tongue)|(?:which|what) (?:language|tongue)s? (?:do|did) (?:you|u) (?:speak|use|grow up)(?: speaking)?(?: (?:at home|with your family|as a child|growing up|to your (?:kids|family|parents)))`,
      ),
      about(
        String.raw`where(?:'s| is| was) (?:home|your (?:home|family)) (?:originally|from)|did you grow up (?:speaking|in)|(?:speak|spoken) at home|(?:native|mother) tongue|where in the world|back home`,
      ),
      about(
        String.raw`(?:which|what|what kind of|what colour) passports? (?:do|have) (?:you|u)|do you (?:have|hold) an? (?:british|uk|eu|irish|foreign) passport|where is (?:your (?:accent|name|surname|family)) from|(?:what|which) (?:origin|country) is your (?:name|surname|accent)`,
      ),
    ],
  ),
  questionRule(
    'criminal-question',
    'It asks about arrests or spent convictions. Ask only what the law allows, after an offer, through the DBS check.',
    [
      {
        match: phrase(
          String.raw`(?:arrested|charged with|cautioned|(?:in|to) (?:prison|jail)|convicted|locked up|banged up|inside|in custody|questioned by (?:the )?police|in (?:any )?trouble with the (?:police|law)|in court|to court|a court appearance|a criminal (?:record|past|history|conviction)|a police record|probation order|nicked|done (?:any )?time|served (?:any )?time|serv(?:ed|ing) a sentence)`,
        ),
        unlessSentence:
          /\b(?:won't|will not|not|doesn't|does not)(?: \w+)? (?:stop|bar|prevent|rule|automatically|necessarily|count)|\bunspent\b(?!.*\b(?:spent or|or spent|even)\b)|\b(?:work(?:ed|ing)|support(?:ed|ing)?|experience) (?:with |of |in |supporting )*(?:people|adults|those|young|residents|ex-?offenders|a prison|prisons?)\b/i,
      },
      {
        match: phrase(
          String.raw`criminal (?:records?|past|history|convictions?|background|offen[cs]es?)|police records?|(?:any|all|your|list|previous|past) (?:\w+ )?(?:criminal )?convictions?|spent convictions?|(?:arrests?|cautions|offences)|any brushes? with the law|brush with the law|in trouble with the (?:police|law)|run-?ins? with the (?:police|law)`,
        ),
        unlessSentence:
          /\b(?:won't|will not|not|doesn't|does not)(?: \w+)? (?:stop|bar|prevent|rule|automatically|necessarily|count)|\bunspent\b(?!.*\b(?:spent or|or spent|even)\b)|\b(?:not|n't) protected\b|\b(?:work(?:ed|ing)|support(?:ed|ing)?|experience) (?:with |of |in |supporting )*(?:people|adults|those|young|residents|ex-?offenders)\b|\bcheck\b/i,
      },
    ],
  ),
  questionRule(
    'family-question',
    'It asks about marriage, children or pregnancy. Ask which hours people can do instead.',
    [
      about(
        String.raw`(?:are|r) (?:you|u) (?:currently |a |now |planning to (?:get |be )?|thinking of (?:getting |having )?|trying (?:for|to)|hoping to (?:get |have )?)*(?:single|married|engaged|divorced|separated|widowed|pregnant|expecting|in a relationship|living with (?:a partner|someone)|cohabiting|(?:single )?(?:parent|mum|mother|father|dad)|get married|a baby|start a family|having (?:a baby|children|kids|more \w+))`,
      ),
      about(
        String.raw`(?:do|have|does|did|any|got|how many|what ages? (?:are|is)|who (?:looks|will look|cares|minds|will mind|will care)(?: after| for)?)\b[^?\n]{0,30}\b(?:children|kids|child ?care|dependants|dependents|babies|baby|little ones|family commitments|grandchildren|young family|toddlers?|school[- ]run)`,
      ),
      about(
        String.raw`(?:do|have) (?:you|u) (?:have |got )?(?:an? )?(?:husband|wife|partner|boyfriend|girlfriend|spouse|fianc\w+)|(?:what|where) does your (?:husband|wife|partner|spouse|boyfriend)|(?:do|will) (?:you|u) live (?:with|alone)(?! (?:animals|dementia))|who do (?:you|u) live with|your (?:marital|relationship|family) (?:status|situation|plans)|marital status|maiden name|(?:mrs|miss) or (?:miss|mrs|ms)|(?:start|plans? for|planning|plan on|thinking of|want)(?: \w+){0,3} (?:a family|children|kids|babies|a baby|maternity leave|getting married|to get married)|husband|maternity leave|tied the knot|bun in the oven|child ?care arrangements?|who (?:has|looks after) the (?:kids|children)|(?:intend|plan|hope|want)(?:ing)? (?:on |to )?(?:start|have|having|starting)(?: \w+)? (?:a family|kids|children|baby|babies)|(?:a )?(?:fella|missus|hubby|other half|bloke|significant other)`,
      ),
    ],
  ),
  questionRule(
    'belief-question',
    'It asks about religion, belief, politics or a union. None of them may play a part in who is chosen.',
    [
      about(
        String.raw`(?:what|which)(?:'s| is|s)? (?:is )?(?:your |ur )?(?:religion|faith|denomination|belief|god|church|mosque|temple|synagogue|gurdwara|religious (?:belief|group|background)|political (?:party|views?))|(?:which|what) (?:church|mosque|temple|religion|faith|party)\b|(?:your|ur) (?:religion|faith|denomination|religious (?:beliefs?|views))|(?:are|r) (?:you|u) (?:an? |practi[sc]ing |very |at all )*(?:religious|${FAITH}|believer|of (?:any )?faith|union (?:member|rep)|(?:a )?member of (?:a|any|the) (?:trade )?union|in (?:a |any |the )?(?:trade )?(?:union|unison|gmb|unite))|do (?:you|u) (?:go to|attend|believe in|pray|worship|follow a|observe|fast|eat halal|wear a|belong to a)\b[^?\n]{0,25}\b(?:church|mosque|temple|synagogue|god|mass|religion|faith|pray|day|hijab|headscarf|ramadan|sabbath|union|\?)|do (?:you|u) (?:pray|worship|believe in god)|religion|trade union|who (?:do|did|will) you vote|how (?:do|did) you vote|did you vote|(?:vote|voted) for`,
      ),
    ],
  ),
  questionRule(
    'sex-question',
    'It asks about sex, gender or sexual orientation. None of them may play a part in who is chosen.',
    [
      about(
        String.raw`(?:are|r) (?:you|u) (?:an? |openly |actually |or have you ever been )*(?:gay|straight|lesbian|bi(?:sexual)?|lgbt\w*|homosexual|heterosexual|queer|trans(?:gender|sexual)?|male|female|man|woman|lady|girl|male or female|man or (?:a )?woman)\b`,
      ),
      about(
        String.raw`(?:your|ur) (?:sexual (?:orientation|preference)s?|sexuality|gender(?: identity)?|sex|birth sex|pronouns|dating|love life)|sexual orientation|(?:what|which)(?:'s| is|s)? (?:is )?(?:your|ur)? ?(?:gender|sex|sexuality)\b|have you (?:ever )?(?:changed|had) (?:your )?(?:sex|gender)(?: (?:change|reassign\w+))?|were you born (?:a )?(?:male|female|man|woman|boy|girl)|always been an? (?:man|woman|male|female)`,
      ),
      phrase(String.raw`(?:boyfriend or girlfriend|men or women do you|like men or women)`),
    ],
  ),
  questionRule('benefits-question', 'It asks about benefits or debts. They say nothing of how somebody works.', []),
]
