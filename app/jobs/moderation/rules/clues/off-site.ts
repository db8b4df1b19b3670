import { cue, type Clue } from './clue'

/** Every way to reach somebody that is not this portal. */
const CHANNEL = String.raw`(?:whats ?app|watsapp|wa\b|telegram|signal|viber|wechat|imo|line app|skype|zoom (?:id|me)|face ?time|messenger|discord|snap(?:chat)?|insta(?:gram)?|facebook|face ?book|fb|tik ?tok|twitter|linked ?in|next ?door|threads|blue ?sky|mastodon|reddit|kik|botim|e-?mails?|gmail|hotmail|outlook|yahoo|icloud|aol|inbox(?:es)?|dms?|pms?|mobile|mob|landline|telephone|tel|phone|fax|pager|voice ?mail|answer ?phone|text|txt|sms|post|letter|p\.?o\.? box|freepost|switch ?board|extension|ext\b|hot ?line|office|reception|front desk|front door|letter ?box|shop window|notice ?board|in person|by hand|face to face|the home|home direct|book)`
const REACH = String.raw`(?:call(?:ing)?|ring(?:ing)?|phon(?:e|ing)|'?phone|telephone|tel|text(?:ing)?|txt|message|messaging|msg|mail|e-?mail(?:ing)?|write to|drop (?:us|me|him|her|them|a|in|by|off|your)|ping|buzz|bell|dm|pm|inbox|contact(?:ing)?|get (?:in touch|hold of|on to)|reach(?:ing)?(?: out)?|speak (?:to|with)|talk to|chat (?:to|with)|ask for|pop (?:in|into|by|round|along|down)|come (?:in|along|down|round|by|and see)|call (?:in|round|by)|stop by|walk in|turn up|knock|visit|see|find|look (?:us|me|him|her) up|add|follow|search (?:for )?(?:us|me)|hit (?:us|me) up|give (?:us|me|him|her|\w+) (?:a )?(?:call|ring|bell|buzz|shout|tinkle|text|phone)|send(?:ing)?|post|hand|leave|forward|fax|whats ?app|skype|video call|best to|apply (?:to|by|via|through|with|at|in)|applications? (?:to|by|via|in)|enquir\w+|quer(?:y|ies)|deliver|bring|put)`
/** Of the job, not of the work. */
const TO_APPLY = String.raw`(?:apply|applying|applications?|interested|interest|details|more info(?:rmation)?|info|find out more|know more|the (?:job|role|post|position|vacancy)|this (?:job|role|post|position|vacancy)|interview|cvs?|c\.v|resum[eé]s?|covering letter|cover letter|for a chat|a chat|an informal|informal (?:chat|discussion)|questions?|quer(?:y|ies)|enquir\w+|direct(?:ly)?|straight (?:to|on)|instead|bypass|skip|quicker|faster|don't (?:bother|use|apply)|do not (?:use|apply)|rather than (?:here|this|the|applying)|not (?:through|via|on) (?:this|the|here)|off (?:this|the|here)|outside (?:this|the)|same (?:day|name)|in the book|anytime|any time|after \d|before \d|between \d|evenings|not the form|without the form|cut out)`
const OF_WORK =
  /\b(?:residents?|clients?|tenants?|service users?|customers?|patients?|famil(?:y|ies)|relatives|grand\w+|gps?|999|111|emergenc\w+|call bells?|on[- ]call|phone (?:bills?|manner)|you(?:'ll| will| would|'d)(?: also| often)? (?:be )?(?:answer\w*|tak(?:e|ing)|ring|call|help|support|phone|email)|answering|phones? (?:provided|supplied|skills)|work (?:phone|mobile)|company (?:phone|mobile|car)|we(?:'ll| will)(?: then)? (?:call|ring|phone|text|email|contact|invite|message|be in touch|get in touch|write|let)|someone (?:from|will)|will (?:call|ring|phone|be in touch|contact) you|through (?:the|this) (?:portal|site|page|board|button|form)|(?:via|on|using|use|press|click) (?:the |this )?(?:apply|portal|button|form (?:here|below|on)|here)|through (?:here|this)|apply (?:button|here|below|online here|on this|through the portal)|this (?:site|board|portal|page)|prospective|bookings?|the rota|handover|no need to (?:ring|call|phone|write|email)|please (?:don't|do not) (?:ring|call|phone|email|send|post|write|contact)|don't (?:ring|call|phone|email) |receptionist\w*|post (?:round|room|for residents)|posts? (?:to|on) (?:their|our)|social media (?:accounts?|posts|policy|manager|skills)|support(?:ing)? (?:someone|people|her|him|a)|reminders?|staff (?:group|chat)|visit (?:the home|us|our home) (?:before|first)|look around|show you (?:round|around)|supervisor|line manager|colleagues|duty manager|shift lead\w*|post (?:is|was|has|holder|of)|safeguarding)\b/i

export const contactClues: readonly Clue[] = [
  {
    about: cue(
      String.raw`(?:get|reach|catch|contact|ring|phone) (?:me|us|him|her) (?:at|on|via|through|by)|(?:linked ?in|facebook|fb|insta(?:gram)?|whats ?app|messenger|telegram|viber|snap(?:chat)?|twitter|skype) (?:message|msg|dm|pm|me|us|call|inbox)|give (?:us|me|the (?:home|office|team|manager|house)|\p{L}+) a (?:call|ring|bell|buzz|shout|tinkle|text)|(?:into|in|to) (?:my|our|the) (?:dms?|inbox|pms?)|my (?:dms?|inbox)|dial (?:0|\d{2,}|oh|zero|the)|(?:number|mobile|e-?mail|handle|details)(?:'s| is| are)? (?:in|on|at|under|below) (?:the|our|my) (?:photo|picture|image|logo|gate|sign|van|board|door|window|poster|website|page|profile|facebook)`,
    ),
    unless: [OF_WORK],
  },
  // Told to reach somebody about the job.
  {
    about: cue(
      `${REACH}\\b[^.!?]{0,60}\\b(?:${CHANNEL}|direct(?:ly)?|(?:the |our |my )?(?:manager|matron|owner|boss|recruiter|agent|home|care home|office|hr|number|mobile|team|me|us|mum|dad|wife|husband|sister|brother|son|daughter|secretary|admin))`,
    ),
    with: [cue(TO_APPLY)],
    unless: [OF_WORK, /\b(?:never|nobody|not (?:ring|call|phone|email|contact))\b/i],
  },
  {
    about: cue(
      String.raw`(?:in|under|from) the (?:phone ?book|telephone (?:book|directory)|yellow pages|directory)|in the book(?= under| as|[.,!]|$)|(?:yellow pages|thomson local|phone ?book|directory enquiries|118 ?\d{3})|(?:my|our|the|her|his|their|best|contact|phone|mobile|office|home|direct)(?: \w+)? (?:number|num|no|digits|mob|tel)(?:'s)?(?: is| are|:| begins| starts| ends)|(?:number|num|digits)(?: \w+)? (?:is|starts?|begins?|ends?|finish\w*)|(?:starts?|begins?|ends?|ending|starting) (?:with |in )?(?:\d{3,}|oh|zero|nought|double|\w+[- ]\w+[- ]\w+ (?:one|two|three|four|five|six|seven|eight|nine))|with (?:a |an )?(?:nought|zero|oh|0) (?:at|on|in) the (?:front|start|beginning)|my (?:e-?mail|insta\w*|handle|username|user name|screen name|facebook|profile) is|(?:e-?mail|mail) (?:is|address is|addy)|(?:same (?:name|handle)|no spaces|all one word|one word|lower ?case|underscore|under score|full stop between) ?(?:,|on|at|in|\w+)|(?:pm|dm|message|inbox|add) (?:the )?(?:admin|page|group)|group (?:called|named|admin)|(?:\w+ )?(?:mobile|telephone|phone) (?:number )?(?:on|in|at) (?:the|our) (?:gate|sign|van|board|door|window|website|website|poster)|(?:number|details) (?:is |are )?(?:on|in|at) (?:the|our) (?:gate|sign|van|board|door|window|poster|side|facebook|page|website|profile|picture|photo|image)`,
    ),
    unless: [
      OF_WORK,
      /\b(?:reference|ref|licence number|registration number|number of|room number|pin|house number|door number|shifts? (?:start|begin|end)|hours|rota|term|starts? (?:with|in) (?:a|an|the|your|two|january|february|march|april|may|june|july|august|september|october|november|december)|week)\b/i,
    ],
  },
  {
    about: cue(
      `${REACH}\\b[^.!?]{0,40}\\b(?:whats ?app|watsapp|telegram|viber|wechat|imo|skype|messenger|discord|snap(?:chat)?|insta(?:gram)?|facebook|face ?book|fb|tik ?tok|twitter|linked ?in|next ?door|kik|botim|gmail|hotmail|yahoo|icloud|dms?|pms?)`,
    ),
    unless: [
      OF_WORK,
      /\b(?:photos?|project|posts?|page with|our facebook page(?! to)|facebook page (?:with|up)|instagram-worthy|swap\w*|never|don't)\b/i,
    ],
  },
  {
    about: cue(
      String.raw`(?:[\p{L}\d._-]+,? (?:at|@) (?:outlook|gmail|hotmail|yahoo|icloud|live|btinternet|aol|proton(?:mail)?|googlemail|sky|virgin ?media|talktalk|g ?mail|hot ?mail)\b|(?:at|@) ?(?:g ?mail|hot ?mail|outlook|yahoo|icloud)(?: ?,? ?(?:dot|point|\.)? ?com)?|at (?:symbol|sign)|(?:g|hot|google|proton)-?mail (?:account|address)|[\p{L}\d]+ at [\p{L}\d-]+,? (?:dot|point|full stop|period|stop) (?:com|co|org|net|uk))`,
    ),
    unless: [
      /\b(?:residents?|clients?|outlook (?:on|for|calendar|and (?:excel|word|teams))|positive outlook|live (?:in|music|at))\b/i,
    ],
  },
  {
    about: cue(
      String.raw`(?:drop|hand|pop|post|send|leave|bring|e-?mail|mail|take|push|slip|deliver)(?:ping|ing)? (?:in |off |over |us |me |it |them |along |round |by )*(?:your |a |the |an |ur )?(?:\w+ )?(?:cvs?|c\.v\.?|resum[eé]s?|application(?: forms?)?|details|letter|covering letter|cover letter)(?: \w+){0,3} (?:to|at|in|into|by|through|with|over|round|off|under)(?! (?:the portal|this (?:site|portal|page)))|(?:pop|come|call|drop|walk|wander|nip|swing|stop|turn) (?:in|into|by|round|along|down|up)(?:to)?\b[^.!?]{0,40}(?:ask for|speak to|with (?:your|a) cv|cv|apply|application form|for a chat about|between \d|any ?time|pick up a|on the spot|interview(?:ed)? (?:on the|there))|ask (?:for|at) (?:the manager|matron|reception|the (?:front )?desk|the office)(?= (?:at|in|on|or|between|any|to apply)|[.,!]|$)|(?:application (?:forms?|packs?)|job packs?) (?:can be |are |is )?(?:available |collected |picked up |obtained |had )?(?:from|at) (?:reception|the (?:home|office|desk|front)|our (?:office|shop|reception))|by hand or post|by post to|write to (?:us|the|mrs?|ms|\w+) (?:at|care of|c\/o)|sae|stamped addressed`,
    ),
    unless: [OF_WORK, /\b(?:no need|not need|never|don't|not accept|nobody)\b/i],
  },
]

const PLACE = String.raw`(?:web ?sites?|web ?pages?|home ?pages?|facebook|face ?book|fb|insta(?:gram)?|linked ?in|twitter|tik ?tok|socials?|careers? (?:page|site|portal|section|hub|tab)|jobs? (?:page|tab|section|board)|(?:google|microsoft|online|web) forms?|own (?:portal|site|system|page)|indeed|reed|total ?jobs|cv[- ]library|gumtree|glassdoor|monster|jobsite|caterer|adzuna|jooble|ziprecruiter|jobtrain|care ?home\.co\.uk|nhs jobs|find a job|craigslist|next ?door|google|bing|duck ?duck ?go|yahoo|the (?:web|internet|net)|online|browser|youtube|eventbrite|survey ?monkey|typeform|jotform|link ?tree|google maps|trustpilot|companies house|bio)`

export const linkClues: readonly Clue[] = [
  {
    about: cue(
      String.raw`(?:search|address) (?:bar|box)|search engine|hxxps?|(?:has|have|got|is|for|carries) the link|the link (?:is|to apply)|link to apply`,
    ),
    unless: [/\b(?:residents?|clients?|tenants?|help|support)\b/i],
  },
  {
    about: cue(
      `(?:search(?:ing|ed)?|look(?:ing)?|google|googling|type|typing|find|visit|go(?:ing)?|head(?:ing)?|hop|pop|jump|browse|apply(?:ing)?|applications?|register(?:ing)?|sign up|fill|complete|upload|see|check|book|click|tap|follow|scan|enter|put|submit|read|view|via|through|on)\\b[^.!?]{0,60}\\b${PLACE}`,
    ),
    with: [
      cue(
        String.raw`(?:apply|applying|applications?|cvs?|register|sign up|fill (?:in|out)|the form|a form|complete|upload|vacanc(?:y|ies)|this (?:job|role|post|advert|ad)|the (?:job|role|post|advert|ad|rest|full)|interview|details|more info(?:rmation)?|find out more|our name|us|careers|jobs|click|tap|scan|link)`,
      ),
    ],
    unless: [
      /\b(?:residents?|clients?|tenants?|famil(?:y|ies)|customers?|never|no need|don't|do not|not (?:on|through|via)|through (?:this|the portal)|this (?:site|portal|website|board|page)|on (?:here|this)|training|e-?learning|shopping|help (?:people|someone|her|him)|support(?:ing)? (?:people|someone|her|him)|you(?:'ll| will) (?:run|update|manage|post|maintain|look)|manag\w+|maintain\w*|updat\w+|social media (?:skills|content|officer)|cqc (?:website|report)|ofsted|mandatory|modules?|rotas?|read (?:our|the) (?:cqc|inspection)|we (?:found|were)|rated|reviews?|online (?:shopping|training|learning|banking|safety)|browse our other)\b/i,
    ],
  },
  {
    about: cue(
      String.raw`(?:\(? ?(?:full stop|full-stop|period|dot|d0t|point|punto|stop) ?\)?) ?(?:com|co|org|net|uk|care|info|io|me|jobs|ly|biz)(?:\b|\/)|(?:forward |back )?(?:slash|stroke) ?\)? ?[a-z]+(?= ?(?:$|[.,!;]|to apply))|(?:\(|\[)? ?(?:full stop|dot|stroke|slash) ?(?:\)|\])|h ?t ?t ?p ?s? ?: ?\/ ?\/|double[- ]u double|dubya|w ?w ?w ?(?:dot|full stop|point)|(?:https?|ftp)[ :]*\/\/?|\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?::\d+)?(?:\/\S*)?|localhost|\.onion|(?:minus|take (?:out|away)|remove|without|no) the (?:spaces?|brackets?|gaps?|stars?|asterisks?)|(?:add|put|with|swap|replace) (?:a |the )?(?:dot|full stop|dots|w's|www|slash|com)(?: \w+){0,3}`,
    ),
    unless: [
      /\b(?:dot's|dot cotton|polka|dot (?:and|is|was)|at this point|stroke (?:rehab\w*|unit|survivors?|care|patients?|association|awareness|victim|recovery|ward|team)|had a stroke|a stroke|point of|residents?|cats?|dogs?|horses?|period (?:of|is)|quick ?books)\b/i,
    ],
  },
  // Letters of an address pulled apart: "ht tps:/ /cutt.l y".
  { about: /(?:h\s?t\s?t\s?p\s?s?\s?:\s?\/|:\s?\/\s?\/)\s?\S+/iu },
  {
    about: cue(
      String.raw`(?:q\.?r\.?[- ]?(?:codes?)?(?= (?:on|in|at|below|above|code)|[.,!]|$)|(?:tiny|short|long|bit|cutt|is|t|ow|rb|shor|rebrand|buff)[ .]?(?:url|link|ly|gd|co)\b(?! (?:is|was|our))|(?:lnk|link)(?: ?in)? ?(?:bio|profile|comments?)|tap the (?:icon|picture|logo)|paste (?:this|it|the following)|copy and paste|type (?:this|it|the|in)\b[^.!?]{0,30}(?:browser|address bar|bar)|address bar|url\b)`,
    ),
    unless: [
      /\b(?:residents?|clients?|tenants?|is a link|link worker|never|medication|qr codes? on (?:the )?(?:medic|equipment|rooms?)|copy and paste skills)\b/i,
    ],
  },
]
