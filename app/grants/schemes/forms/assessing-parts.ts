import { line } from '#app/shared/form-fields'
import { definePart, withKeys } from './edit-part'
import { keyField } from './fields'

export const checklistPart = definePart({
  title: 'Assessor’s questions',
  lead: 'What an assessor answers yes, no or “not needed” before recommending.',
  head: () => ({}),
  headValues: () => ({}),
  rows: {
    rowName: 'question',
    most: 30,
    names: ['key', 'label'],
    fields: () => ({ key: keyField, label: line('Enter the question', { max: 200, what: 'The question' }) }),
    values: ({ assessorForm }) => assessorForm.map(({ key, question }) => ({ key, label: question })),
  },
  change: (_, rows) => ({ assessorForm: withKeys(rows).map(({ key, label }) => ({ key, question: label })) }),
})

export const reasonsPart = definePart({
  title: 'Reasons for a no',
  lead: 'What staff choose when they reject an application, and what the applicant then reads.',
  head: () => ({}),
  headValues: () => ({}),
  rows: {
    rowName: 'reason',
    most: 30,
    names: ['key', 'label', 'sentence'],
    fields: () => ({
      key: keyField,
      label: line('Enter what staff choose', { max: 80, what: 'The reason' }),
      sentence: line('Enter the sentence for the applicant', { max: 400, what: 'The sentence' }),
    }),
    values: ({ rejectReasons }) => rejectReasons.map((reason) => ({ ...reason })),
  },
  problems: (_, rows) => (rows.length === 0 ? { '': 'Add at least one reason' } : {}),
  change: (_, rows) => ({ rejectReasons: withKeys(rows) }),
})
