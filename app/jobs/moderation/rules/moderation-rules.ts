import type { VacancyAnswers } from '#app/jobs/vacancies/answers'
import { decisionsFor } from '#app/jobs/vacancies/fields/decisions'
import { declaredFields, type FieldsWith } from '#app/jobs/vacancies/fields/table'
import { contactRule } from './contact'
import { ageLimitRule, ageRule } from './age'
import { isDenied } from './denied'
import { isOfAScene } from './scenes'
import { disguiseRule } from './disguise'
import { discriminationRules } from './discrimination'
import { linkRule } from './links'
import { moneyRules } from './money/money-rules'
import { questionRules } from './questions'
import { unionRule } from './union'
import { unpaidWorkRule } from './unpaid-work'
import { profanityRule } from './profanity'
import { councilPhraseRule } from './council-phrases'
import type { ModeratedText, ModerationRule } from './rule'
import { quotesOf } from '../quotes'
import type { Finding } from '#app/jobs/vacancies/finding'

const rules: readonly ModerationRule[] = [
  ageRule,
  ...discriminationRules,
  profanityRule,
  ...moneyRules,
  unpaidWorkRule,
  unionRule,
  ...questionRules,
  contactRule,
  linkRule,
  disguiseRule,
]

export type Moderated = Pick<VacancyAnswers, FieldsWith<'moderated'> | FieldsWith<'decided'> | 'questions'>

/** What people read of the job first, then the reasons for what is asked of them. */
const order = ['title', 'advert', 'reason'] as const

/** The texts that are looked at, under their field names; offsets of matches count in exactly these texts. */
export function moderatedTexts(vacancy: Moderated): ModeratedText[] {
  const declared = order.flatMap((as) =>
    declaredFields
      .filter(({ moderated }) => moderated?.as === as)
      .map(({ name }): ModeratedText => {
        const text = vacancy[name as FieldsWith<'moderated'>]
        return {
          field: name,
          text: typeof text === 'string' ? text : text.join('\n'),
          kind: as === 'title' ? as : 'advert',
        }
      }),
  )
  const questions = vacancy.questions.flatMap(({ text, choices }, index): ModeratedText[] => [
    { field: `question${index + 1}`, text, kind: 'question' },
    { field: `question${index + 1}Choices`, text: choices.join('\n'), kind: 'question' },
  ])
  return [...declared, ...questions].filter(({ text }) => text !== '')
}

/**
 * Everything that holds a vacancy back; empty when nothing does.
 * @param councilPhrases what this council's staff added in the settings
 */
export function moderate(vacancy: Moderated, councilPhrases: readonly string[] = []): Finding[] {
  const texts = moderatedTexts(vacancy)
  const general = vacancy.minimumAge === null ? [...rules, ageLimitRule] : rules
  const applied = councilPhrases.length > 0 ? [...general, councilPhraseRule(councilPhrases)] : general
  const findings = applied.flatMap(({ id, sentence, find }) =>
    texts.flatMap((text): Finding[] => {
      const matches = find(text).filter((span) => !isDenied(id, text.text, span) && !isOfAScene(id, text, span))
      if (matches.length === 0) return []
      return [{ rule: id, sentence, field: text.field, matches, quotes: quotesOf(text.text, matches) }]
    }),
  )
  return [...requirements(vacancy), ...findings]
}

/** What a moderator must approve in any words. */
function requirements(vacancy: Moderated): Finding[] {
  return decisionsFor(vacancy).map(({ rule, sentence, marks }) => {
    const words = vacancy[marks]
    const matches = words ? [{ start: 0, end: words.length, words }] : []
    return { rule, sentence, field: marks, matches, quotes: quotesOf(words, matches) }
  })
}
