import { z } from 'zod'
import { line, number, optionalLine, paragraphs, repeated, tick } from '#app/shared/form-fields'
import { isUuid } from '#app/shared/uuid'
import { roundMethods } from './round'

const key = optionalLine({ max: 100, what: 'The key' })

export const NewRoundForm = z.object({
  name: line('Say what the round is for, such as “Banbury job fair, May”', { max: 100, what: 'The name' }),
  formKey: key,
})

/** Ticked ids, as posted under one name. */
const ticked = (nothing: string) =>
  z
    .unknown()
    .optional()
    .transform((posted, ctx): string[] => {
      const ids = repeated(posted).filter((id): id is string => typeof id === 'string' && isUuid(id))
      if (ids.length === 0) ctx.addIssue(nothing)
      return ids
    })

/** Members chosen from a page of a list, or everybody the filters find. */
export const ChooseForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('add'), ids: ticked('Tick at least one') }),
  z.object({ intent: z.literal('add-all') }),
])

/** What is done on the page of a round. */
export const RoundForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('work-out') }),
  z.object({ intent: z.literal('begin-from'), method: z.enum(roundMethods) }),
  z.object({ intent: z.literal('unplace'), candidateId: z.uuid() }),
  z.object({ intent: z.literal('endorse') }),
  z.object({ intent: z.literal('cancel') }),
])

/** What is done on the page of one candidate of a round. */
export const RoundCandidateForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('place'),
    /** Empty takes their place away. */
    vacancyId: z
      .union([z.uuid(), z.literal('')])
      .optional()
      .default(''),
    byHand: tick(),
  }),
  z.object({ intent: z.literal('order'), choice: z.unknown().optional() }),
  z.object({ intent: z.literal('remove') }),
  z.object({
    intent: z.literal('endorse'),
    spokenAbout: paragraphs('Write what you spoke about with both sides', { max: 1000, what: 'What you spoke about' }),
  }),
])

/** What is done on the page of one vacancy of a round. */
export const RoundVacancyForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('openings'),
    openings: number('Enter how many people it takes', { min: 1, max: 500, what: 'Openings' }).refine(
      Number.isInteger,
      {
        error: 'Enter a whole number',
      },
    ),
  }),
  z.object({ intent: z.literal('order'), choice: z.unknown().optional() }),
  z.object({ intent: z.literal('remove') }),
])

/** First, second, third choice …: the ids in the order of their fields, without gaps and repeats. */
export function statedChoices(choice: unknown): string[] {
  return [...new Set(repeated(choice).filter((id): id is string => typeof id === 'string' && isUuid(id)))]
}
