import { NATION, NEWCOMER, PLACES } from '../groups'
import { cue, type Clue } from './clue'
import { ALL_WELCOME, LAWFUL_REQUIREMENT, REFUSING, WANTING } from './lexicon'

/** Peoples, as one of them or all are called, beside those that `groups.ts` has. */
const PEOPLES = String.raw`(?:${NATION.replace(String.raw`uk|u\.k\.|eu|e\.u\.|`, '')}|(?<=(?:be|is|are|someone|somebody|anyone) )english(?= (?:and|or|by|so|as|because|since|for|from|please|only|if)|[.,!]|$)|angolans?|argentinians?|armenians?|azerbaijanis?|bahrainis?|barbadians?|bajans?|belarusians?|bhutanese|bolivians?|burundians?|chadians?|chileans?|ecuadoreans?|fijians?|gabonese|grenadians?|guineans?|guyanese|haitians?|ivorians?|kazakhs?|kurds?|kurdish|kuwaitis?|laotians?|latinos?|latin americans?|liberians?|macedonians?|malagasy|malayalees?|malis|mauritians?|montenegrins?|mozambicans?|namibians?|nigeriens?|omanis?|palestinians?|panamanians?|peruvians?|qataris?|samoans?|saudis?|senegalese|singaporeans?|slovenians?|taiwanese|tanzanians?|togolese|tongans?|trinidadians?|uruguayans?|uzbeks?|venezuelans?|europeans?|east europeans?|south asians?|west africans?|east africans?|middle easterners?|anglo-saxons?|celts?|cornish(?= (?:people|born|lad|lass|folk|only|man|woman))|cockneys?|londoners?|mancunians?|brummies?|glaswegians?|liverpudlians?|yorkshire(?:man|men|woman|women| (?:lass|lad|born|folk|people|man|woman)\w*)|lancashire (?:lass|lad|born|folk|people)\w*|geordies?|scousers?|home counties types?|northern(?:ers?| lass| lad)|southern(?:ers| softies)|commonwealth citizens?)`
const THINGS = String.raw`(?! (?:breakfasts?|food|foods|cuisine|cook\w*|dish\w*|restaurants?|carpets?|rugs?|choirs?|tea|coffee|music|songs?|dan\w+|films?|festivals?|flags?|days?|lunch(?:es)?|roast\w*|curry|curries|meals?|recipes?|bakery|bread|sausages?|cheese|wine|beer|whisky|doors?|windows|dressing|toast|rarebit|stew|terriers?|shepherds?|setters?|bulldogs?|cats?|dogs?|heart foundation|legion|red cross|gas|airways|museum|sign language|deaf|telecom|rail|isles|summer|weather|standards?|values|library|council|government|law|embassy|garden\w*|oak|ivy|mountain|sea|coast|communit\w+|residents?|clients?|famil(?:y|ies)|tenants?|elders?|sheltered|lunch club|day cent(?:re|er)|speak\w*|language|lessons?|class\w*|interpreter|translat\w+|qualif\w+|degree|nursing|nurse register|border|assembly|rugby|games|driving|licen[cs]e|road|street|baths?|market|provider|company|charity|based|housing|hours|time|minister|passport (?:or|and|is one|office|copy|check)))`
const HERE = String.raw`(?:incomers?|out-?siders?|off-?comers?|offcumd\w+|blow-?ins|come-?overs?|grockles|emmets|in-?comers|new ?comers to (?:the (?:area|country|uk)|this|britain)|our own(?= (?:kind|people|sort|lot|folk|countrymen|culture|race|first)|[.,!]|$)|one of (?:us|our own)|people like us|folk like us|like us(?=[.,!]|$)|our (?:kind|sort|countrymen|compatriots)|home-?grown|(?:grew|grown|raised|brought|born)(?: up)? (?:around|round|near|in) (?:here|these parts|this (?:area|town|village|county|country))|natives? of (?!this)\p{L}+|(?:all|proudly|entirely|100%|wholly) (?:english|british|white)(?= (?:here|team|staff|and|company|home)|[.,!]|$)|(?:true|proper|real|genuine) (?:cornish|english|irish|welsh|scots|dales|yorkshire)(?:man|woman|men|women)|(?:been|lived|resident|living|settled)(?: \w+)? in (?:this country|the uk|britain|england)[^.!?]{0,20}(?:years|decades?|since)|english (?:on|during|at|in) (?:your |their |all |the )?(?:breaks?|lunch|tea ?breaks?|staff ?room|canteen)|nationals of (?:eu|european|british|commonwealth|english)[^.!?]{0,15}countr\w+|(?:true|proper|real|genuine|born and bred|dyed in the wool) (?:locals?|brit\w*|english\w*|northern\w*|southern\w*|yorkshire\w*|lancashire\w*|scots?|welsh\w*|villagers?|islanders?|cornish)|born (?:and (?:bred|raised|brought up)|here|locally|in (?:the |this )?(?:uk|u\.k\.|england|britain|country|county|village|town|area)|within|overseas|abroad)|(?:uk|british|english|foreign|overseas|local)[- ]born|(?:brought|grew|grown|raised) up (?:here|in (?:the |this )?(?:uk|england|britain|country|county|village|town|area|english|a british))|raised (?:here|in (?:the )?(?:uk|england|britain))|(?:from|of) (?:round here|around here|these parts|this country|our country|the same country|further afield|abroad|overseas|elsewhere in the world|other countries|certain countries|(?:an? )?english[- ]speaking countr\w+|the (?:eu|uk|continent|third world|west|subcontinent|islands?)|africa|asia|india|pakistan|poland|romania|nigeria|europe|eastern europe|the (?:philippines|caribbean|middle east|far east))|family (?:has been|have been|from) (?:here|in the (?:area|county|village)|round here|local)|generations? (?:of|in|here)|(?:foreign|unpronounceable|funny|strange|exotic|difficult|english|british|english-?sounding|british-?sounding|western|normal|ordinary|easy) (?:sounding )?(?:sur)?names?|names? (?:that |which )?(?:we|residents|people|they|you|i|our residents) can(?:'t|not)? (?:pronounce|say|spell|read)|(?:sur)?names? (?:that (?:is|are|sounds?) |must be |should be |sounding |sounds? )(?:english|british|foreign|easy)|sounds? (?:english|british|foreign|local|like (?:us|a local|they're from|you're from))|(?:foreign|strong|thick|heavy|regional|african|asian|indian|polish|eastern european|overseas|noticeable|pronounced|broad|detectable|any|no|without (?:an?|any)|neutral|clear|english|british|local|native|northern|southern|scottish|irish|different) accents?|accents?[- ]?(?:free|less|neutral)|accent|accents (?:are|confuse|can't|don't|won't|upset|need)|(?:the )?(?:queen|king)'?s english|bbc english|received pronunciation|proper english(?! breakfast)|english[- ]only|(?:only|nothing but) english (?:is |to be |may be |spoken|at|in|on)|english (?:is )?(?:to be |must be )?(?:the )?only (?:language|spoken)|english at all times|(?:speaking|speak|talk\w*|chat\w*) (?:in )?(?:their|your|other|foreign|another) (?:own )?languages?|foreign (?:languages?|tongues?|workers?|staff|nurses?|carers?|people|passports?|faces?|types)|(?:english|british|white|western|familiar-looking) faces?|(?:british|uk|english|eu|european|irish|foreign|red|blue|burgundy|english) passports?|uk nationals?|british (?:citizens?|nationals?|subjects?|only|people|workers?|first)|(?:eu|non-?eu|foreign|overseas|uk) (?:nationals?|citizens?|workers?|applicants?|candidates?)|nationalit(?:y|ies)|citizenship|country of (?:origin|birth)|birthplace|mother tongue|first[- ]language|native[- ]?(?:speakers?|english|tongue|born)?|(?:english|british|white) (?:by|in) (?:birth|blood|descent|culture)|(?:british|english|western) (?:culture|upbringing|way of life|ways|customs|background|heritage|ancestry|parents|parentage|roots|stock)|indigenous|immigrants?|migrants?|asylum\w*|refugees?|visa (?:people|types)|sponsored (?:workers?|staff|carers?|people)|ilr only|settled (?:status )?only|citizens only|(?:burgundy|blue|maroon|red|navy|black|right|correct|proper) (?:or \w+ )?(?:coloured )?(?:books?|passports?)(?! (?:of|to|on|for|club|case|about))|(?:burgundy|maroon) (?:or \w+ )?(?:book|passport)s?|lived (?:here|in (?:this country|the uk|britain|england|the area|the village|the county)) all (?:their|there|your|his|her|of their|of your) li(?:fe|ves)|here all (?:their|your|his|her) li(?:fe|ves)|off the boat|just arrived|go(?:ne)? back home|travell?ers?(?! (?:time|information|sites? team|community))|gyps(?:y|ies)|roma\b|romany)`
const NOT_PEOPLE =
  /\b(?:(?<!even (?:if|with|though)[^.!?]{0,20})right to work|permission to work|any nationality|all nationalities|of (?:\w+ )?nationalities|\d+ nationalities|many nationalities|different nationalities|welcome(?! (?:if|provided))|not (?:a must|needed|required|essential)|handy|useful|helpful|support(?:s|ing)? (?:migrants|refugees|asylum|people|famil)|wherever you|whatever your|no matter|native (?:plants?|trees?|species|wild\w*|hedge\w*|woodland|flowers)|native to|royal british|(?:can|able to|will|you'll|to) cook|meals?|menus?|dishes|cuisines?|recipes?|breakfasts?|documents?|check(?:s|ed)?|copies|proof of|birth certificate|dbs|asylum support|refugee (?:charity|support|council)|(?:residents?|clients?|people) whose|residents? (?:who|from|speak|come|are)|our residents|(?:don't|do not|needn't|need not|not) (?:need to )?have (?:to have )?lived|clients? (?:who|from|speak|come|are)|tenants?|interpret\w*|cultur(?:e|es|al) (?:awareness|needs|backgrounds)|travel (?:to|with)|holiday\w*|conditions|expenses|pay(?:s|ing)? (?:for )?(?:your )?travel|teaching|teach|english (?:classes|lessons)|learn english|sponsorship|not able to sponsor|trained abroad|overseas trained|registered with)\b/i

const SOUGHT = new RegExp(`${cue(WANTING).source}|${cue(REFUSING).source}`, 'iu')
const NOT_THEM = [ALL_WELCOME, LAWFUL_REQUIREMENT, NOT_PEOPLE]

export const originClues: readonly Clue[] = [
  {
    about: cue(
      String.raw`(?:an?|our|the) (?:all[- ])?(?:${PEOPLES}) (?:team|staff|workforce|crew)[^.!?]{0,40}(?:keep|stay|like)|(?:burgundy|maroon|navy|blue|red) (?:or \w+ )?(?:book|passport)s?(?: (?:only|holders?|gets|please|preferred)|[^.!?]{0,30}(?:pile|first|list|only))|no visas? of any|(?:true|proper|real|genuine) (?:cornish|english|irish|welsh|scots|dales|yorkshire)(?:man|woman|men|women)|only (?:for )?local families`,
    ),
  },
  {
    about: cue(PEOPLES.replace('polish', String.raw`polish(?!ing|ed| (?:the|up|floors|silver))`) + THINGS),
    with: [SOUGHT],
    unless: NOT_THEM,
    ofApplicants: true,
  },
  { about: cue(HERE), with: [SOUGHT], unless: NOT_THEM, ofApplicants: true },
  {
    about: cue(
      String.raw`(?:nurses?|carers?|girls?|lad(?:y|ies)|lads?|staff|workers?|applicants?|candidates?|people|those|anyone|somebody|someone) from (?:kerala|punjab|goa|gujarat|lagos|manila|${PLACES})`,
    ),
    with: [SOUGHT],
    unless: NOT_THEM,
    ofApplicants: true,
  },
  {
    about: cue(
      String.raw`(?:kerala|punjab|goa|gujarat|lagos|manila|${PLACES}) (?:nurses?|carers?|girls?|lad(?:y|ies)|lads?|staff|workers?|applicants?|candidates?|people|born|nationals?|passports?)`,
    ),
    unless: NOT_THEM,
    ofApplicants: true,
  },
  {
    about: cue(
      String.raw`(?:(?:any|dependant|dependent|student|spouse|work|partner|skilled worker|tier \d|graduate|other|overseas) visas?|visa[- ]holders?|visas?(?= (?:of|please|holders|people|here|needed|required)|[.,!]|$)|on (?:a |any |your )?visas?)`,
    ),
    with: [
      cue(
        String.raw`(?:no|not|don't|do not|cannot|can't|won't|never|need not|citizens? only|british only|avoid|rejected?|binned)`,
      ),
    ],
    unless: [
      ALL_WELCOME,
      /\b(?:sponsor\w*|unable to (?:offer|provide)|(?<!even (?:if|with|though)[^.!?]{0,20})right to work|permission|within the hours|may apply|can apply|check\w*|pay for|cost of|fees?|card payments?)\b/i,
    ],
  },
  { about: cue(NEWCOMER.replace('|accents?|', '|')), with: [cue(REFUSING)], unless: NOT_THEM, ofApplicants: true },
  {
    about: cue(
      String.raw`after (?:all )?(?:uk|british|local|eu) (?:nationals?|citizens?|applicants?|candidates?|people|workers?)|(?:uk|british|english|eu) (?:nationals?|citizens?|workers?|people|applicants?) (?:first|before|come first|take priority|will be (?:considered|interviewed) first|have priority)|british (?:jobs|workers) (?:for|first)|keep it british|british through and through|(?:none|no|not any) of (?:your|those|these|them) (?:incomers|foreigners|outsiders|immigrants|types)`,
    ),
  },
]
