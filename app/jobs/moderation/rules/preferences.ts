import { SEX, WANTED, WORKER } from './groups'
import { phrase, spaces, type Phrase } from './rule'

/** Whom care is for, where a sentence speaks of them and not of applicants. */
export const SERVED = String.raw`(?:residents?|clients?|service users?|tenants?|patients?|customers?|homes?|house(?:hold)?s?|wards?|units?|wings?|groups?|shed|club|lounges?|toilets?|bathrooms?|football|choir|children|adults|visitors|guests|friends|family|families|relatives)`
/** A sentence that says that all are welcome. */
export const WELCOME =
  /\b(?:regardless of|whatever (?:your|their)|irrespective of|all (?:ages|backgrounds|faiths|genders)|equal opportunit\w+|of (?:every|any|all) (?:faith|sex|race|age|background|gender)\w*|(?:are|is|everyone|all|warmly|very|always|especially) (?:very |warmly |equally |always )?welcome|do not discriminate|don'?t discriminate|disability confident|encourage (?:applications|people|disabled)|adjustments|never (?:ask|turn)|discriminat\w+ (?:against|on)|and none)\b/i
const NOT_ONLY = /(?:\b(?:not|never)|n't) (?:just |only )?(?:for |limited to |restricted to )?$|\bnot$/i
const START = String.raw`(?<=^|[.!?,;:\n(/|•–-]\s*|\b(?:sorry|strictly|absolutely|positively|definitely|please|but|and|or|with|have|has|want|wants|accept|take|taking|hire|employ|for|says|be|require|prefer|still|applicants?|candidates?|basically|ideally|defo|honestly) )`
export const ENDS = String.raw`(?=\s*(?:$|[.!,;:)\n/•–|&-]|please|pls|thanks|thx|thank you|apply|need|needed|applicants?|applications?|candidates?|or\b|and\b|people|workers?|carers?|staff|nurses?|allowed|wanted|accepted|considered|sorry|for this|in (?:this|our)|to apply|at (?:this|our|all)|here\b|whatsoever|of any|we\b|as\b|because|with (?:young|small|kids|children)|who (?:have|are)))`

const ANY_WITH = String.raw`(?:for |to |on |by |any |any(?:one|body) (?:who (?:is|has) |with |in )?|people (?:who (?:are|have) |with |in )?|applications? from |some(?:one|body) (?:who (?:is|has) |with |in )?|those (?:who (?:are|have) |with |in )?|a |an |more )*`

const REJECTED = String.raw`(?:(?:need|needs|should|do|does|can|may|must|will|would|could|is|are|did) ?(?:not|n'?t|n't) (?:\w+ )?(?:apply|bother|fit in|suit\w*|cope|waste|be (?:considered|interviewed|accepted|employed|hired|selected|shortlisted|looked at)|used to|what we (?:need|want)|for us)|(?:won'?t|can'?t|couldn'?t|shouldn'?t|needn'?t|don'?t) (?:\w+ )?(?:apply|fit in|suit|cope|keep up|be considered|be interviewed)|please (?:don't|do not) (?:apply|bother)|will be (?:rejected|refused|binned|turned (?:down|away))|so none|none please|unsuitable|unwelcome|(?:would|will|might) struggle here|(?:would not|wouldn't|won't|will not|might not) be (?:comfortable|happy|at home|safe|welcome|suited|right)|look elsewhere|need not(?! (?:speak|be|have|know|worry|drive|cook|read|fear|share)))`
const TURNED_AWAY = String.raw`(?:don'?t|do not|not|never|can'?t|cannot|won'?t|rather not|nobody|no ?one|n't)(?: be)?(?: any)?(?: longer)? (?:take|taking|takes|hire|hiring|employ\w*|accept\w*|consider\w*|interview\w*|recruit\w*|open to|suit\w*|be having|have(?= any)|about to|going to be|want|have(?= (?:an? )?(?:married|pregnant|gay|disabled|black|white)))`

/** Every way of leaving a group out. No welcome beside it takes it back. */
export function leftOut(group: string, served = false): Phrase[] {
  const not = notServed(served)
  const said = about(group, null)
  const people = String.raw`${group}(?: (?:${WORKER}|couples?))?`
  return [
    said(String.raw`(?:${group})${not}\b[^.!?\n]{0,60}\b${REJECTED}`),
    said(String.raw`${TURNED_AWAY}\b[^.!?\n]{0,30}\b(?:${group})${not}(?!'s)`),
    said(
      String.raw`(?:nobody|no ?one|none|anyone but) (?:who(?:'s| is| are) |with |on |in |about to go |from )?(?:an? |any )?(?:${group})${not}`,
    ),
    said(String.raw`${START}(?:no|zero|not) (?:more |any |other )?(?:${group})${not}${ENDS}`),
    said(
      String.raw`(?:no ?one|nobody|no (?:people|persons?|applicants?|candidates?|staff)) (?:who (?:is|has|are|have) |with |on |in )(?:an? |any )?(?:${group})`,
    ),
    said(String.raw`must not (?:have|suffer from|suffer with|be|wear)(?: from)?(?: any| an?)? (?:${group})`),
    said(
      String.raw`(?:don't|do not|never|not) (?:bother to |bother )?(?:apply|applying) if (?:you(?:'re| are| have(?: got)?| suffer (?:from|with)| wear)? )(?:an? |any |from an? )?(?:${group})`,
    ),
    said(
      String.raw`(?:${group}) ?[?,:!–-]+ ?(?:then |sorry,? )?(?:this|it|the job|look|please|don't|do not|not)\b[^.!?\n]{0,15}(?:not|n't|elsewhere|you)(?: (?:for you|apply|for me|one))?`,
    ),
    said(
      String.raw`(?:won't|will not|can't|cannot|don't|do not|refuse to|never) (?:have(?! to\b)|employ|hire|take(?: on)?|accept|consider|use|work with|send)(?: \w+){0,5} (?:${group})${not}(?= ?(?:$|[.!,;:)\n]|here|in (?:this|our)|on (?:this|our)|at (?:this|our)|please|for this|working|as))`,
    ),
    said(
      String.raw`if you(?:'re| are| have(?: got)?| suffer from) (?:an? |any )?(?:${group})[^.!?\n]{0,30}(?:don't|do not|not (?:apply|for you|the job)|look elsewhere|need not|no point)`,
    ),
    said(
      String.raw`(?:${people})${not} (?:\(?(?:need|should|must|may|can|do|are|is|will)?(?: ?not|n'?t|not)\)? (?:be )?(?:apply|welcome|accepted|wanted|suit(?:able|ed)|considered|required|employed|needed|allowed|hired|bother)|cannot|can'?t|excluded|unwelcome|will be (?:rejected|refused|turned)|won'?t be)`,
    ),
    said(
      String.raw`(?:not|n't|never|unable to|cannot|unfortunately) (?:be |really |currently |a job |a role |a place |the (?:job|place|role) )?(?:suitable|suit|accept|consider|hire|employ|take(?: on)?|want|accommodate|suited|open|appropriate|right|for|looking for|need|ideal|cope with|offer this to|recruit(?:ing)?|interview(?:ing)?)(?:ing|ed)? ${ANY_WITH}(?:${group})${not}`,
    ),
  ]
}

/** Every way of leaving a group out, or of asking for it. */
export function preferences(group: string, served = false): Phrase[] {
  const not = notServed(served)
  const said = about(group)
  const people = String.raw`${group}(?: (?:${WORKER}|couples?))?`
  return [
    ...leftOut(group, served),
    said(
      String.raw`(?:like|want|need|prefer|expect|require)s? (?:our |all |the |your )?(?:staff|team|carers?|people|nurses?|everyone|workers?|applicants?|candidates?|employees?) (?:to be|who are|to come from|be) (?:an? |all )?(?:${group})${not}`,
    ),
    said(
      String.raw`only (?:take|hire|employ|consider|accept|want|recruit|applicants?|candidates?|people|staff|those)\w*\b[^.!?\n]{0,20}\b(?:${group})${not}`,
    ),
    said(
      String.raw`(?:${people})${not} (?:are|is|would be|make|would suit|will suit|suit|would|work) (?:the )?(?:best|better|ideal|us (?:best|better)|easier|preferable|favou?red)`,
    ),
    said(
      String.raw`(?:favou?r|prefer)\w* (?:staff |people |applicants |someone |carers |nurses )?(?:from |with |of |who are )?(?:${group})${not}`,
    ),
    said(
      String.raw`(?:${people})${not}\)?(?: (?:and|or|&|\/) ${group})? ?[-:,(]? ?(?:is |are |will be |strongly |highly |much )?${WANTED.replace('|please', '')}`,
    ),
    said(
      String.raw`(?:only|just|exclusively|solely|strictly) (?:for |open to |accepting |taking |looking for |hiring |interviewing |seeking |want(?:ing)? |considering |suitable for |employ )?(?:an? )?(?:${people})${not}`,
    ),
    said(
      String.raw`(?:prefer(?:ably|ence|red|ring|s)?|favou?r(?:ing)?|prioriti[sz]e|rather have|priority|ideally)(?: (?:is |will be )?(?:for|given to|to|would be|goes to|towards))? (?:an? |all |other |employ(?:ing)? |hir(?:e|ing) |hav(?:e|ing) |be )*(?:${people})${not}`,
    ),
    said(
      String.raw`(?:must|should|has to|have to|needs? to|got to|gotta) be (?:an? )?(?:practi[sc]ing |committed |devout |strong |proud |straight |happily |biologically |genetically |fully )?(?:${people})${not}`,
    ),
  ]
}

/** Somebody of a group is looked for. */
export function sought(group: string): Phrase[] {
  const said = about(group)
  return [
    said(
      String.raw`(?:looking for|seeking|seeks|want|wants|wanted:?|need|needs|require|requires|recruiting|hiring|after|would suit|suits) (?:an? |some |more |two |three |good |kind |caring |experienced |reliable )*(?:${group}) ${WORKER}(?! who (?:lives?|love|loves))`,
    ),
  ]
}

// "Female residents only" speaks of who lives there.
function notServed(served: boolean): string {
  return served
    ? String.raw`(?! ?(?:and|or|&|/) ?${SEX})(?!-only (?:lounge|refuge|hostel|service|shelter|ward|space|group|session|wing|unit|floor|house|home))(?! ${SERVED})(?! to (?:wash|bathe|dress|help|care for) )`
    : ''
}

function about(group: string, unlessClause: RegExp | null = WELCOME): (source: string) => Phrase {
  const needs = new RegExp(spaces(group), 'iu')
  return (source) => ({ match: phrase(source), needs, ...(unlessClause && { unlessClause }), unlessBefore: NOT_ONLY })
}
