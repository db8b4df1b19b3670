import { HOLDS } from '#app/shared/day-bounds'
import { line, optionalDay, optionalLine, optionalParagraphs, paragraphs, tick } from '#app/shared/form-fields'
import { slug } from '#app/shared/slug'
import { definePart } from './edit-part'
import { wholeNumber } from './fields'

export const basicsPart = definePart({
  title: 'Name, texts and times',
  lead: 'What applicants read first, when the scheme is open, and how soon they hear from you.',
  head: () => ({
    name: line('Enter the name', { max: 80, what: 'The name' }),
    kind: line('Enter the kind, for example hardship', { max: 60, what: 'The kind' }),
    summary: line('Enter one sentence that says who gets what', { max: 300, what: 'The sentence' }),
    about: optionalParagraphs({ max: 4000, what: 'The text' }),
    administeredBy: optionalLine({ max: 120, what: 'The name of the partner' }),
    opensOn: optionalDay('Enter the first day, for example 1/4/2027', HOLDS),
    closesOn: optionalDay('Enter the last day, for example 31/3/2028', HOLDS),
    serviceLevelDays: wholeNumber('Enter the working days, for example 10', { min: 1, max: 120, what: 'Working days' }),
    urgentRoute: tick(),
    appealDays: wholeNumber('Enter the days, for example 28', { min: 1, max: 365, what: 'Days' }),
    retainYears: wholeNumber('Enter the years, for example 6', { min: 1, max: 20, what: 'Years' }),
  }),
  headValues: ({ name, kind, summary, about, administeredBy, opensOn, closesOn, ...rest }) => ({
    name,
    kind,
    summary,
    about,
    administeredBy,
    opensOn: opensOn ?? '',
    closesOn: closesOn ?? '',
    serviceLevelDays: String(rest.serviceLevelDays),
    urgentRoute: rest.urgentRoute ? 'yes' : '',
    appealDays: String(rest.appealDays),
    retainYears: String(rest.retainYears),
  }),
  problems: ({ opensOn, closesOn, kind }) => ({
    ...(opensOn && closesOn && closesOn < opensOn && { closesOn: 'The last day must not be before the first' }),
    ...(slug(kind, 60) === '' && { kind: 'Enter the kind in letters, for example hardship' }),
  }),
  change: (head) => ({ ...head, kind: slug(head.kind, 60) }),
})

export const elsewherePart = definePart({
  title: 'Where else to turn',
  lead: 'Shown under the scheme, and whenever the answer is no.',
  head: () => ({}),
  headValues: () => ({}),
  rows: {
    rowName: 'link',
    most: 20,
    names: ['label', 'url'],
    fields: () => ({
      label: line('Enter what it is called', { max: 120, what: 'The name' }),
      url: line('Enter the address, for example https://www.citizensadvice.org.uk', {
        max: 300,
        what: 'The address',
      }).refine((url) => /^(https:\/\/|tel:)[^\s]+$/.test(url), 'Enter a whole address that begins with https://'),
    }),
    values: ({ elsewhere }) => elsewhere.map(({ label, url }) => ({ label, url })),
  },
  change: (_, elsewhere) => ({ elsewhere }),
})

export const declarationsPart = definePart({
  title: 'Circumstances and declarations',
  lead: 'What the applicant may say in their own words, and what they tick before sending.',
  head: () => ({ asksCircumstances: tick() }),
  headValues: ({ asksCircumstances }) => ({ asksCircumstances: asksCircumstances ? 'yes' : '' }),
  rows: {
    rowName: 'declaration',
    most: 10,
    names: ['sentence'],
    fields: () => ({ sentence: paragraphs('Enter the sentence', { max: 300, what: 'The sentence' }) }),
    values: ({ declarations }) => declarations.map((sentence) => ({ sentence })),
  },
  problems: (_, rows) => (rows.length === 0 ? { '': 'Add at least one declaration' } : {}),
  change: ({ asksCircumstances }, rows) => ({
    asksCircumstances,
    declarations: rows.map(({ sentence }) => sentence),
  }),
})
