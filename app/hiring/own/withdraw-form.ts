import { z } from 'zod'
import { choice } from '#app/shared/form-fields'
import { withdrawReasons } from '#app/hiring/applications/reasons'

export const WithdrawForm = z.object({ reason: choice(withdrawReasons, 'Choose a reason. "Something else" is fine.') })
