import { choice, choices, line, typed } from '#app/shared/form-fields'
import { contracts, roles, services } from '#app/jobs/vocabulary/vocabulary'
import { defineStep } from './form-step'

const MOST_OPENINGS = 500

/** What the job is. */
export const basicsStep = defineStep({
  fields: () => ({
    title: line('Enter a job title, for example Night care assistant', { max: 100, what: 'Job title' }),
    roles: choices(roles, 'Choose at least one role'),
    services: choices(services, 'Choose at least one kind of service'),
    contract: choice(contracts, 'Choose the kind of contract'),
    openings: typed<number>((text) => {
      const openings = text.trim() === '' ? 1 : Number(text)
      const sound = /^\s*\d*\s*$/.test(text) && openings >= 1 && openings <= MOST_OPENINGS
      return sound
        ? { value: openings }
        : { problem: `Enter how many people you want to take on, from 1 to ${MOST_OPENINGS}` }
    }),
  }),
  toForm: ({ title, roles: chosen, services: where, contract, openings }) => ({
    title,
    roles: chosen,
    services: where,
    contract,
    openings: String(openings),
  }),
})
