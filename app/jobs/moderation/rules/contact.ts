import { findClues, together } from './clues/clue'
import { contactClues } from './clues/off-site'
import { findPhoneNumbers } from './phone-numbers'
import { findPhrases, phrase, type ModerationRule, type Phrase } from './rule'
import { TOP_LEVEL } from './top-level-domains'

const AT = String.raw`(?: ?@ ?| ?[([{<] ?(?:at|@) ?[)\]}>] ?| ?"at" ?|[-_]at[-_]| \(a\) )`
const WORD_DOT = String.raw`(?: dot | d0t | point |[-_]dot[-_]| ?[([{<] ?dot ?[)\]}>] ?)`
const DOT = String.raw`(?: ?\. ?| ?[([{<] ?(?:dot|\.) ?[)\]}>] ?| dot | ?"dot" ?| d0t | point |[-_]dot[-_]|,)`

/** People whom staff help to talk with their families, and staff among themselves. */
const CHATTING =
  /\b(?:residents?|clients?|famil(?:y|ies)|grand\w+|relatives|loved ones|tenants?|people we support|(?:staff|team|rota) (?:whats ?app )?(?:group|chat|channel)|(?:staff|team) whats ?app|swap\w*|keep in touch)\b/i

const ADDRESSES: readonly Phrase[] = [
  // name@example.com, and its usual disguises
  /[\p{L}\p{N}][\p{L}\p{N}_.+-]{0,63}\s?@\s?(?=[\p{N}-]*\p{L})[\p{L}\p{N}-]{1,63}(?:\s?[.,]\s?[\p{L}]{2,24}){1,3}(?![\p{L}])/giu,
  // "hr@sunnyhome", without the rest
  phrase(String.raw`[a-z][\w.+-]{1,63}@[a-z][\w-]{2,62}`),
  phrase(String.raw`[\w.+-]{2,64} ?[([{<] ?(?:at|@) ?[)\]}>] ?[\w-]{2,63}`),
  phrase(String.raw`[\w.+-]{2,64}${AT}[\w-]{2,63}(?:${DOT})(?:${TOP_LEVEL})(?:${DOT}(?:uk))?`),
  phrase(String.raw`[\w.+-]{2,64} at [\w-]{2,63}${WORD_DOT}(?:${TOP_LEVEL})(?:${WORD_DOT}uk)?`),
  phrase(String.raw`[\w.+-]{2,64} ?@ ?[\w-]{2,63} dot [a-z]{2,12}`),
  phrase(
    String.raw`[\w.+-]{2,64} at (?:gmail|hotmail|outlook|yahoo|icloud|btinternet|live|aol|proton(?:mail)?|googlemail|sky)(?:[ .]?(?:dot )?com)?`,
  ),
  /(?<![\p{L}\p{N}_.])@[a-z][a-z0-9_.]{2,30}/giu,
  {
    unlessSentence: CHATTING,
    match: phrase(
      String.raw`(?:whats ?app(?:p)?|watsapp|wassap+|telegram(?! from)|snapchat|viber|wechat|facetime|signal(?= ?[:+@])|facebook messenger|messenger|discord)`,
    ),
  },
  {
    match: phrase(
      String.raw`(?:message|contact|find|dm|pm|d\.m\.|inbox|follow|add|text|reach|msg|hit|ping|get) (?:me|us|sue|the manager|our page|\w+)(?: up)? (?:on|via|through|over|at|by) (?:our )?(?:facebook|face ?book|fb|insta(?:gram)?|ig|linked ?in|twitter|tik ?tok|x|snap|socials?|messenger)`,
    ),
  },
  phrase(
    String.raw`(?:dm|pm|d\.m\.|p\.m\. me|inbox) (?:me|us|for|our|[a-z]+ [a-z]+ on)|(?:on|via) (?:fb|insta|ig)(?= ?(?:$|[.!,;\n]))|(?:to|at|on) (?:my|our) (?:hotmail|gmail|yahoo|outlook|icloud)`,
  ),
  phrase(
    String.raw`(?:insta(?:gram)?(?!-worthy)|facebook|fb|ig|twitter|tiktok|skype|snap|gmail|hotmail|yahoo|icloud)(?: (?:handle|id|name|user(?:name)?|is))* ?[:@-] ?\S{2,}`,
  ),
  phrase(String.raw`skype [a-z0-9]+[._][\w.]+`),
  // "LinkedIn: in/jo-bloggs"
  phrase(
    String.raw`(?:linked ?in|threads|blue ?sky|mastodon|next ?door) ?[:@-] ?\S{2,}|(?:in|company|groups?)\/[a-z][\w-]{3,}`,
  ),
  phrase(String.raw`(?:text|sms) (?:the word )?['"]?[a-z]+['"]? to \d{5,6}`),
  {
    match: phrase(
      String.raw`(?:e-?mail|post|drop|forward|send) (?:me|us )?(?:over )?(?:your |a |ur |an? )?(?:updated |short |full )?(?:cv|c\.v\.|resume|résumé|covering letter|cover letter)s?(?: and \w+)? (?:straight |directly |over |direct )*(?:to|at)(?! (?:the portal|us through))`,
    ),
    unless: /n't|\bnot\b/i,
    unlessBefore: /n't|\bnot\b|\bno need\b/i,
  },
]

export const contactRule: ModerationRule = {
  id: 'contact-details',
  sentence:
    'It has contact details. Applications come through the portal, so that nobody is lost and everybody is safe.',
  find: ({ text }) => together(findPhrases(text, ADDRESSES), findPhoneNumbers(text), findClues(text, contactClues)),
}
