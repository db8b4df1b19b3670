import { optionalWholeNumber } from '#app/shared/form-fields'
import { sponsorshipWords } from '#app/jobs/vocabulary/role-facts'
import { drivingLabels, drivings, experienceLabels, experiences } from '#app/jobs/vocabulary/vocabulary'
import type { AllFields } from './field'
import { asIs, oneOf, optionalText, optionalWords, tickBox } from './kinds'

/** What a person must bring, and what they need not. */
export const requirementsFields = {
  driving: {
    ...oneOf(drivings, drivingLabels, {
      label: 'Does it need a car?',
      missing: 'Choose whether the job needs a car',
      hints: {
        essential: 'People without a car will not be shown this job when they ask for that.',
        helpful: 'It can be done by bus, bicycle or on foot too.',
        'not-needed': '',
      },
    }),
    fromLast: true,
    line: { label: 'Car' },
    advert: 'by-hand',
  },
  experience: {
    ...oneOf(experiences, experienceLabels, {
      label: 'Does it need experience?',
      missing: 'Choose whether the job needs experience',
      hints: {
        none: 'Kind people new to care are welcome.',
        some: 'Caring for a relative counts too.',
        required: 'Say in the advert what you need and why.',
      },
    }),
    fromLast: true,
    line: { label: 'Experience' },
    advert: 'by-hand',
    moderatorFact: { icon: 'training', label: 'Experience' },
  },
  trainingGiven: {
    ...tickBox({ label: 'We give the training the job needs' }),
    fromLast: true,
    line: {
      label: 'Training',
      words: ({ trainingGiven }) => (trainingGiven ? 'You give it' : 'Not mentioned'),
    },
    advert: 'by-hand',
  },
  sponsorship: {
    ...tickBox({
      label: 'We can sponsor a visa',
      hint: 'Care worker and senior care worker roles have been closed to applicants from overseas since 22 July 2025. For them we say: only if you are already in the UK and may switch.',
    }),
    line: {
      label: 'Visa sponsorship',
      words: ({ roles, sponsorship }) => sponsorshipWords(roles, sponsorship) ?? 'No',
    },
    advert: 'by-hand',
  },
  minimumAge: {
    empty: null,
    read: () =>
      optionalWholeNumber('Enter the minimum age as a whole number, for example 18', {
        min: 16,
        max: 25,
        what: 'Minimum age',
      }),
    typed: (age) => (age === null ? null : String(age)),
    control: { kind: 'line', label: 'Minimum age', width: 'xs', inputMode: 'numeric', optional: true },
    group: 'lawful-requirements',
    stored: asIs(),
    line: {
      label: 'Minimum age',
      words: ({ minimumAge, minimumAgeReason }) =>
        minimumAge === null ? 'None' : [String(minimumAge), minimumAgeReason],
    },
    advert: {
      point: ({ minimumAge, minimumAgeReason }) =>
        minimumAge === null
          ? null
          : { icon: 'person', title: `You need to be ${minimumAge} or over`, text: minimumAgeReason },
    },
    decided: {
      rule: 'minimum-age',
      sentence: (age) => `It has a minimum age of ${age}. Check that the reason is a law or the nature of the work.`,
      heading: (age) => `Minimum age ${age}`,
      reason: 'minimumAgeReason',
      marks: 'minimumAgeReason',
    },
  },
  minimumAgeReason: {
    ...optionalText({
      label: 'Why the job has a minimum age',
      hint: 'For example: you work alone at night and give medicines.',
      rows: 2,
      max: 500,
      what: 'The reason for the minimum age',
    }),
    group: 'lawful-requirements',
    line: { with: 'minimumAge' },
    advert: 'by-hand',
    moderated: { as: 'reason', label: 'Reason for the minimum age' },
  },
  occupationalRequirement: {
    ...optionalWords({
      label: 'Occupational requirement',
      hint: 'For example: a woman, because the work is intimate care for a woman who asks for that.',
      max: 200,
      what: 'The occupational requirement',
    }),
    group: 'lawful-requirements',
    line: {
      label: 'Occupational requirement',
      words: ({ occupationalRequirement, occupationalRequirementReason }) =>
        occupationalRequirement ? [occupationalRequirement, occupationalRequirementReason] : 'None',
    },
    advert: {
      point: ({ occupationalRequirement, occupationalRequirementReason }) =>
        occupationalRequirement === ''
          ? null
          : { icon: 'info', title: occupationalRequirement, text: occupationalRequirementReason },
    },
    moderated: { as: 'decision', label: 'Occupational requirement' },
    decided: {
      rule: 'occupational-requirement',
      sentence: () =>
        'It has an occupational requirement. Check that the work really needs it and that the reason says why.',
      heading: (requirement) => `Occupational requirement: ${requirement}`,
      reason: 'occupationalRequirementReason',
      marks: 'occupationalRequirement',
    },
  },
  occupationalRequirementReason: {
    ...optionalText({
      label: 'Why the work needs it',
      hint: 'Equality Act 2010, schedule 9: the requirement must fit the work and be no wider than it has to be.',
      rows: 3,
      max: 1000,
      what: 'The reason for the occupational requirement',
    }),
    group: 'lawful-requirements',
    line: { with: 'occupationalRequirement' },
    advert: 'by-hand',
    moderated: { as: 'reason', label: 'Reason for the occupational requirement' },
  },
} satisfies Partial<AllFields>
