import { listOfLines, paragraphs } from '#app/shared/form-fields'
import { defineStep } from './form-step'

export const MOST_DESCRIPTION_CHARACTERS = 5000

/** What the advert says. The description is Markdown. */
export const advertStep = defineStep({
  fields: () => ({
    description: paragraphs('Enter a description of the job', {
      max: MOST_DESCRIPTION_CHARACTERS,
      what: 'The description',
    }),
    benefits: listOfLines({ most: 12, max: 100, what: 'Benefits' }),
  }),
  toForm: ({ description, benefits }) => ({ description, benefits: benefits.join('\n') }),
})
