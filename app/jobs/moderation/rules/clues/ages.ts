import { cue, type Clue } from './clue'
import { ALL_WELCOME, REFUSING, WANTING } from './lexicon'

const TENS = 'twenty|thirty|forty|fifty|sixty|seventy'
const AGE = String.raw`(?:[1-7]\d|(?:eighteen|nineteen|${TENS})(?:[- ]?(?:one|two|three|four|five|six|seven|eight|nine))?)`
const DECADE = String.raw`(?:(?:early|mid|late|upper|lower|middle)[- ]?(?:to[- ](?:mid|late)[- ])?)?(?:teens|twenties|thirties|forties|fifties|sixties|seventies|(?:20|30|40|50|60|70)'?s)`
const OTHER_THAN_YEARS = String.raw`(?![\d:]|\.\d|[ -]?(?:hours?|hrs?|h\b|miles?|minutes?|mins?|%|per ?cent|p\b|k\b|beds?|bedded|bedroom\w*|people|persons|residents?|weeks?|days?|months?|staff|service|homes?|clients?|calls?|visits?|shifts?|pounds?|pence|kg|stone|steps|stairs|colleagues|employees|places|mph|rooms?|times|o'clock|years'? (?:of )?(?:experience|exp|service|in|as|with|since)|of (?:our|the|us)|plus years))`
/** Of whom care is for, or of what is no person at all. */
const NOT_APPLICANTS =
  /\b(?:residents?|clients?|service users?|tenants?|patients?|customers?|pupils|bus pass|day cent(?:re|er)s? (?:for|client)|lunch club|apprentic\w+|children(?:'s)? (?:home|service|aged|in)|young people(?:'s)?|young adults?|young persons?|people (?:we|you|aged|who live|living|with)|supported living for|adults (?:aged|with)|home (?:is|was|has|for)|lives? (?:in|at|with|here|together)|care leavers|support(?:s|ed|ing)? (?:people|adults|children|young|older|a|an|him|her)|ages? of (?:residents|clients)|aged from|year-old (?:home|building|house|charity|company)|years? (?:of )?(?:experience|exp|service|in care|since|ago)|music|songs?|films?|dance|fashions?|memories|era|war|cinema|decor\w*|museum|established|building|built|founded|trees?|gardens?|speed|limits? of|pensions? (?:scheme|contribution|of)|retirement (?:village|living|flats?|home|complex|community|development|apartments?|housing)|older (?:people|adults)(?:'s)? (?:mental|care|services?|team|nurs\w+)|care of (?:the )?(?:elderly|older)|elderly (?:care|medicine|residents|people|clients)|flexible retirement|old(?:est)? (?:resident|house|vicarage|rectory|school|town|building|barn|mill|age psychiatry)|young onset|gym|birthday|discount|years young|anniversar\w+|at any age|whatever your age|(?:never|not) (?:on|by) (?:your )?age|(?:minibus|vehicle|car|van|boiler|kitchen|lift|computer|system)s? (?:is|are|was)|rate for|the same rate)\b/i
/** The law, an insurer or a regulator sets some ages itself. */
export const LEGAL_REASON =
  /\b(?:law|legal(?:ly)?|lawful|insur\w+|insurer|medic\w+|drugs?|regulat\w+|ofsted|cqc|licen[cs](?:e|ing|es)|statut\w+|alcohol|night (?:work|working)|dbs|registration requirement|children's homes?|working time|hse|minibus (?:permit|rules|policy)|safeguarding)\b/i
const NOT_THEM = [ALL_WELCOME, NOT_APPLICANTS]
const SOUGHT = new RegExp(`${cue(WANTING).source}|${cue(REFUSING).source}`, 'iu')

const LIFE_STAGE = String.raw`(?:school[- ]?leavers?|college[- ]?leavers?|sixth[- ]?formers?|a-?level students?|gap[- ]year(?: students?| (?:boys?|girls?|kids))?|undergrad\w*|freshers?|new(?:ly)?[- ]?(?:graduates?|grads?|graduated)|recent (?:graduates?|grads?|leavers?)|(?:fresh|straight|just)(?:ly)? (?:out of|from|left) (?:school|college|uni\w*)|grann(?:y|ies)(?:[- ]type)?|grans?|nans?(?:[- ]type)?|nanas?|nannas?|grandmas?|grandmother(?:s|ly)?|grandads?|grandfather(?:s|ly)?|grandpas?|grandparents?|retire[e]s?|retired|semi-?retired|early[- ]retired|recently retired|near(?:ing)? retirement|coming up to retirement|(?:close|near) to retire\w*|of (?:retirement|pensionable|working) age|pensioners?|o\.?a\.?p'?s?|senior citizens?|silver[- ]?(?:haired|surfers?|foxes)|grey[- ]?hair\w*|over the hill|past (?:it|their (?:prime|best|sell)|your (?:prime|best|sell))|mature(?= (?:lad|wom|m[ae]n|gent|person|people|individual|applicant|candidate|carer|worker|types?|student|in years|and (?:experienced|sensible|reliable)|, )|[,.]|$)|more mature|middle[- ]?aged?|(?:young(?:er|est|ish)?|youthful)(?! (?:people|adults?|persons?|children|onset|offenders?|carers\b|families|residents?|clients?|men (?:with|who|aged)|women (?:with|who|aged)|man (?:with|who|aged|of)|woman (?:with|who|aged|of)|and old\b))|youngsters?|youth(?! (?:clubs?|work\w*|justice|offending|services?|groups?|hostel\w*|centres?|mentor\w*|support))|(?:older|elderly|old|aged)(?= (?:workers?|applicants?|candidates?|carers?|staff|persons?|types?|lad(?:y|ies)|m[ae]n|wom[ae]n|hands?|folk|ones|heads?|end of|people (?:need|should|who apply|struggle|can't|won't)))|millenn?ials?|gen(?:eration)?[- ]?(?:x|y|z|alpha)|zoomers?|boomers?|teen(?:ager)?s?(?! (?:in care|with|we support|and))|teenaged?|adolescents?(?! (?:mental|services?|units?|wards?|and))|(?:${TENS})[- ]?somethings?|(?:20|30|40|50|60)[- ]?somethings?|spring chickens?|whipper-?snappers?|golden oldies|oldies|fossils?|dinosaurs?|wrinkl(?:y|ies)|crinkl(?:y|ies)|codgers?|fuddy|has-beens|old[- ]timers?|baby[- ]?faced|fresh[- ]faced|bright young|new blood|young blood|kids (?:these days|of today)|digital natives?|tik-?tok generation|empty[- ]nesters?|second[- ]careerists?|career (?:ahead|in front) of|whole (?:life|career) ahead|long career ahead|(?:start|beginning|end|autumn|twilight|dawn) of (?:your|their|his|her) (?:career|working life)|(?:start|beginning|dawn) of (?:your|their|his|her) life|(?:your|their) (?:prime|youth)|in (?:her|his|their|your) prime|life experience of|years? of life|years on the clock)`

/** Said of nobody but those who might do the work, once clients are left out. */
const CERTAIN_STAGE = String.raw`(?:fresh faces?|(?:toward(?:s)?|for|near|nearing|approaching|over|past|close to|at|reached|reaching) (?:their |your |a |the )?(?:state )?(?:pension(?:able)?|retirement) age|(?:coasting|drifting|heading|winding down) (?:toward(?:s)?|to|for) (?:their |your |a |the )?(?:pension|retirement)|getting on (?:a bit|in years)|(?:lower|bring down|bringing down|reduce) (?:the|our) (?:average|age)|average age|long in the tooth|of (?:a )?(?:certain|advanced|mature|riper?) (?:age|vintage|years)|(?:years|decades) of (?:work(?:ing)?(?: life)?|career|service) (?:left|ahead|to go|still)|working life (?:left|ahead)|certain vintage|past (?:your|their|his|her) (?:prime|best|sell)|remember(?:s)? (?:decimali[sz]ation|rationing|vinyl|cassettes|dial-up|woolworths|the (?:war|sixties|seventies|millennium|moon landings?|berlin wall|80s|90s|70s|60s))|school[- ]?leavers?|college[- ]?leavers?|(?:fresh|straight|just)(?:ly)? (?:out of|from|left) (?:school|college|uni\w*)|young,|fresh,? young|young (?:face|blood|legs|lad(?:y|ies)|lads?|lass(?:es)?|gun|bloke|chap|thing|team|crew|bunch|staff|and (?:keen|fit|fun|lively|energetic|hungry|strong|healthy|ambitious|dynamic|enthusiastic|free))s?|bright young|older (?:lady|ladies|woman|women|gentleman|person|candidate|applicant|worker|carer)s?|mature (?:lady|ladies|woman|women|gentleman|person|individual|candidate|applicant)s?|senior citizens?|(?:first|second|early|late|latter|last) (?:half|part|stages?) of (?:their|your|his|her) (?:career|working life|life)|start(?:ing)? out in life|starting out in (?:the world of )?work|(?:close to|near|nearing|approaching|about to start|not yet) (?:drawing|claiming|getting|taking) (?:their |your |a |the )?(?:state )?pension|(?:twenty|thirty|forty|fifty)[- ]?somethings?|${AGE} is (?:our|the|my) (?:upper|top|lower|max\w*|absolute|oldest|limit)(?: limit| age| cut-?off)?|is (?:about|around|roughly|nearly) ${AGE}(?=[.,!?]|$| or so| ideally)|(?:under|over) (?:[3-7]\d|thirty|forty|fifty|sixty) ?\?|(?:mothers|grandmothers|housewives|students|retirees) (?:on|with|of|like)|nothing but youth|young (?:wo)?m[ae]n(?= (?:to|wanted|needed|for)))`
const SOME_STAGES =
  /\b(?:(?:school|college)[- ]?leavers?,? (?:and|or|to) (?:\w+ )?(?:people|grand\w+|career|retire\w*|parents|anyone|returners)|career changers?|changing career|and (?:older|younger) alike|of every age|both)\b/i

export const ageClues: readonly Clue[] = [
  { about: cue(LIFE_STAGE), with: [SOUGHT], unless: [...NOT_THEM, SOME_STAGES], ofApplicants: true },
  { about: cue(CERTAIN_STAGE), unless: [...NOT_THEM, SOME_STAGES], ofApplicants: true },
  {
    about: cue(DECADE),
    with: [
      new RegExp(
        `${SOUGHT.source}|${cue(String.raw`we|we're|us|team|staff|crew|you|you'll|most of|all of us|everyone|like me|same age|around my|join\w*|office|colleagues|somebody|someone|anyone|applicants?|carers?|pa`).source}`,
        'iu',
      ),
    ],
    unless: [
      ...NOT_THEM,
      /\b(?:(?:twenties|20s|thirties|30s)\b.*(?:fifties|50s|sixties|60s|seventies|70s)|for (?:the )?(?:over|under)|clubs?|to (?:their )?(?:60s|sixties|70s|seventies)|care for|look after|temperatures?|the (?:20|30|40|50|60|70)s|visits?|swinging|roaring|style|themed?|furniture|singalong|£\d+|\d+ applications)\b/i,
    ],
    ofApplicants: true,
  },
  {
    about: cue(
      String.raw`if you(?:'re| are| have| were)?(?: \w+)? (?:past|over|under|above|below|near|nearer|approaching|pushing|turned|reached|hit) (?:(?:the (?:age|big|wrong side) of )?${AGE}${OTHER_THAN_YEARS}|(?:state )?(?:retirement|pension)(?:able)?(?: age)?)`,
    ),
    with: [cue(REFUSING)],
    unless: [...NOT_THEM, LEGAL_REASON],
  },
  {
    about: cue(
      String.raw`(?:under|over)[- ]?(?:${AGE})'?s(?= )|(?:at least|a minimum of|minimum(?: age)?(?: of)?|not less than|no younger than) (?:2[2-9]|[3-7]\d) (?:years?|yrs?)(?: old| of age)(?! of exp)`,
    ),
    with: [SOUGHT],
    unless: [...NOT_THEM, LEGAL_REASON],
    ofApplicants: true,
  },
  // How old somebody is said to be, without the word.
  {
    about: cue(
      String.raw`(?:about|around|roughly|similar|same|close|near(?:er)?|of (?:a|the)) (?:in |to |the |a |an )?(?:same |similar |own |my |his |her |our |their )*ages?(?= (?:as|to|group|range|bracket)|[ .,!]|$)|(?:my|his|her|our|their|your) (?:own )?age(?: group| range| bracket)?(?= (?:or|and|ideally|so|group|would|is|if|please|to|who)|[.,!]|$)|close in age|age gap|(?:someone|somebody|a carer|a pa|a companion) (?:near |nearer )?(?:to )?(?:my|his|her|our|their) age|peers?(?= (?:in age|his|her|own|of|to him|to her)|[.,!]|$)|contemporar(?:y|ies) of`,
    ),
    with: [SOUGHT],
    unless: [
      /\bpeer (?:support|group|mentor|review)|\b(?:business|whatever|regardless|any|do not|don't|never|no barrier|just a number)\b/i,
    ],
  },
  {
    about: cue(
      String.raw`${AGE} ?(?:years?|yrs?|yr)?(?: old| of age)? (?:or|and) (?:thereabouts|so|there about|younger|under|below)|${AGE}${OTHER_THAN_YEARS}(?:[- ]?(?:ish|odd))|(?:the )?(?:far|right|wrong|other|sunny|good|better) side of (?:${AGE}|${DECADE})|(?:around|about|roughly|circa|approx\w*|max(?:imum)?|no more than|not more than|at most|up to|under|below|less than|over|above|no older than|older than|younger than|not yet|turned|nearer|closer to|pushing|approaching|hit|reached|past|between|aged?|age:?|ages|late as) (?:the (?:age|big) (?:of )?)?${AGE} ?(?:years?|yrs?|yr|y\.?o\.?|yo)(?:[- ]olds?| of age)?(?! ?(?:'|of (?:exp|serv)|experience|exp|in |ago|as|with|since|running|of caring))|${AGE} ?(?:-|to|\/|–) ?${AGE} ?(?:years?|yrs?|year|yr|y\.?o\.?)[- ]?(?:olds?|of age|s)?(?! ?(?:'|of (?:exp|serv)|experience|exp|in |ago|as|with))|${AGE}[- ]?(?:year|yr)s?[- ]olds?|${AGE} ?y\/?o\b`,
    ),
    unless: [
      ...NOT_THEM,
      LEGAL_REASON,
      /\b(?:our|the|this|a|every) \w*[- ]?(?:year|yr)[- ]old\b|\b(?:son|daughter|child|boy|girl|lad|grandson|granddaughter|he is|she is|who is|i am|i'm|mum|dad|mother|father|nan|gran|whether you|miles|temperature|speed|celebrat\w*|turned|home is|company|years in|of service|hours|experience|for (?:the )?(?:over|nearly|more than|about|around|almost|up to|past|last)|service|awards?|or over|and over|or above|and above)\b/i,
    ],
    ofApplicants: true,
  },
  {
    about: cue(
      String.raw`(?:aged?|ages|age:|between(?: the ages of)?) ?:? ?${AGE} ?(?:-|to|and|–) ?${AGE}${OTHER_THAN_YEARS}|(?:under|over|below|above)[- ]?(?:the age of )?(?:${AGE})'?s?${OTHER_THAN_YEARS}(?= (?:need|preferred|only|wanted|please|ideally|because|as|so|to|would|will|who|would|can|for|should|may|are|tend|struggle|don't|is|need not|with)|[.,!]|$)|${AGE} ?(?:\+|plus)(?= (?:only|preferred|ideally|please|wanted|would)|[.,!]|$)|(?:no[- ]one|nobody|anyone|anybody|people|those|applicants|candidates) (?:who is |who are |who's )?(?:over|under|older|younger|past|above|beyond|below) (?:than )?(?:the age of )?${AGE}${OTHER_THAN_YEARS}|(?:prefer|ideally|someone|somebody|anyone|be|want) (?:aged )?(?:about|around|roughly|circa|near) ${AGE}${OTHER_THAN_YEARS}|(?:postholder|candidate|applicant|person|carer|you)(?:'ll)? (?:to |should |must |will |would |would probably |will probably )?be (?:aged )?(?:about |around |roughly |circa )?(?:1[89]|[2-7]\d)${OTHER_THAN_YEARS}(?! ?(?:or|and|\+|years? (?:or|and|old or)) ?(?:over|above|older|more|upwards))`,
    ),
    with: [
      new RegExp(
        `${SOUGHT.source}|${cue(String.raw`applicants?|candidates?|postholders?|carers?|you|staff|someone|somebody|person|pa|cut-?off|join\w*|welcome|team|limit`).source}`,
        'iu',
      ),
    ],
    unless: [
      ...NOT_THEM,
      LEGAL_REASON,
      /\b(?:over|under) (?:\d+|\w+) (?:of|to|per|hours|miles|homes)|\b(?:hours|hrs|miles|beds?|bedded|rooms|homes|branches|staff|colleagues|calls|visits|minutes|mins|mph|temperature|£\d+ ?k?|children|ratio|sizes?|rota'?d|per week|a week|weekly|for over|whether you)\b|\bfor (?:the )?(?:over|under)[- ]?\d/i,
    ],
    ofApplicants: true,
  },
  {
    about: cue(
      String.raw`(?:left|leaving|leave|finished|out of|completed|come out of) (?:full[- ]time )?(?:school|education|college|uni\w*|sixth form)[^.!?]{0,15}(?:in the last|within|recently|since|after|before|last (?:summer|year)|this (?:summer|year)|no (?:more|longer) than|less than|(?:19|20)\d\d)|(?:within|less than|no more than|in) (?:the )?(?:last |past )?(?:\w+ ){1,2}years? of (?:leaving|finishing) (?:school|college|education|uni\w*)|educat\w+ (?:in the last|within|recently|after)|born (?:in|after|before|since|between|around|no (?:later|earlier))(?: the)? (?:year )?(?:(?:19|20)\d\d|\d0s|millennium|war|nineties|eighties|seventies)|years?(?:'|s')? (?:life|of life|living)? ?behind (?:you|them)|(?:old|young) enough (?:to (?:remember|have|be|know)|not to)|too (?:old|young) (?:for|to)|remember(?:s)? (?:the )?(?:war|rationing|decimal|the sixties|vhs|cassettes)|(?:grew|grown|growing) up with (?:smart ?phones|technology|computers|the internet|social media|screens)|(?:born|raised) (?:digital|into technology)|(?:joys?|energy|vigour|vim|exuberance|enthusiasm|bloom|flush|stamina|spirit|first flush) of (?:their |your )?(?:youth|a (?:20|twenty|teen|young)\w*)|young (?:at heart|legs|minds?|faces|bones|energy|and (?!old|the )\p{L}+)|(?:years|time|ages|long way|far) (?:until|till|before|to go (?:before|until)|to|from|off) (?:your |their |the |drawing |drawing your )?(?:retirement|retiring|pension)|(?:retire|retiring|retirement) (?:soon|in (?:the next|a|two|five)|is (?:near|close|looming)|within)|(?:many|plenty of|lots of|at least \w+) (?:working )?years (?:left|ahead|to give|in you|before)|stay(?:ing)? with us (?:for )?(?:the next )?(?:20|30|twenty|thirty) years|(?:nineteen|twenty|thirty|forty|fifty|sixty) (?:or thereabouts|ish|odd)|no (?:grey|gray) hairs?|hasn't forgotten (?:his|her|their) youth|(?:under|over)[- ]?(?:twenties|thirties|forties|fifties|sixties)|older than (?:the manager|our|me|us)|younger than (?:the manager|our|me|us|average)|youthful`,
    ),
    unless: [
      ...NOT_THEM,
      LEGAL_REASON,
      /\b(?:never too|not too|memories|reminisc\w*|born in the (?:home|village)|tradition\w*)\b/i,
    ],
    ofApplicants: true,
  },
]
