import { z } from 'zod'
import { addYears, type LocalDate } from '#app/shared/dates'
import { PLANNED } from '#app/shared/day-bounds'
import { choice, mustTick, optionalDay } from '#app/shared/form-fields'
import { leavingReasons } from '#app/brokering/candidates/candidate'

/** A pause with the day on which it ends; left empty, it lasts until they say so. */
export const pauseForm = (today: LocalDate) =>
  z
    .object({ until: optionalDay('Enter a day, for example 3 March 2026, or leave it empty', PLANNED) })
    .superRefine(({ until }, ctx) => {
      const wrong = (message: string) => ctx.addIssue({ code: 'custom', path: ['until'], message })
      if (until && until <= today) wrong('Enter a day after today, or leave it empty')
      if (until && until > addYears(today, 1)) wrong('Enter a day within the next year, or leave it empty')
    })

export const leaveForm = z.object({
  reason: choice(leavingReasons, 'Choose why you leave, or that you would rather not say'),
})

export const agreeForm = z.object({ consent: mustTick('Tick the box if you agree') })
