import { ageClues, LEGAL_REASON } from './clues/ages'
import { ruleOf } from './clues/clue'
import { WORKER } from './groups'
import { leftOut } from './preferences'
import { phrase, phraseRule, type ModerationRule, type Phrase } from './rule'

const TENS = 'twenty|thirty|forty|fifty|sixty|seventy'
const AGE = String.raw`(?:[1-7]\d|(?:eighteen|${TENS})(?:[- ]?(?:one|two|three|four|five|six|seven|eight|nine))?)`
/** Figures that count something else than years of life. */
const NOT_AGE = String.raw`(?!\d|[ -]?(?:hours?|hrs?|h\b|miles?|minutes?|mins?|%|per ?cent|p\b|k\b|beds?|bedded|bedroom|people|persons|residents?|weeks?|days?|months?|staff|years'? (?:of )?experience|service|homes?|clients?|calls?|visits?|shifts?|pounds?|pence|kg|stone|steps|stairs|applic|colleagues|employees|places|mph|-?hours?|-?bed\w*|-?mile\w*|rooms?|times|o'clock|languages|nationalities|countries|branches|locations|[:./]\d))`
const SERVED =
  /\b(?:homes? for|(?:homes?|house|places?|village|service|centre|bungalows?|flats?) for|young carers|rates?|opt out|support(?:s|ing|ed)?(?! (?:workers?|staff|assistants?|roles?|jobs?))|look(?:s|ing)? after|car(?:e|es|ing) for|residents?|clients?|service users?|children|boys|girls|adults|young people|tenants?|patients?|people (?:with|who|living|aged)|living with|individuals|service for|customers?|care leavers|pupils|day cent(?:re|er)|lunch club|vouchers?|bus pass|minimum wage|wage rates?|rate for|apprentice|licen[cs]e|insur\w+|medic\w+|alcohol|lives? (?:in|with|at|below|next|here|nearby))\b/i
const WELCOME =
  /\b(?:regardless of|whatever (?:your|their)|irrespective of|all ages|any age|every age|of any|equal opportunit\w+|(?:are|is|everyone|all|warmly) (?:very |warmly |equally )?welcome|no (?:upper )?age limit|age is no|no matter|never too)\b|\bin their (?:20s|twenties)\b.*\b(?:60s|sixties|70s|seventies)\b/i
const YOUNG = String.raw`(?:young|youthful|younger)`
const SEEKING = String.raw`(?<!-)(?:looking for|seeking|seeks?|require|need|want|wanted:?|prefer(?:ably)?|must be|should be|would suit|suits?|suit|ideal for|perfect for|hiring|recruiting|ideally)`

const said = (match: RegExp): Phrase => ({ match, unlessClause: WELCOME })
const ofWorkers = (match: RegExp): Phrase => ({
  match,
  unlessClause: new RegExp(`${SERVED.source}|${WELCOME.source}`, 'i'),
})

const GROUPS = String.raw`(?:retirees?|pensioners?|o\.?a\.?p'?s?|old (?:people|folk)|older (?:people|applicants?|persons?)|youngsters?|teenagers?|senior citizens?|grandads?|grandmas?|grandpas?|old(?:er)? (?:ones|timers|generation)|those drawing [\w ]{0,10}pension|middle-?aged(?: people)?|over[- ]?\d\d'?s|under[- ]?\d\d'?s|you 2?\ds|grann(?:y|ies)|school[- ]?leavers?)`

export const ageRule: ModerationRule = ruleOf(
  'age',
  'It seems to ask for people of a certain age. Say what the work needs instead, or use the minimum age field.',
  [
    ...leftOut(GROUPS),
    ofWorkers(
      phrase(
        String.raw`(?:${TENS})[- ]?something(?:s)?(?: (?:preferr?ed|only|wanted))?|the (?:wrong|right) side of (?:${TENS}|\d\d)|past it|${AGE} ?ish(?: to ${AGE} ?ish)?|u-?[2-5]\d'?s`,
      ),
    ),
    said(
      phrase(
        String.raw`cut-?off (?:is |age |of |at )+${AGE}|(?:up to|until) (?:the )?age (?:of )?${AGE}|${AGE} or (?:under|below|younger|less)(?= ?(?:$|[.!,;\n]|please|only|to apply))|(?:aged|age) ${AGE} or (?:under|below|younger|less)`,
      ),
    ),
    said(
      phrase(
        String.raw`(?:${WORKER}) (?:who are )?(?:older|younger|above|over|under|below)(?: than)?(?: the age of)? ${AGE}${NOT_AGE}[^.!?\n]{0,20}(?:not|n't|rejected|refused|only|preferred|wanted|no )`,
      ),
    ),
    said(
      phrase(
        String.raw`only (?:\w+ ){0,2}(?:people |applicants |those )?(?:up to|under|below|aged under|younger than) (?:age )?${AGE}${NOT_AGE}`,
      ),
    ),
    said(
      phrase(
        String.raw`(?:kids|lads|girls|boys|people|those|someone|leavers) (?:straight|fresh|just out|just) (?:from|of|out of) (?:school|college|uni\w*)(?: only)?|youth on our side|(?:fresh |bright )?young faces|young (?:lass|lad|girl|bloke|chap|fella|gun)s?`,
      ),
    ),
    said(
      phrase(
        String.raw`${YOUNG}(?:,| and| &|/) ?(?:energetic|dynamic|enthusiastic|fit|vibrant|lively|ambitious|hungry|keen|fresh|fun|bubbly|active|strong|healthy)`,
      ),
    ),
    said(
      phrase(
        String.raw`(?:energetic|dynamic|vibrant|fit|lively|fresh|fun|bubbly|active)(?:,| and| &) (?:young|youthful)`,
      ),
    ),
    ofWorkers(
      phrase(
        String.raw`(?:young|younger|youthful|mature|middle-?aged|older|elderly) (?:and \w+ )?(?:candidates?|applicants?|carers?|care workers?|graduates?|professionals?|workers?|employees?|jobseekers?|starters?)(?<!young carers)`,
      ),
    ),
    said(
      phrase(
        String.raw`(?:mature (?:and \w+ )?|${SEEKING} (?:an? |someone |somebody |people )?(?:nice |bright |keen )?(?:young|middle-?aged|older|retired|younger) (?:and \w+ )?)(?:lady|ladies|woman|women|female|man|men|gentleman|person|people|individual|someone|girl|guy|lad|blood|mum|staff|team members?|thing)`,
      ),
    ),
    ofWorkers(
      phrase(
        String.raw`(?:young|younger|youthful|mature|older|middle-?aged|retired|elderly) ?(?:things?|persons?|people|ones?|folk|staff|lad(?:y|ies)|girls?|wom[ae]n|m[ae]n) (?:is |are )?(?:only|wanted|required|needed|preferr?ed|sought|please|a must)`,
      ),
    ),
    said(
      phrase(
        String.raw`${SEEKING} (?:an? |someone |somebody )?(?:younger|young|youthful|middle-?aged)(?= ?(?:$|[.!,;\n]|and\b|to\b|with\b|who\b|at heart and under))`,
      ),
    ),
    said(
      phrase(
        String.raw`(?:young|youthful|younger) (?:team|workforce|staff|crew|company(?!,? (?:founded|growing|set up|started|that|with|and growing))|bunch|gang)|(?:team|staff|workforce|crew) (?:is|are) (?:very |quite |all |mostly )?(?:young|youthful)`,
      ),
    ),
    said(
      phrase(
        String.raw`youthful|fresh[- ]faced|young blood|young at heart and|youngsters?(?= (?:only|wanted|preferred|needed|required))|oldies|no old (?:people|folk|ladies|men)|old timers?`,
      ),
    ),
    said(
      phrase(
        String.raw`(?:recent |new )?(?:graduates?|school[- ]?leavers?|college[- ]?leavers?) (?:only|preferred|wanted only)`,
      ),
    ),
    said(phrase(String.raw`only (?:recent |new )?(?:graduates?|school[- ]?leavers?|college[- ]?leavers?|young\w*)`)),
    said(
      phrase(String.raw`digital natives?|millennials?|gen(?:eration)?[- ]?(?:z|y|x)|baby boomers?|zoomers?|boomers?`),
    ),
    said(
      phrase(
        String.raw`(?:max(?:imum)?|upper|top) age(?: limit)?|age (?:limit|range|bracket|group|band|cap)(?: of| is|:)?`,
      ),
    ),
    said(
      phrase(
        String.raw`(?:no|not|nobody|no ?one|none|never)(?: be| anyone| one)? (?:older|over|above|under|below|younger|past)(?: than)?(?: the age of)?[- ]?${AGE}'?s?${NOT_AGE}`,
      ),
    ),
    ofWorkers(
      phrase(
        String.raw`(?:${WORKER}|you)(?: \w+){0,4} (?:aged|ages|between the ages of|under the age of|under|below|no older than|younger than|less than|over the age of|not over) ${AGE}${NOT_AGE}(?! ?(?:or|and|\+|years? (?:or|and)) ?(?:over|above|older))`,
      ),
    ),
    said(
      phrase(
        String.raw`(?:must|should|need to|have to|has to|needs to|gotta) be (?:aged )?(?:under|below|younger than|less than|no older than|no more than|not older than|between|in your|in their|at most|max(?:imum)?) (?:the age of |the ages of |early |late |mid )?(?:${AGE}|20s|30s|40s|twenties|thirties|forties)${NOT_AGE}`,
      ),
    ),
    said(phrase(String.raw`(?:must|should|need to|have to) be (?:aged )?${AGE} ?(?:-|to|and) ?${AGE}${NOT_AGE}`)),
    said(
      phrase(
        String.raw`(?:must|should|need to|have to) be (?:aged )?(?:over|above|older than|past) (?:the age of )?(?:2[6-9]|[3-7]\d|${TENS})${NOT_AGE}`,
      ),
    ),
    said(
      phrase(
        String.raw`(?:aged?|ages) (?:no more than|not more than|no older than|no greater than|under|below|up to|less than|max(?:imum)?) ${AGE}${NOT_AGE}`,
      ),
    ),
    ofWorkers(
      phrase(
        String.raw`(?:under|over)[- ]?(?:${TENS.replaceAll('ty', 'ties')}) (?:only|preferr?ed|wanted|please|need not|required|sought)`,
      ),
    ),
    ofWorkers(
      phrase(String.raw`(?:aged?|ages|age:|between(?: the ages of)?) ?:? ?${AGE} ?(?:-|to|and|–) ?${AGE}${NOT_AGE}`),
    ),
    ofWorkers(phrase(String.raw`${AGE} ?(?:-|to) ?${AGE}(?:'?s| ?(?:year|yr)s?[- ]?olds?| years of age| ?y\/?o)`)),
    ofWorkers(
      phrase(
        String.raw`(?:under|over|below)[- ]?(?:the age of )?(?:${AGE})'?s? (?:only|preferred|wanted|please|need not|needn't|only need|not|do not|don't|required|ideally|pls|sought)`,
      ),
    ),
    ofWorkers(
      phrase(
        String.raw`(?:only|just|strictly|preferably|ideally|prefer(?:red)?|want(?:ed)?|looking for|seeking|someone|anyone|somebody|people|sorry|if you(?:'re| are)) (?:people |anyone |someone |those |staff |applicants? )?(?:is |are )?(?:aged )?(?:under|over|below|above|younger than|older than)[- ]?(?:the age of )?${AGE}'?s?${NOT_AGE}(?= ?(?:$|[.!,;\n)]|need|should|only|please|to join|for this|as|so|will|who|with|and (?:fit|keen)))`,
      ),
    ),
    ofWorkers(
      phrase(
        String.raw`(?:in|of) (?:your|their|his|her) (?:early |late |mid[- ]?)?(?:20'?s|30'?s|40'?s|50'?s|twenties|thirties|forties)(?: or (?:20'?s|30'?s|40'?s|twenties|thirties|forties))?`,
      ),
    ),
    said(
      phrase(
        String.raw`(?:not|n't) (?:be )?(?:too old|over the hill|past (?:it|retirement)|near(?:ing)? retirement|close to retirement|approaching retirement)|too old|too (?:close|near) to (?:retiring|retirement)|(?:close to|nearing|near|approaching|over) retirement(?: age)?|no (?:young(?:sters?)?|pensioners?|retire(?:es|d)(?: people)?|students|oaps?|grann(?:y|ies)|teenagers?|(?:over|under)[- ]?\d\d'?s?${NOT_AGE})`,
      ),
    ),
    said(
      phrase(
        String.raw`(?:older|old|elderly|younger|young|retired|middle-?aged) (?:people|persons?|folks?|ones?|applicants?|candidates?|workers?|staff|carers?|employees?|colleagues|starters?) (?:simply |just |often |usually )?(?:need not|can'?t|struggle|find it (?:hard|difficult)|don't last|needn'?t|should not|shouldn'?t|not|do not|don't|cannot|only|preferred|wanted|will not|won'?t)`,
      ),
    ),
    said(
      phrase(
        String.raw`(?:not|n't) (?:really |exactly )?(?:a |the )?(?:right )?(?:job|role|work|place|post|position) for (?:an? )?(?:${GROUPS}|old\w*)`,
      ),
    ),
    said(
      phrase(String.raw`(?:max(?:imum)?|at most|up to|no more than) (?:of )?${AGE} (?:years?|yrs?)(?: ?old| of age)`),
    ),
    said(
      phrase(
        String.raw`wanted ?[:,-]? ?(?:an? )?(?:${GROUPS}|young\w*)|(?:recent |new )?(?:${GROUPS}) (?:is |are )?(?:wanted|needed|required|sought|preferred|ideal|please)|(?:at|near) the (?:start|beginning|end) of (?:their|your|his|her) (?:working li(?:fe|ves)|careers?)|(?:at|near) the (?:start|beginning) of (?:their|your|his|her) li(?:fe|ves)|(?:somebody|someone|anyone|person|people|carer|candidate|applicant) (?:of |aged? )?(?:around|about|roughly|circa) ${AGE}${NOT_AGE}`,
      ),
    ),
    said(
      phrase(
        String.raw`(?:ideal|perfect|right|best|successful) (?:carer|candidate|person|applicant|worker|nurse|one) (?:is|will be|would be) (?:aged |between |about |around )?${AGE}${NOT_AGE}`,
      ),
    ),
    said(phrase(String.raw`born (?:after|before|since|between|in the (?:19|20)?\d0s) ?(?:19|20)?\d{0,2}`)),
    said(
      phrase(
        String.raw`(?:would suit|suits?|ideal for|perfect for|great for|aimed at) (?:an? )?(?:recent |active )?(?:young\w*|mature|older|retired|retiree|school[- ]?leavers?|early 20s)(?: \w+)?`,
      ),
    ),
    said(
      phrase(
        String.raw`(?:with|have) (?:youth on (?:your|their) side|the energy of youth|young legs)|energy of (?:youth|a (?:20|twenty|young))|years? young`,
      ),
    ),
  ],
  ageClues,
)

/** The law, an insurer or a regulator says why. */
const unlessLegal = (match: RegExp): Phrase => ({ match, unlessSentence: LEGAL_REASON })

/** "You must be 18 or over" is for the field that carries the reason. */
export const ageLimitRule: ModerationRule = phraseRule(
  'age-limit-in-text',
  'A minimum age belongs in its own field, with the reason for it.',
  [
    unlessLegal(
      phrase(
        String.raw`(?:must|should|need to|have to) be (?:at least |over |aged |over the age of |a minimum of )?(?:1[6-9]|2[0-5])(?: years?(?: old| of age)?|\+| and over| or over| plus| or older| and above)`,
      ),
    ),
    unlessLegal(
      phrase(
        String.raw`(?:must|should|need to|have to) be (?:at least|over|aged|over the age of|a minimum of) (?:1[6-9]|2[0-5])${NOT_AGE}`,
      ),
    ),
    unlessLegal(phrase(String.raw`minimum age(?: of| is|:)? ?\d{2}`)),
  ],
)
