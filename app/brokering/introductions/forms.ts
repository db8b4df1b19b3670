import { z } from 'zod'
import { choice, optionalChoice, optionalLine, optionalParagraphs, paragraphs } from '#app/shared/form-fields'
import { localPathBelow } from '#app/shared/local-path'
import { brokerActions } from './policy'
import { declineReasons, dismissReasons, spokenWays } from './reasons'

const words = (what: string) => optionalParagraphs({ max: 1000, what })

/** Yes or no to one introduction, on the page of the link and in the account. */
export const AnswerIntroductionForm = z
  .object({
    answer: choice(['yes', 'no'], 'Choose yes or no'),
    reason: optionalChoice(declineReasons),
    words: words('What you write'),
  })
  .transform(({ answer, reason, words: said }) => {
    if (answer === 'yes') return { answer }
    return { answer, reason: reason ?? ('other' as const), words: said }
  })

/** Asking another person to look again. */
export const ContestForm = z.object({
  contestWords: paragraphs('Write what you see differently', { max: 2000, what: 'What you write' }),
})

/** Any of the forms on a broker's page of an introduction; fields of the others are ignored. */
export const BrokerIntroductionForm = z
  .object({
    intent: choice(brokerActions, 'Choose what to do'),
    how: optionalChoice(spokenWays),
    consentWords: words('What they said'),
    declineReason: optionalChoice(declineReasons),
    declineWords: words('What they said'),
    dismissReason: optionalChoice(dismissReasons),
    dismissWords: words('Your words'),
    withdrawWords: words('Your words'),
    /** The list from which a button was pressed. */
    returnTo: optionalLine({ max: 300, what: 'The address' }),
  })
  .transform((typed, ctx) => {
    const wrong = (field: string, message: string) => {
      ctx.addIssue({ code: 'custom', path: [field], message })
      return z.NEVER
    }
    const returnTo = localPathBelow('/broker', typed.returnTo)
    switch (typed.intent) {
      case 'record-yes':
        if (!typed.how) return wrong('how', 'Choose how they told you')
        if (!typed.consentWords) return wrong('consentWords', 'Write what they agreed to')
        return { intent: typed.intent, returnTo, how: typed.how, words: typed.consentWords }
      case 'record-no':
        if (!typed.declineReason) return wrong('declineReason', 'Choose why not')
        return { intent: typed.intent, returnTo, reason: typed.declineReason, words: typed.declineWords }
      case 'dismiss':
        if (!typed.dismissReason) return wrong('dismissReason', 'Choose why')
        if (typed.dismissReason === 'other' && !typed.dismissWords)
          return wrong('dismissWords', 'Write why: the candidate can read it')
        return { intent: typed.intent, returnTo, reason: typed.dismissReason, words: typed.dismissWords }
      case 'withdraw':
        return { intent: typed.intent, returnTo, words: typed.withdrawWords }
      case 'endorse':
      case 'ask':
      case 'remind':
      case 'restore':
        return { intent: typed.intent, returnTo }
    }
  })

/** The outcome of a second look; the candidate reads the words. */
export const DecideReviewForm = z.object({
  outcome: choice(['changed', 'stands'], 'Choose what you found'),
  words: paragraphs('Write what you tell the candidate', { max: 2000, what: 'What you write' }),
})
