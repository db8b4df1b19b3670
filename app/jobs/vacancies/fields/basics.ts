import { line, typedCode } from '#app/shared/form-fields'
import { contractLabels, contracts, roleLabels, roles, serviceLabels, services } from '#app/jobs/vocabulary/vocabulary'
import type { AllFields } from './field'
import { asIs, oneOf, someOf } from './kinds'

const MOST_OPENINGS = 500

/** What the job is. */
export const basicsFields = {
  title: {
    empty: '',
    read: () => line('Enter a job title, for example Night care assistant', { max: 100, what: 'Job title' }),
    typed: (title) => title,
    control: {
      kind: 'line',
      label: 'Job title',
      hint: 'What people type when they look for it: Night care assistant.',
      maxLength: 100,
    },
    stored: asIs(),
    line: { label: 'Job title' },
    advert: 'by-hand',
    moderated: { as: 'title', label: 'Job title' },
  },
  roles: {
    ...someOf(roles, roleLabels, {
      label: 'Which role is it?',
      hint: 'Tick more than one only if people may choose.',
      missing: 'Choose at least one role',
    }),
    line: { label: 'Role' },
    advert: 'by-hand',
    moderatorFact: { icon: 'job', label: 'Role' },
  },
  services: {
    ...someOf(services, serviceLabels, {
      label: 'In what kind of service?',
      missing: 'Choose at least one kind of service',
    }),
    fromLast: true,
    line: { label: 'Service' },
    advert: 'by-hand',
    moderatorFact: { icon: 'provider', label: 'Service' },
  },
  contract: {
    ...oneOf(contracts, contractLabels, {
      label: 'What kind of contract?',
      missing: 'Choose the kind of contract',
      compact: true,
    }),
    fromLast: true,
    line: { label: 'Contract' },
    advert: 'by-hand',
    moderatorFact: { icon: 'file', label: 'Contract' },
  },
  openings: {
    empty: 1,
    read: () =>
      typedCode<number>((text) => {
        const openings = text === '' ? 1 : Number(text)
        const sound = /^\d*$/.test(text) && openings >= 1 && openings <= MOST_OPENINGS
        return sound
          ? { value: openings }
          : { problem: `Enter how many people you want to take on, from 1 to ${MOST_OPENINGS}` }
      }),
    typed: String,
    control: { kind: 'line', label: 'How many people do you want to take on?', width: 'xs', inputMode: 'numeric' },
    stored: asIs(),
    line: { label: 'People to take on' },
    advert: 'by-hand',
  },
} satisfies Partial<AllFields>
