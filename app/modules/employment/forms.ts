import { z } from 'zod'
import { choice, day, wholeNumber } from '#app/shared/form-fields'
import { fellThroughReasons, leavingReasons, retentionAnswers, retentionWeeks } from './employment'

export const StartForm = z.object({ startedOn: day('Enter the day they started') })

export const FallThroughForm = z.object({ fellThroughReason: choice(fellThroughReasons, 'Choose why they did not start') })

export const LeavingForm = z.object({
  endedOn: day('Enter their last day'),
  leavingReason: choice(leavingReasons, 'Choose why they left'),
})

export const CorrectStartForm = z.object({ correctedOn: day('Enter the day they really started') })

export const CheckForm = z.object({
  week: wholeNumber('Choose the question again', { min: 1, max: 52, what: 'The week' }).refine(
    (week): week is (typeof retentionWeeks)[number] => (retentionWeeks as readonly number[]).includes(week),
    'Choose the question again',
  ),
  answer: choice(retentionAnswers, 'Choose an answer'),
})
