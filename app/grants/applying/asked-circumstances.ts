import type { SchemeDefinition } from '#app/grants/schemes/definition'
import { circumstanceQuestions, sealedQuestions } from './screens/asked-questions'
import type { Circumstances } from './circumstances'

/** What a definition asks for, and nothing else: answers to what it does not ask (any more) are not kept. */
export function onlyAsked(given: Circumstances, definition: SchemeDefinition): Circumstances {
  const questions = sealedQuestions(definition)
  const unasked = circumstanceQuestions.filter((key) => !questions.includes(key))
  return {
    ...given,
    ...Object.fromEntries(unasked.map((key) => [key, null])),
    words: definition.asksCircumstances ? given.words : '',
    whyUrgent: definition.urgentRoute ? given.whyUrgent : '',
    bankTyped: undefined,
  }
}
