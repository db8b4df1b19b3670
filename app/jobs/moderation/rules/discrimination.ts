import { findPhrases, phrase, phraseRule, type ModerationRule } from './rule'

/**
 * Wording that the Equality Act 2010 forbids in an advert unless an occupational requirement is approved. The patterns
 * look for what is asked of applicants, not for the words alone: adverts in care rightly speak of young people, women,
 * disability and faith.
 */
const WORKER = String.raw`(?:carers?|care (?:workers?|assistants?|staff)|support workers?|staff|nurses?|pas?|personal assistants?|applicants?|candidates?|person|people|individuals?|cleaners?|drivers?|team members?)`
const WANTED = String.raw`(?:only|required|needed|wanted|preferred|essential|sought|apply)`
const SEEKING = String.raw`(?:looking for|seeking|seeks?|require|need|want|wanted:?|prefer(?:ably)?|must be|should be|would suit|suits?|ideal for)`

const age: ModerationRule = phraseRule(
  'age',
  'It seems to ask for people of a certain age. Say what the work needs instead, or use the minimum age field.',
  [
    phrase(String.raw`young(?:,| and| &) (?:energetic|dynamic|enthusiastic|fit|vibrant|lively|ambitious)`),
    phrase(String.raw`(?:energetic|dynamic|vibrant|fit|lively)(?:,| and| &) young`),
    phrase(
      String.raw`(?:young|youthful|mature|middle-aged|older) (?:and \w+ )?(?:candidates?|applicants?|carers?|care workers?|graduates?)`,
    ),
    phrase(
      String.raw`(?:mature (?:and \w+ )?|${SEEKING} (?:an? )?(?:young|middle-aged|older) (?:and \w+ )?)(?:lady|ladies|woman|women|female|man|gentleman)`,
    ),
    phrase(String.raw`(?:young|youthful) (?:team|workforce|staff)`),
    phrase(String.raw`youthful`),
    phrase(String.raw`(?:recent|new) (?:graduates?|school leavers?) only`),
    phrase(String.raw`digital natives?`),
    phrase(String.raw`(?:max(?:imum)?|upper) age(?: limit)?`),
    phrase(String.raw`(?:no|not) (?:older|over) than \d{2}`),
    phrase(
      String.raw`(?:${WORKER}|you)(?: \w+){0,3} (?:aged|between the ages of|under the age of|under|below|no older than) \d{2}(?!\s*(?:hours|minutes|miles|%|p\b))`,
    ),
    phrase(String.raw`over[- ](?:40|45|50|55|60|65)'?s? need not apply`),
  ],
)

/** "You must be 18 or over" is for the field that carries the reason. */
export const ageLimitRule: ModerationRule = phraseRule(
  'age-limit-in-text',
  'A minimum age belongs in its own field, with the reason for it.',
  [
    phrase(
      String.raw`(?:must|should|need to|have to) be (?:at least |over |aged |over the age of |a minimum of )?(?:1[6-9]|2[0-5])(?: years?(?: old| of age)?|\+| and over| or over| plus| or older| and above)`,
    ),
    phrase(
      String.raw`(?:must|should|need to|have to) be (?:at least|over|aged|over the age of|a minimum of) (?:1[6-9]|2[0-5])(?! (?:hours|minutes|miles))`,
    ),
    phrase(String.raw`minimum age(?: of| is|:)? ?\d{2}`),
  ],
)

const sex: ModerationRule = {
  id: 'sex',
  sentence: 'It seems to ask for women or men only. That needs an occupational requirement with a reason.',
  find: ({ text, kind }) => [
    ...findPhrases(text, [
      phrase(String.raw`(?:females?|males?|women|woman|men|man|ladies|lady|girls?|gents?) only`),
      phrase(
        String.raw`(?<!\b(?:male|men) (?:and|or) )(?:female|male|woman|lady|girl) ${WORKER} (?:is |are )?${WANTED}`,
      ),
      phrase(
        String.raw`${SEEKING} (?:an? |another |two |experienced |kind |caring |reliable |mature ){0,3}(?:female|male|woman|lady|ladies|gentleman|girl)(?! (?:and|or) (?:female|male|men))(?! (?:residents?|clients?|service users?|tenants?|patients?|customers?))`,
      ),
      phrase(String.raw`(?:females?|males?|men|women) (?:need not|should not) apply`),
      phrase(String.raw`no (?:females?|males?|men|women)(?= (?:please|apply|applicants?)\b)`),
    ]),
    ...(kind === 'title'
      ? findPhrases(text, [phrase('(?:handyman|dinner lady|tea lady|cleaning lady|barmaid|waitress|night sister)')])
      : []),
  ],
}

const race: ModerationRule = phraseRule(
  'race',
  'It seems to ask for people of a certain nationality, race or first language. Say which skill the work needs.',
  [
    phrase(String.raw`native(?:[- ]level)? (?:english )?speakers?`),
    phrase(String.raw`(?:native|mother[- ]tongue) english`),
    phrase(
      String.raw`english (?:mother[- ]tongue|first language|(?:as|is|must be|being) (?:an? |your |the )?(?:first|native) language)`,
    ),
    phrase(String.raw`first language (?:must be|is|should be) english`),
    phrase(
      String.raw`(?:british|english|uk|eu|european|irish|white|white british) (?:nationals?|citizens?|passport[- ]holders?|applicants?|people|born|workers?|candidates?)? ?only`,
    ),
    phrase(
      String.raw`(?:must|should) be (?:a )?(?:british|white|english|european|uk-born|uk born)(?! (?:citizen or|sign))`,
    ),
    phrase(String.raw`no (?:foreigners|immigrants|migrants|overseas applicants|travellers)`),
    phrase(
      String.raw`no (?:polish|romanian|african|asian|indian|nigerian|filipino|eastern european|black)s? (?:people|workers?|applicants?|carers?)`,
    ),
    phrase(String.raw`(?:british|uk)[- ]born`),
  ],
)

const FAITH = String.raw`(?:christians?|catholics?|muslims?|hindus?|jews?|jewish|sikhs?|buddhists?|atheists?)`
const religion: ModerationRule = phraseRule(
  'religion',
  'It seems to ask for people of a certain religion or belief. That needs an occupational requirement with a reason.',
  [
    phrase(String.raw`${FAITH} (?:${WORKER} )?(?:only|required|preferred|wanted)`),
    phrase(String.raw`(?:must|should|need to) be (?:an? )?(?:practising |committed |devout )?${FAITH}`),
    phrase(String.raw`(?:practising|committed|devout|born[- ]again) ${FAITH}`),
    phrase(String.raw`no (?:muslims|christians|jews|hindus|sikhs)`),
  ],
)

const family: ModerationRule = phraseRule(
  'marriage-and-family',
  'It seems to depend on being married, having children or being pregnant. Say which hours or travel the work needs.',
  [
    phrase(
      String.raw`(?:with|have|having) no (?:children|kids|family commitments|family ties|dependants|childcare (?:issues|commitments))`,
    ),
    phrase(String.raw`without (?:children|kids|family commitments|family ties|dependants)`),
    phrase(String.raw`(?:must|should) be (?:single|married|unmarried)`),
    phrase(
      String.raw`(?:single|married|unmarried) (?:person|people|woman|women|man|men|couples?|applicants?) (?:only|required|preferred|wanted)`,
    ),
    phrase(String.raw`(?:not|isn't|aren't) (?:be )?(?:pregnant|planning (?:a family|to have children))`),
    phrase(
      String.raw`(?:do you|are you) (?:have|plan(?:ning)?|intend(?:ing)?|expecting|want)(?: to)? (?:start|have|a baby|any children|children|kids|pregnant)[^?.\n]{0,20}`,
    ),
    phrase(String.raw`are you (?:single|married|pregnant|in a relationship)`),
  ],
)

const disability: ModerationRule = phraseRule(
  'disability',
  'It seems to leave out disabled people. Say what has to be done, not what body does it.',
  [
    phrase(String.raw`able[- ]bodied`),
    phrase(
      String.raw`(?:must|should|need to|have to) be (?:\w+ ){0,2}(?:fit and healthy|healthy and fit|in (?:good|excellent|perfect) health|(?:physically|medically) fit|able to lift)`,
    ),
    phrase(String.raw`(?:must|should) (?:have|be of) (?:good|excellent|perfect) health`),
    phrase(
      String.raw`no (?:health (?:problems|issues|conditions)|medical (?:problems|conditions)|disabilit(?:y|ies)|back problems)`,
    ),
    phrase(String.raw`(?:good|excellent|clean) sickness record`),
  ],
)

export const discriminationRules: readonly ModerationRule[] = [age, sex, race, religion, family, disability]
