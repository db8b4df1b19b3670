import { z } from 'zod'
import { choice, line, money, optionalMoney, optionalParagraphs, typed } from '#app/shared/form-fields'
import { isUuid } from '#app/shared/uuid'
import { transferEvents } from './pot-transfer'

const WORDS = { max: 1000, what: 'Your words' }

const positive = (pence: number | null) => pence === null || pence > 0
const MORE = 'Enter an amount above £0'

export const PotForm = z.object({
  name: line('Enter a name', { max: 80, what: 'The name' }),
  funder: line('Enter whose money it is', { max: 120, what: 'The funder' }),
  about: optionalParagraphs(WORDS),
  amount: optionalMoney('Enter an amount in pounds, for example 50000').refine(positive, MORE),
  formKey: z.string('Open the page again, then send it').optional(),
})

export const ProposeForm = z.object({
  /** '' is new money from the funder. */
  from: typed<string | null>((text) =>
    text === '' ? { value: null } : isUuid(text) ? { value: text } : { problem: 'Choose where the money comes from' },
  ),
  amount: money('Enter an amount in pounds, for example 50000').refine(positive, MORE),
  transferWords: optionalParagraphs(WORDS),
  formKey: z.string('Open the page again, then send it').optional(),
})

export const DecideTransferForm = z.object({
  transfer: typed<string>((text) => (isUuid(text) ? { value: text } : { problem: 'Choose a proposal' })),
  decision: choice(transferEvents, 'Agree or refuse'),
})
