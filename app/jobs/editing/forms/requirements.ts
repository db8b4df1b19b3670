import { defineStep, type Problems } from './form-step'

/** What stands in the table beside its reason has none without the other. */
export const requirementsStep = defineStep('requirements', {
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
})
