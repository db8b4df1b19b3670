import { choice, choices, line, optionalLine } from '#app/shared/form-fields'
import type { EvidenceItem } from '../definition'
import { qualifyingEvents } from '../facts'
import { definePart, withKeys } from './edit-part'
import { keyField } from './fields'

export const evidencePart = definePart({
  title: 'Evidence',
  lead: 'What applicants are asked to add. Ask for as little as you can decide with.',
  head: () => ({}),
  headValues: () => ({}),
  rows: {
    rowName: 'piece of evidence',
    most: 30,
    names: ['key', 'label', 'hint', 'required', 'costTypes', 'events'],
    fields: ({ definition }) => ({
      key: keyField,
      label: line('Enter what it is', { max: 120, what: 'The name' }),
      hint: optionalLine({ max: 300, what: 'The hint' }),
      required: choice(['always', 'some', 'never'], 'Choose when it is needed'),
      costTypes: choices(definition.costTypes.map(({ key }) => key)),
      events: choices(qualifyingEvents),
    }),
    values: ({ evidence }) => evidence.map((item) => ({ ...item })),
  },
  problems: (_, rows) =>
    Object.fromEntries(
      rows.flatMap(({ required, costTypes, events }, i) =>
        required === 'some' && costTypes.length === 0 && events.length === 0
          ? [[`required-${i}`, 'Choose the costs or the events that need it, or another answer here']]
          : [],
      ),
    ),
  change: (_, rows) => ({
    evidence: withKeys(rows).map((item): EvidenceItem =>
      item.required === 'some' ? item : { ...item, costTypes: [], events: [] },
    ),
  }),
})
