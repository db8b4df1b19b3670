import { findClues, notInSentencesWith, ruleOf, together, type Clue } from './clues/clue'
import { LAWFUL_REQUIREMENT } from './clues/lexicon'
import { originClues } from './clues/origins'
import {
  beliefClues,
  disabilityClues,
  familyClues,
  looksClues,
  orientationClues,
  raceClues,
  sexClues,
} from './clues/traits'
import { COLOUR, DISABILITY, FAITH, FAMILY, NATION, NEWCOMER, ORIENTATION, SEX, WANTED, WORKER } from './groups'
import { ENDS, preferences, SERVED, sought, WELCOME } from './preferences'
import { findPhrases, phrase, type ModerationRule, type Phrase } from './rule'

/**
 * Wording that the Equality Act 2010 forbids in an advert unless an occupational requirement is approved. The patterns
 * look for what is asked of applicants, not for the words alone: adverts in care rightly speak of young people, women,
 * disability and faith.
 */
const SEEKING = String.raw`(?:looking for|seeking|seeks?|require|need|want|wanted:?|prefer(?:ably)?|must be|should be|would suit|suits?|suit|ideal for|ideal candidate is|perfect for|right job for)`

const sexPhrases: readonly Phrase[] = [
  ...preferences(SEX, true),
  {
    match: phrase(
      String.raw`(?<!\b(?:male|men) (?:and|or|\/) )(?:female|male|woman|lady|girl) ${WORKER} (?:is |are )?${WANTED}`,
    ),
    unlessClause: WELCOME,
  },
  {
    match: phrase(
      String.raw`${SEEKING} (?:an? |another |two |experienced |kind |caring |reliable |mature |motherly |big |fit |young |strong |nice |friendly |more ){0,3}(?:females?|males?|woman|women|lady|ladies|gentleman|girls?|lads?|bloke|guy|man(?= for (?:our|the|this|a)\b)|housewi(?:fe|ves))(?! ?(?:and|or|/|&) ?(?:female|male|men|women|man))(?! ${SERVED})`,
    ),
    unlessSentence: /\b(?:support|care for|in her|in his|who (?:loves?|likes?|lives?|has|needs?|is))\b/i,
    unlessBefore: /\b(?:support|care|caring) for\b|n't\b|\bnot\b/i,
  },
  phrase(
    String.raw`(?:all[- ]female|all[- ]male|female[- ]only|male[- ]only|women[- ]only|men[- ]only|girls'|lads'|ladies'|boys') (?:team|staff|role|post|position|job|vacancy)`,
  ),
  phrase(
    String.raw`(?:this is )?(?:a )?(?:women'?s|woman'?s|man'?s|men'?s|ladies'?) (?:job|work|role)|a job for (?:a )?(?:${SEX})|wom[ae]n's touch|(?:${SEX}) not so much|(?:${SEX}) ?,? we want you|(?:have|got) (?:enough|plenty of|too many) (?:${SEX})(?! ${SERVED})|(?:${SEX}) please (?:apply|contact|come|get in touch)`,
  ),
  phrase(
    String.raw`(?:job|role|post|position|work)(?:'?s)? (?:is |are )?(?:really |more |most |best |better )*(?:for|suits?|suit(?:ed|able) (?:for|to)|open to) (?:a )?(?:${SEX})(?! ?(?:and|or|&|/) ?${SEX})(?! ${SERVED})`,
  ),
]
/** In a title alone. */
const sexInTitles: readonly Phrase[] = [
  phrase(
    String.raw`(?<!male ?(?:and|or|/|&|,) ?)(?:fe)?males?(?! ?(?:and|or|/|&|,) ?(?:fe)?male)(?! ?${SERVED})|(?:lady|woman|man|girl|gentleman) ${WORKER}`,
  ),
  phrase('(?:handyman|dinner lady|tea lady|cleaning lady|barmaid|waitress|night sister)'),
]

const sex: ModerationRule = {
  id: 'sex',
  sentence: 'It seems to ask for women or men only. That needs an occupational requirement with a reason.',
  find: ({ text, kind }) =>
    notInSentencesWith(
      text,
      LAWFUL_REQUIREMENT,
      together(
        findPhrases(text, sexPhrases),
        findClues(text, sexClues),
        kind === 'title' ? findPhrases(text, sexInTitles) : [],
      ),
    ),
}

function preferenceRule(
  id: string,
  sentence: string,
  group: string,
  clues: readonly Clue[],
  more: Phrase[] = [],
): ModerationRule {
  return ruleOf(id, sentence, [...preferences(group), ...more], clues)
}

const race = preferenceRule(
  'race',
  'It seems to ask for people of a certain race or colour. Say which skill the work needs.',
  COLOUR,
  raceClues,
  [
    ...sought(COLOUR.replace(/\|\(\?:black[^]*$/, ')')),
    phrase(
      String.raw`(?:no ?one|nobody|not anyone|none) of colou?r|all[- ]?(?:white|black|asian) (?:team|staff|workforce|crew|home|company|family)|(?:of|with|from) (?:her|his|their|our|the same|a different) (?:own )?(?:colour|race|skin|ethnic\w+)`,
    ),
    phrase(String.raw`(?:must|should) (?:be|have) (?:white|black|fair|light)(?:[- ]skin\w*)?`),
    phrase(String.raw`(?:no|whites?|blacks?) (?:blacks|whites|asians|coloureds|ethnics)${ENDS}`),
  ],
)

const orientation = preferenceRule(
  'sexual-orientation',
  'It seems to ask for people of a certain sexual orientation or gender identity. The work depends on neither.',
  ORIENTATION,
  orientationClues,
  [
    ...sought(ORIENTATION),
    phrase(String.raw`(?:must|should) be (?:straight|heterosexual)`),
    phrase(String.raw`lifestyle choices? (?:not|un)welcome`),
  ],
)

const religion = preferenceRule(
  'religion',
  'It seems to ask for people of a certain religion or belief. That needs an occupational requirement with a reason.',
  FAITH,
  beliefClues,
  [
    ...sought(FAITH),
    phrase(
      String.raw`(?:want|need|looking for|seeking|prefer) (?:an? )?(?:church[- ]?going|god[- ]?fearing|practi[sc]ing|committed|good) (?:${FAITH}|people|person|famil\w+)`,
    ),
    phrase(String.raw`(?:practi[sc]ing|committed|devout|born[- ]again) ${FAITH}`),
    {
      unlessBefore: /\bnot\b|n't/i,
      match: phrase(
        String.raw`(?:must|should|need to|have to) (?:share (?:our|the|her|his|their) (?:\w+ )?(?:faith|beliefs?|religion)|go to church|attend (?:our |a |the )?(?:\w+ )?(?:church|mosque|mass|temple|services?|chapel)|believe in god|accept jesus|be of (?:the )?(?:\w+ )?faith|not wear (?:a )?(?:hijab|headscarf|turban|cross))`,
      ),
    },
  ],
)

const family = preferenceRule(
  'marriage-and-family',
  'It seems to depend on being married, having children or being pregnant. Say which hours or travel the work needs.',
  FAMILY,
  familyClues,
  [
    {
      match: phrase(
        String.raw`(?:with|have|having|has|got) no (?:small |young )?(?:children|kids|family commitments|family ties|dependants|dependents|childcare (?:issues|commitments|responsibilities|problems))`,
      ),
      unlessBefore: /\b(?:people|residents?|clients?|lady|man|those) who $/i,
    },
    phrase(
      String.raw`without (?:young |small )?(?:children|kids|family commitments|family ties|dependants|childcare (?:issues|commitments|problems))`,
    ),
    phrase(String.raw`(?:must|should) (?:be|stay) (?:single|married|unmarried|childless|child-free)`),
    phrase(
      String.raw`(?:single|married|unmarried|childless) (?:person|people|woman|women|man|men|couples?|applicants?) (?:only|required|preferred|wanted)`,
    ),
    phrase(
      String.raw`(?:not|isn'?t|aren'?t|never) (?:be |get |getting |become )?(?:pregnant|planning (?:on )?(?:a family|a baby|to have (?:children|kids)|having (?:children|kids|a baby)))`,
    ),
    phrase(
      String.raw`(?:not|n't) (?:be )?(?:planning|intending|about) (?:to (?:go|take|start|have)|on (?:going|taking|starting|having)|any) (?:\w+ ){0,2}(?:maternity|family|baby|babies|children|kids)`,
    ),
    phrase(String.raw`(?:planning|thinking of|hoping for) (?:a|starting a|to start a) (?:family|baby)`),
    phrase(String.raw`no (?:babies|maternity|plans (?:to start|for) a family|mat leave)${ENDS}`),
    phrase(
      String.raw`if you(?:'re| are)? (?:plan|think|hop|want|intend|expect|try)\w* (?:on |of |to |for )?(?:having |have |a |start\w* |get\w* |be |become )*(?:baby|family|kids|children|pregnant|married)`,
    ),
    phrase(String.raw`(?:family[- ]free|child[- ]?free|no strings) (?:people|person|applicants?|candidates?|staff)`),
  ],
)

const disability = preferenceRule(
  'disability',
  'It seems to leave out disabled people. Say what has to be done, not what body does it.',
  DISABILITY,
  disabilityClues,
  [
    phrase(String.raw`able[- ]?bodied`),
    phrase(
      String.raw`(?:must|should|need to|have to|needs? to) be (?:\w+ ){0,2}(?:fit and healthy|healthy and fit|in (?:good|excellent|perfect|full|top) (?:physical )?health|(?:physically|medically|fully|100% ?) ?fit|fit and strong|strong and fit|healthy|able to lift|free of (?:any )?(?:illness|disab))`,
    ),
    phrase(String.raw`(?:must|should) (?:have|be of|enjoy) (?:good|excellent|perfect|full) (?:\w+ )?health`),
    phrase(
      String.raw`(?:good|excellent|clean|perfect|exemplary|100%) (?:sickness|attendance and sickness|health) record`,
    ),
    phrase(
      String.raw`never (?:have |had |been |taken |be )*(?:(?:an? |any |one )?(?:days?|time) off(?: sick| ill)?|off sick|sick|ill)`,
    ),
    phrase(String.raw`no (?:sick ?notes?|sickness|time off sick|illness(?:es)?)${ENDS}`),
    phrase(String.raw`(?:fit|healthy)(?: and healthy| and fit)? (?:people|applicants?|candidates?|persons?) only`),
    phrase(
      String.raw`perfect (?:hearing|eyesight|vision|mobility)(?: and (?:hearing|eyesight|vision|mobility))? (?:required|needed|essential|a must|only)`,
    ),
    phrase(
      String.raw`(?:history of|suffer(?:ing|s)? (?:from|with)) (?:${DISABILITY}|mental)[^.!?\n]{0,30}(?:not|n't|need|cannot)`,
    ),
  ],
)

const LANGUAGE = String.raw`(?:english|british)`
const originRule = preferenceRule(
  'origin',
  'It seems to ask for people of a certain nationality, birthplace or first language. Say which skill the work needs.',
  String.raw`(?:${NATION}(?:[- ]born)?(?: (?:nationals?|citizens?|passports?(?:[- ]holders?)?|residents|speakers?|born|origin|descent|background))?|${NEWCOMER}|(?:${LANGUAGE} )?native(?:[- ]level)?(?: ${LANGUAGE})?(?:[- ]speakers?)?)`.replace(
    'polish',
    String.raw`polish(?!ing|ed)`,
  ),
  originClues,
  [
    phrase(String.raw`(?<!non-)native(?:[- ]level)? (?:english |british )?speakers?(?! (?:are |is )?(?:of|welcome))`),
    phrase(String.raw`(?:native|mother[- ]tongue) (?:english|british)`),
    phrase(
      String.raw`english (?:mother[- ]tongue|first language|(?:as|is|must be|being|has to be|should be) (?:an? |your |the |their )?(?:first|native|mother|only|home)(?: language| tongue))`,
    ),
    phrase(
      String.raw`(?:first|native|mother|home)(?: language| tongue)(?: (?:must be|is|should be|has to be|of|:))? english`,
    ),
    phrase(
      String.raw`(?:must|should|need to|have to) (?:have|hold|possess|show|carry) (?:an? )?(?:full |valid )?(?:british|uk|eu|english|irish|european) (?:passport|nationality|citizenship|accent|birth certificate)`,
    ),
    phrase(
      String.raw`(?:british|uk|eu|english|european|irish) (?:passport|citizenship|nationality|birth certificate)(?:[- ]holders?)? ?(?:is |are )?(?:only|required|needed|essential|a must|holders?|necessary|preferred)`,
    ),
    phrase(
      String.raw`(?:born|raised|brought up|bred|grew up|grown up)(?: and (?:bred|raised|brought up))? (?:in|within) (?:the )?(?:uk|u\.k\.|britain|england|united kingdom|great britain|this country|oxfordshire|scotland|wales)`,
    ),
    phrase(
      String.raw`(?:british|uk|english|locally)[- ]born|(?:only (?:those|people|staff|anyone)|must (?:be|have been)|need to (?:be|have been)|all) born (?:here|locally|in this)`,
    ),
    phrase(
      String.raw`(?:of|with) (?:british|english|european|western|indigenous) (?:origin|descent|heritage|background|parents|blood|stock)`,
    ),
    phrase(
      String.raw`(?:speak|speaks|speaking|english|spoken|talk) (?:\w+ ){0,3}(?:without|with no) (?:an? )?(?:\w+ )?accent|(?:no|without)(?: any| an?)? (?:strong |foreign |thick |heavy )?accents?${ENDS}`,
    ),
    phrase(String.raw`(?:british|english|uk) accents?`),
    phrase(
      String.raw`(?:indigenous|true brits?|proper (?:english|british)(?: (?:people|staff|carers?|folk|born|lads|only))|english through and through|fellow countrymen)`,
    ),
  ],
)

const looks: ModerationRule = ruleOf(
  'looks',
  'It seems to ask for a certain look. Say what the work needs.',
  [],
  looksClues,
)

export const discriminationRules: readonly ModerationRule[] = [
  sex,
  looks,
  race,
  originRule,
  religion,
  orientation,
  family,
  disability,
]
