/** Whom care is for, with the words that say so: what is said of them says nothing of who is wanted for the work. */
const PEOPLE = String.raw`(?:(?:fe)?males?|wom[ae]n|m[ae]n|lad(?:y|ies)|gentlem[ae]n|gents?|girls?|boys?|lads?|guys?|chaps?|persons?|people|adults?|couples?|child(?:ren)?|kids|individuals?|teenagers?|teens|youngsters?|mums?|mothers?|dads?|fathers?|parents?|grand\w+|sisters?|brothers?|husband|wife|son|daughter|aunt(?:ie)?|uncle|nan|gran|widow(?:er)?|pensioners?|retirees?|teachers?|students?|veterans?|farmers?|nuns?|friends?|clients?|residents?|tenants?|service users?|patients?|customers?|famil(?:y|ies)|pupils|visitors|guests|migrants|refugees|asylum[- ]seekers|travellers)`
/** "Looking for a lady", "ideal for a man": these are not served but wanted. */
const NOT_WANTED = String.raw`(?<!\b(?:looking|ideal|suitable|perfect|great|good|right|wonderful|lovely|best|fantastic|superb|job|role|post|position|place|vacancy|work|opportunity|opportunities|opening|search|searching|hunting|hunt|ask|asks|asked|asking|preference|suited|better|wanted|advertising|hoping|wishing|keen|made|tailored|designed|only|start|career|hours|shifts|room|recruiting|open|reserved|meant|intended|cut out|option|given|goes|priority|offered|restricted|limited|confined|paid) )`
const WHICH = String.raw`(?:an?|the|our|this|that|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|my|one|some|these|his|her|their|other|another|all|both|many|more|several|local)`
const SERVED_BEFORE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:support(?:s|ed|ing)?(?! (?:workers?|assistants?|staff))|assist(?:s|ed|ing)?|help(?:s|ed|ing)?|visit(?:s|ed|ing)?|accompan\w+|mentor(?:s|ing)?|befriend\w*|look(?:ing|s)? after|car(?:e|es|ed|ing|ers?) (?:for|of)|care|work(?:ing|s|ed)? (?:with|alongside|for)|clients? (?:is|are)|residents? (?:is|are)|liv(?:e|es|ing) with|home (?:to|for)|homes for|house for|service for|take|bathe|wash|dress|drive|meet|teach|enabl\w+|encourag\w+|encouraging|talk(?:ing)? (?:to|with)|listen(?:ing)? to|employed by|${NOT_WANTED}for|of|to) (?:${WHICH} )?(?:[\p{L}'-]+,? (?!(?:wanted|needed|required|preferred|only|who|is|are|as|and)\b)){0,3}?${PEOPLE}(?![\p{L}\p{N}-])`,
  'giu',
)
const SERVED_AFTER = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:[\p{L}'-]+ )?${PEOPLE}(?: of (?:\d+|\p{L}{2,9}))?(?:,? (?:with (?!experience|an? (?:caring|clean|full|driving|good|big|warm|kind)|no\b|children|kids|young|good|strong|life|plenty|energy|time)|living|aged|on our (?:ward|unit)|in (?:her|his|their|our care)|at our|and (?:her|his) (?:husband|wife|family|mother|mum|partner)|who (?:live|has|have|use|need|is|are|was|had|love|like|enjoy|recei)\w*))|(?<![\p{L}\p{N}])(?:[\p{L}'-]+ )?${PEOPLE} (?:needs|requires|seeks|wants|looking for|seeking|in [\p{L}-]+ (?:needs|requires|seeks|wants))`,
  'giu',
)
const SERVED_ALONE =
  /(?<![\p{L}\p{N}])(?:our|these|those|some|of the) (?:\p{L}+ )?(?:ladies|gentlemen|gents|men|women|boys)(?! (?:and|in the (?:office|team)|on the team|who work|wanted|needed))(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])(?:(?:our|the|some|most|all|many|both|female|male|older|elderly|young|younger|these|those|two|three) )?(?:(?:fe)?male|lady|gentleman|older|elderly|disabled|deaf|blind|autistic|young|black|white|asian|muslim|jewish|christian|gay|lesbian|trans|married|retired|pregnant|polish|italian|irish|caribbean|chinese|african|indian) (?:residents?|clients?|service users?|tenants?|patients?|customers?|wards?|wings?|units?|floors?|lounges?|toilets?|bathrooms?|houses?|hospitals?|visitors?|guests?|child(?:ren)?)(?![\p{L}\p{N}])/giu

/** The sentence without those whom it serves, each letter of them a blank, so that all else stays in its place. */
export function withoutClients(sentence: string): string {
  const blank = (words: string) => ' '.repeat(words.length)
  return sentence.replace(SERVED_BEFORE, blank).replace(SERVED_AFTER, blank).replace(SERVED_ALONE, blank)
}
