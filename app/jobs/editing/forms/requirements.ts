import { choice, optionalLine, optionalParagraphs, optionalWholeNumber, tick } from '#app/shared/form-fields'
import { drivings, experiences } from '#app/jobs/vocabulary/vocabulary'
import { defineStep, type Problems } from './form-step'

/** What a person must bring, and what they need not. */
export const requirementsStep = defineStep({
  fields: () => ({
    driving: choice(drivings, 'Choose whether the job needs a car'),
    experience: choice(experiences, 'Choose whether the job needs experience'),
    trainingGiven: tick(),
    sponsorship: tick(),
    minimumAge: optionalWholeNumber('Enter the minimum age as a whole number, for example 18', {
      min: 16,
      max: 25,
      what: 'Minimum age',
    }),
    minimumAgeReason: optionalParagraphs({ max: 500, what: 'The reason for the minimum age' }),
    occupationalRequirement: optionalLine({ max: 200, what: 'The occupational requirement' }),
    occupationalRequirementReason: optionalParagraphs({
      max: 1000,
      what: 'The reason for the occupational requirement',
    }),
  }),
  rules: ({ minimumAge, minimumAgeReason, occupationalRequirement, occupationalRequirementReason }) => {
    const problems: Problems = {}
    if (minimumAge !== null && minimumAgeReason === '')
      problems.minimumAgeReason = 'Enter why the job has a minimum age, for example the rules for giving medicines'
    if (minimumAge === null && minimumAgeReason !== '')
      problems.minimumAge = 'Enter the minimum age, or remove its reason'
    if (occupationalRequirement !== '' && occupationalRequirementReason === '')
      problems.occupationalRequirementReason = 'Enter why the job needs this. A moderator checks the reason'
    if (occupationalRequirement === '' && occupationalRequirementReason !== '')
      problems.occupationalRequirement = 'Enter the occupational requirement, or remove its reason'
    return problems
  },
  toForm: (answers) => ({
    driving: answers.driving,
    experience: answers.experience,
    trainingGiven: answers.trainingGiven ? 'yes' : null,
    sponsorship: answers.sponsorship ? 'yes' : null,
    minimumAge: answers.minimumAge === null ? null : String(answers.minimumAge),
    minimumAgeReason: answers.minimumAgeReason,
    occupationalRequirement: answers.occupationalRequirement,
    occupationalRequirementReason: answers.occupationalRequirementReason,
  }),
})
