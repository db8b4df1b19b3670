import { declaredFields, fieldNamed } from '#app/jobs/vacancies/fields/table'

/** Where a rule found something, in words: "Question 2". */
export function textLabel(field: string): string {
  const question = /^question(\d)(Choices)?$/.exec(field)
  if (!question) return fieldNamed(field)?.moderated?.label ?? field
  return question[2] ? `Answers to question ${question[1]}` : `Question ${question[1]}`
}

/** These sentences tell the moderator what to weigh; they say nothing that a provider could change. */
const forModerators = declaredFields.flatMap(({ decided }) => decided?.rule ?? [])

type Found = { rule: string; sentence: string; field: string; matches: readonly { words: string }[] }

/** What a moderator may begin with when sending an advert back: each rule's sentence, and the words it means. */
export function suggestedReason(findings: readonly Found[]): string {
  return findings
    .filter(({ rule }) => !forModerators.includes(rule))
    .map(({ sentence, field, matches }) => {
      const words = [...new Set(matches.map((match) => match.words.replace(/\s+/g, ' ').slice(0, 100)))].slice(0, 5)
      return `${textLabel(field)}: ${sentence}${words.length > 0 ? `\n${words.map((word) => `“${word}”`).join(', ')}` : ''}`
    })
    .join('\n\n')
}
