import type { VacancyAnswers } from '#app/jobs/vacancies/answers'
import { contactRule } from './contact'
import { ageLimitRule, discriminationRules } from './discrimination'
import { healthQuestionRule } from './health'
import { moneyRules } from './money'
import { profanityRule } from './profanity'
import { councilPhraseRule } from './council-phrases'
import type { ModeratedText, ModerationRule } from './rule'
import type { Finding, Span } from '#app/jobs/vacancies/finding'

const rules: readonly ModerationRule[] = [
  ...discriminationRules,
  profanityRule,
  ...moneyRules,
  healthQuestionRule,
  contactRule,
]

export type Moderated = Pick<
  VacancyAnswers,
  | 'title'
  | 'shiftDetails'
  | 'description'
  | 'benefits'
  | 'minimumAge'
  | 'minimumAgeReason'
  | 'occupationalRequirement'
  | 'occupationalRequirementReason'
  | 'questions'
>

/** The texts that are looked at, under their field names; offsets of matches count in exactly these texts. */
export function moderatedTexts(vacancy: Moderated): ModeratedText[] {
  const advert = (field: keyof Moderated, text: string): ModeratedText => ({ field, text, kind: 'advert' })
  const texts: ModeratedText[] = [
    { field: 'title', text: vacancy.title, kind: 'title' },
    advert('shiftDetails', vacancy.shiftDetails),
    advert('description', vacancy.description),
    advert('benefits', vacancy.benefits.join('\n')),
    advert('minimumAgeReason', vacancy.minimumAgeReason),
    advert('occupationalRequirementReason', vacancy.occupationalRequirementReason),
    ...vacancy.questions.flatMap(({ text, choices }, index): ModeratedText[] => [
      { field: `question${index + 1}`, text, kind: 'question' },
      { field: `question${index + 1}Choices`, text: choices.join('\n'), kind: 'question' },
    ]),
  ]
  return texts.filter(({ text }) => text !== '')
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
    texts.map((text) => ({ rule: id, sentence, field: text.field, matches: find(text) })),
  )
  return [...requirements(vacancy), ...findings.filter(({ matches }) => matches.length > 0)]
}

/** What a moderator must approve in any words. */
function requirements({ minimumAge, minimumAgeReason, occupationalRequirement }: Moderated): Finding[] {
  const whole = (text: string): Span[] => (text ? [{ start: 0, end: text.length, words: text }] : [])
  const findings: Finding[] = []
  if (minimumAge !== null)
    findings.push({
      rule: 'minimum-age',
      sentence: `It has a minimum age of ${minimumAge}. Check that the reason is a law or the nature of the work.`,
      field: 'minimumAgeReason',
      matches: whole(minimumAgeReason),
    })
  if (occupationalRequirement !== '')
    findings.push({
      rule: 'occupational-requirement',
      sentence: 'It has an occupational requirement. Check that the work really needs it and that the reason says why.',
      field: 'occupationalRequirement',
      matches: whole(occupationalRequirement),
    })
  return findings
}

/** A text cut into pieces for a page: `marked` pieces are the matches. */
export function highlight(text: string, matches: readonly Span[]): { text: string; marked: boolean }[] {
  const pieces: { text: string; marked: boolean }[] = []
  let at = 0
  for (const { start, end } of [...matches].sort((a, b) => a.start - b.start)) {
    if (start < at || end > text.length) continue
    pieces.push({ text: text.slice(at, start), marked: false }, { text: text.slice(start, end), marked: true })
    at = end
  }
  pieces.push({ text: text.slice(at), marked: false })
  return pieces.filter((piece) => piece.text !== '')
}
