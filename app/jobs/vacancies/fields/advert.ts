import { paragraphs } from '#app/shared/form-fields'
import type { AllFields } from './field'
import { asIs, lines } from './kinds'

const MOST_DESCRIPTION_CHARACTERS = 5000

/** What the advert says. The description is Markdown. */
export const advertFields = {
  description: {
    empty: '',
    read: () =>
      paragraphs('Enter a description of the job', { max: MOST_DESCRIPTION_CHARACTERS, what: 'The description' }),
    typed: (text) => text,
    control: {
      kind: 'paragraphs',
      label: 'Describe the job',
      hint: 'A few short paragraphs, as you would tell a neighbour. Pay, hours, shifts and place are shown above it, so leave them out. Leave out phone numbers and links too: people apply here.',
      rows: 12,
      maxCharacters: MOST_DESCRIPTION_CHARACTERS,
    },
    stored: asIs(),
    line: 'in-its-own-paragraphs',
    advert: 'by-hand',
    moderated: { as: 'advert', label: 'Description' },
  },
  benefits: {
    ...lines({
      label: 'Benefits',
      hint: 'One on each line: Free meals on shift. Paid DBS check. Blue Light Card.',
      rows: 4,
      most: 12,
      max: 100,
      what: 'Benefits',
    }),
    fromLast: true,
    line: { label: 'Benefits', words: ({ benefits }) => (benefits.length > 0 ? benefits : 'None') },
    advert: 'by-hand',
    moderated: { as: 'advert', label: 'Benefits' },
  },
} satisfies Partial<AllFields>
