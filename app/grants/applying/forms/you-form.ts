import { z } from 'zod'
import { optionalEmailAddress } from '#app/people/profile/email-address'
import { optionalPersonPhone, personName, personPostcode } from '#app/people/profile/person-fields'
import { contactWays } from '#app/people/profile/safe-contact'
import { addYears, type LocalDate } from '#app/shared/dates'
import { BORN } from '#app/shared/day-bounds'
import { choices, day, line, optionalCode, optionalLine, tick } from '#app/shared/form-fields'
import { readNino } from '../identities/nino'
import { BESIDE_OTHERS } from './beside-others'

const nino = optionalCode<string>((text) => {
  const read = readNino(text)
  return read ? { value: read } : { problem: 'A National Insurance number looks like QQ 12 34 56 C' }
})

/** Who somebody is and how to reach them safely. @param today a London day */
export function youForm(today: LocalDate) {
  return z
    .object({
      name: personName,
      email: optionalEmailAddress,
      phone: optionalPersonPhone,
      addressLine: line('Enter your address', { max: 200, what: 'Your address' }),
      postcode: personPostcode,
      birthDate: day('Enter your date of birth, for example 14/5/1990', BORN).refine(
        (date) => date >= addYears(today, -110) && date <= addYears(today, -14),
        { error: 'Check your date of birth' },
      ),
      nino,
      noNino: tick(),
      ways: choices(contactWays),
      voicemail: tick(),
      note: optionalLine({ max: 200, what: 'What to know first' }),
    })
    .superRefine((given, ctx) => {
      if (!given.nino && !given.noNino)
        ctx.addIssue({
          code: 'custom',
          path: ['nino'],
          message: 'Enter your National Insurance number, or tick that you have none',
        })
    }, BESIDE_OTHERS)
}
