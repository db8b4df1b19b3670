import { z } from 'zod'
import { EmailAddress } from '#app/people/profile/email-address'
import { PLANNED } from '#app/shared/day-bounds'
import {
  choice,
  mustTick,
  optionalChoice,
  optionalDay,
  optionalLine,
  optionalParagraphs,
  paragraphs,
} from '#app/shared/form-fields'
import { addDays, addYears, type LocalDate } from '#app/shared/dates'
import { brokerClosingReasons } from '#app/brokering/candidates/candidate'
import { contactKinds, contactOutcomes } from './contact'
import { inWorkOutcomes } from '#app/brokering/candidates/in-work'

/** What a broker may post on the page of a case; each is a form of its own. */
export type CaseIntent =
  | 'contact'
  | 'note'
  | 'plan'
  | 'done'
  | 'take_on'
  | 'hand_over'
  | 'activate'
  | 'resume'
  | 'look_again'
  | 'reopen'
  | 'finish_support'
  | 'pause'
  | 'close'
  | 'consent'
  | 'withdraw_consent'
  | 'check'
  | 'email'

/** How a consent was spoken. */
export const spokenWays = ['phone', 'in-person'] as const
export type SpokenWay = (typeof spokenWays)[number]
export const spokenWayLabels: Record<SpokenWay, string> = { phone: 'On the phone', 'in-person': 'In person' }

/** The value of `handTo` that gives a case back, so that it is nobody's. */
export const NOBODY = 'nobody'

const MOST_WORDS = 2000
const words = optionalParagraphs({ max: MOST_WORDS, what: 'What you write' })

const contact = z.object({
  contactKind: choice(contactKinds, 'Choose how you got in touch'),
  contactOutcome: choice(contactOutcomes, 'Choose what came of it'),
  contactWords: words,
})

const note = z.object({ note: paragraphs('Write the note first', { max: MOST_WORDS, what: 'The note' }) })

const plan = (today: LocalDate) =>
  z
    .object({
      actionOn: optionalDay('Enter a day, for example 3 March 2026', PLANNED),
      actionWords: optionalLine({ max: 200, what: 'What to do' }),
    })
    .superRefine(({ actionOn, actionWords }, ctx) => {
      const wrong = (field: string, message: string) => ctx.addIssue({ code: 'custom', path: [field], message })
      if (!actionWords) wrong('actionWords', 'Write what you want to do, for example “Call about the interview”')
      if (!actionOn) wrong('actionOn', 'Enter the day, for example 3 March 2026')
      else if (actionOn < today) wrong('actionOn', 'Choose today or a later day')
      else if (actionOn > addYears(today, 2)) wrong('actionOn', 'Enter a day within the next two years')
    })
    .transform(({ actionOn, actionWords }) => ({ on: actionOn!, words: actionWords }))

const handOver = z.object({
  handTo: z.string({ error: 'Choose a broker' }).min(1, 'Choose a broker'),
  handNote: optionalParagraphs({ max: 1000, what: 'The note' }),
})

const pause = (today: LocalDate) =>
  z
    .object({ pauseUntil: optionalDay('Enter the day, for example 3 March 2026', PLANNED) })
    .superRefine(({ pauseUntil }, ctx) => {
      const wrong = (message: string) => ctx.addIssue({ code: 'custom', path: ['pauseUntil'], message })
      if (pauseUntil && pauseUntil < addDays(today, 1)) wrong('Choose a day from tomorrow on')
      else if (pauseUntil && pauseUntil > addYears(today, 1)) wrong('Choose a day within a year')
    })

const close = z.object({ closeReason: choice(brokerClosingReasons, 'Choose why the case closes') })

const consent = z.object({
  spokenHow: choice(spokenWays, 'Choose how they said it'),
  spokenAgreed: mustTick('Read the words out, and tick the box if they agree'),
})

const check = z
  .object({
    checkId: z.string({ error: 'Load this page again' }),
    checkOutcome: choice(inWorkOutcomes, 'Choose how it goes'),
    checkWords: words,
    checkThen: optionalChoice(['look-again', 'close'] as const),
    checkReason: optionalChoice(brokerClosingReasons),
  })
  .superRefine(({ checkOutcome, checkThen, checkReason }, ctx) => {
    if (checkOutcome !== 'left') return
    const wrong = (field: string, message: string) => ctx.addIssue({ code: 'custom', path: [field], message })
    if (!checkThen) wrong('checkThen', 'Choose what follows')
    if (checkThen === 'close' && !checkReason) wrong('checkReason', 'Choose why the case closes')
  })
  .transform(({ checkId, checkOutcome, checkWords, checkThen, checkReason }) => ({
    checkId,
    outcome: checkOutcome,
    words: checkWords,
    after:
      checkOutcome !== 'left' || !checkThen
        ? null
        : checkThen === 'close'
          ? { next: checkThen, reason: checkReason! }
          : { next: checkThen },
  }))

const email = z.object({ newEmail: EmailAddress })

/** The schemas of the forms, by their `intent`. `today` is the London day of the portal's clock. */
export const caseForms = (today: LocalDate) => ({
  contact,
  note,
  plan: plan(today),
  hand_over: handOver,
  pause: pause(today),
  close,
  consent,
  check,
  email,
  /** Buttons alone. */
  button: z.object({}),
})
