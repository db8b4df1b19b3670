import { findClues, together } from './clues/clue'
import { linkClues } from './clues/off-site'
import { findPhrases, phrase, type ModerationRule, type Phrase } from './rule'
import { TOP_LEVEL } from './top-level-domains'

const PLACE = String.raw`(?:web ?sites?|sites?|web ?pages?|home ?pages?|facebook|face ?book|fb|insta(?:gram)?|linked ?in|twitter|tik ?tok|socials?|social media|careers? (?:page|site|portal)|jobs? page|google form|online form|app(?! (?:the|to|for|where|that|which|when|on|and))|portal of our own|own portal|indeed|reed|total ?jobs|cv[- ]library|gumtree|glassdoor|monster|jobsite|caterer|care ?home\.co\.uk|nhs jobs|job ?centre site|craigslist|nextdoor)`
const NEGATED = /\b(?:never|no need|no)\b|\b(?:not|n't)(?= (?:need|have|required|available|able|take|use|recruit))/i

const LINKS: readonly Phrase[] = [
  /(?<![\p{L}\p{N}])(?:t|wa|m|fb|ig|is|v|lnkd)\.(?:me|co|in|gd|ly)\/\S+/giu,
  /(?<![\p{L}\p{N}])[a-z0-9-]{3,63},(?:co,uk|com|org,uk|org|net)(?![\p{L}\p{N}])/giu,
  /(?:h(?:tt|xx|\*\*)ps?|ftp)\s?:?\s?\/\/\s?\S{3,}/giu,
  /(?<![\p{L}\p{N}])www\s?\.\s?\S{3,}/giu,
  phrase(String.raw`www (?:dot )?[\w-]{2,63} (?:dot )?(?:${TOP_LEVEL})|www ?dot ?[\w-]+`),
  // One piece, small letters or capitals throughout: "Banbury.Care plans" begins a sentence.
  new RegExp(
    String.raw`(?<![\p{L}\p{N}@._-])(?=[a-z0-9.-]*[a-z])(?!asp\.net)[a-z0-9][a-z0-9-]{1,62}(?:\.[a-z0-9-]{1,62}){0,3}\.(?:${TOP_LEVEL})(?![\p{L}\p{N}]|\.[a-z]{2})(?:\/\S*)?`,
    'gu',
  ),
  new RegExp(
    String.raw`(?<![\p{L}\p{N}@._-])(?!ASP\.NET|\.NET)[A-Z0-9][A-Z0-9-]{2,62}(?:\.[A-Z0-9-]{1,62}){0,3}\.(?:${TOP_LEVEL.toUpperCase().replaceAll('\\.', String.raw`\.`)})(?![\p{L}\p{N}]|\.[A-Z]{2})(?:\/\S*)?`,
    'gu',
  ),
  new RegExp(
    String.raw`(?<![\p{L}\p{N}@._-])[A-Z][A-Za-z0-9-]{2,62}\.(?:co\.uk|org\.uk|com|org|net|uk|care|jobs)(?![\p{L}\p{N}])(?:\/\S*)?`,
    'gu',
  ),
  // Any ending, once something follows its slash.
  /(?<![\p{L}\p{N}@._-])[a-z0-9][a-z0-9-]{2,62}\.(?!(?:mon|tues?|weds?|thurs?|fri|sat|sun|am|pm|and|or)\b)[a-z]{2,12}\/[a-z0-9][\w-]*/giu,
  phrase(
    String.raw`[\w-]{3,63} ?(?:[([{<] ?(?:dot|\.) ?[)\]}>]|dot|d0t) ?(?:${TOP_LEVEL})(?: ?(?:dot|\.|\(dot\)) ?uk)?`,
  ),
  phrase(
    String.raw`[\w-]{3,63} ?\. (?:co ?\. ?uk|com|org|net|uk|care|jobs)(?= ?(?:$|[/.,!?;)\n]|to apply|and apply|for))|[\w-]{3,63} \. ?(?:co ?\. ?uk|com|org|net|uk|care|jobs|home|london|health)`,
  ),
  phrase(String.raw`(?:dot|d0t) (?:com|co|uk|org|net)(?: (?:dot )?uk)?`),
  {
    match: phrase(
      String.raw`(?:qr|q\.r\.)[- ]?codes?|scan (?:the|this|our) (?:code|qr|square|barcode|poster)|(?:link|url) (?:is )?(?:in|on|below|above)(?: (?:our|the|my))? ?(?:bio|profile|page|comments?|facebook|insta\w*)?|click (?:on )?(?:here|the link|this link|below|our link)|follow (?:the|this) link|tiny ?url|bit\.? ?ly(?! (?:is|was|our))|short ?link|linktr\.?ee|google form|survey ?monkey|jotform`,
    ),
    unlessBefore: NEGATED,
  },
  {
    match: phrase(
      String.raw`(?:apply|application|applications|cvs?|read (?:forms|cvs|applications)|sent|send|register|sign up|submit|upload your cv|enquire|details|info|more jobs|vacancies|fill in|complete)\b[^.!?\n]{0,40}\b(?:on|via|through|at|using|over on|from|thru|by visiting|by going to|visiting) (?:to )?(?:our|the|my|this|their|your)? ?(?:own |company'?s? |group'?s? |main |new |home'?s? |official )*(?:\w+ ){0,2}${PLACE}`,
    ),
    unless: NEGATED,
    unlessBefore: NEGATED,
    unlessClause: /\bthis (?:web ?)?(?:site|portal|page|board)\b/i,
  },
  {
    match: phrase(
      String.raw`(?:visit|see|go (?:to|on|onto)|head (?:to|over to|on over to)|check(?: out)?|look (?:at|on|us up on)|pop (?:on|over) to|use|find us on|find (?:it|this job|details) on|like|follow|search (?:us )?on|over (?:to|at)) (?:us (?:on|at) )?(?:our|the|my|us on)? ?(?:own |company'?s? |group'?s? |main |new |home'?s? )*${PLACE}`,
    ),
    unlessBefore: NEGATED,
    unlessSentence: /\b(?:help|support)(?:s|ing)? (?:residents?|clients?|tenants?|people|someone|him|her|them|a|an)\b/i,
  },
  {
    match: phrase(
      String.raw`(?:google|bing|duckduckgo) (?:us\b|for us|our name|'[^'\n]{3,60}'|"[^"\n]{3,60}"|[\w &'-]{3,40} (?:careers?|jobs?|recruitment|vacanc\w+|apply|care(?: home)?))|(?:search|look)(?: (?:online|up|the (?:web|internet)|google|on google))+ (?:for|us)|search (?:for )?['"][^'"\n]{3,60}['"]`,
    ),
    unlessBefore: NEGATED,
  },
  phrase(
    String.raw`(?:point|use) your (?:phone|camera)|snap (?:the|our|this) (?:qr|code)|into google|(?:on|up on|via|using) google\b[^.!?\n]{0,40}\b(?:apply|form|site|join)|(?:ad|advert|job|post|role) (?:is )?on (?:indeed|total ?jobs|reed|gumtree|facebook|linkedin|monster)`,
  ),
  phrase(
    String.raw`(?:apply|application) (?:direct(?:ly)?|off this (?:site|portal)|outside (?:this|the) (?:portal|site))(?: (?:to|with|at|on) (?:us|the home|our \w+))?(?= ?(?:$|[.!,;\n]|by|on|at|with|to us|and))`,
  ),
]

/** Applications come through the portal, which answers for what happens to them. */
export const linkRule: ModerationRule = {
  id: 'off-site-link',
  sentence: 'It leads people to another site. Applications come through the portal, so that nobody is lost.',
  find: ({ text }) => together(findPhrases(text, LINKS), findClues(text, linkClues)),
}
