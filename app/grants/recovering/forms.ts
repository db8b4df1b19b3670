import { z } from 'zod'
import { choice, money, optionalMoney, optionalParagraphs, paragraphs } from '#app/shared/form-fields'

const NOTE = { max: 2000, what: 'Your note' }

export const ProposeForm = z.object({
  amount: money('Enter how much, for example 120'),
  words: paragraphs('Write to them what you ask for and how they can pay', {
    max: 2000,
    what: 'What you write to them',
  }),
  note: paragraphs('Write to your colleague why', NOTE),
})

export const DecideForm = z
  .object({
    outcome: choice(['ask', 'refuse'], 'Choose what you decide'),
    askFor: optionalMoney('Enter how much, for example 120'),
    askWords: optionalParagraphs({ max: 2000, what: 'What you write to them' }),
    decideNote: optionalParagraphs(NOTE),
  })
  .transform(({ decideNote: note, askWords: words, ...read }) => ({ ...read, words, note }))

export const ProposeEndForm = z.object({ endNote: paragraphs('Write to your colleague why', NOTE) })

const endOutcomes = ['write_off', 'give_up', 'go_on'] as const
export const EndForm = z.object({
  end: choice(endOutcomes, 'Choose what you decide'),
  endNote: optionalParagraphs(NOTE),
})

export const SetOffForm = z.object({
  against: z.uuid('Choose an award'),
  setOff: money('Enter how much, for example 120'),
})

export const ReceiveForm = z.object({ received: money('Enter how much came in, for example 120') })
