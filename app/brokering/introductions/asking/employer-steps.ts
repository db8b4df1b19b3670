/**
 * What an employer's silence on an introduction leads to, in working days after it was sent (Monday to Friday without bank
 * holidays, as every answer time here is counted).
 */
export const employerSteps = [
  { step: 'remind-5', days: 5 },
  { step: 'remind-10', days: 10 },
  { step: 'task', days: 12 },
  { step: 'lapse', days: 20 },
] as const
export type EmployerStep = (typeof employerSteps)[number]['step']

/** The furthest step that has come; a portal that slept past some does the last one only. */
export function employerStepAfter(workingDays: number): EmployerStep | null {
  return employerSteps.findLast(({ days }) => days <= workingDays)?.step ?? null
}

/** Value of `event.change` for each. */
export const employerStepChanges = {
  'remind-5': 'remind_employer_first',
  'remind-10': 'remind_employer_again',
  task: 'employer_task',
  lapse: 'employer_silent',
} as const satisfies Record<EmployerStep, string>
