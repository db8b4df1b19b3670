import { z } from 'zod'
import { typed } from '#app/shared/form-fields'

/** Section of `setting_version` in which a council keeps how its brokers work. */
export const BROKERING_SECTION = 'brokering'

/** What a council may set about its brokers' work. */
export type BrokeringSettings = {
  /** Open cases of one broker: from `warn` on it is said, at `stop` nobody gives them another. */
  caseload: { warn: number; stop: number }
  /** Most live introductions: for each opening of a vacancy, and for each candidate. */
  caps: { perOpening: number; perCandidate: number }
  /** Days after which a question to a candidate lapses without an answer. */
  lapseDays: number
  /** On which of those days they are reminded. */
  reminderDay: number
  /** Working days an employer has before the broker is told. */
  answerWorkingDays: number
}

export const defaultBrokering: BrokeringSettings = {
  caseload: { warn: 20, stop: 25 },
  caps: { perOpening: 3, perCandidate: 5 },
  lapseDays: 7,
  reminderDay: 3,
  answerWorkingDays: 5,
}

/** As it is stored; entries that are missing or wrong are as the portal has them. */
export function readBrokering(stored: unknown): BrokeringSettings {
  const read = Stored.safeParse(stored)
  return read.success ? read.data : defaultBrokering
}

const count = z.number().int().min(1).max(1000)
const Stored = z
  .object({
    caseload: z.object({ warn: count, stop: count }),
    caps: z.object({ perOpening: count, perCandidate: count }),
    lapseDays: count,
    reminderDay: count,
    answerWorkingDays: count,
  })
  .partial()
  .transform((given): BrokeringSettings => ({ ...defaultBrokering, ...given }))

const whole = (min: number, max: number) =>
  typed<number>((text) => {
    const value = /^\s*\d{1,4}\s*$/.test(text) ? Number(text) : Number.NaN
    return value >= min && value <= max ? { value } : { problem: `Enter a whole number from ${min} to ${max}` }
  })

export const BrokeringForm = z
  .object({
    caseloadWarn: whole(1, 500),
    caseloadStop: whole(1, 500),
    perOpening: whole(1, 20),
    perCandidate: whole(1, 20),
    lapseDays: whole(2, 30),
    reminderDay: whole(1, 29),
    answerWorkingDays: whole(1, 30),
    version: z.coerce.number().int().min(0),
  })
  .superRefine(({ caseloadWarn, caseloadStop, lapseDays, reminderDay }, ctx) => {
    const wrong = (field: string, message: string) => ctx.addIssue({ code: 'custom', path: [field], message })
    if (caseloadWarn > caseloadStop) wrong('caseloadWarn', 'The warning must come before the stop')
    if (reminderDay >= lapseDays) wrong('reminderDay', 'The reminder must come before the question lapses')
  })
  .transform(({ version, caseloadWarn, caseloadStop, perOpening, perCandidate, ...days }) => ({
    version,
    settings: {
      caseload: { warn: caseloadWarn, stop: caseloadStop },
      caps: { perOpening, perCandidate },
      ...days,
    } satisfies BrokeringSettings,
  }))

/** The settings as their form shows them. */
export function typedBrokering({ caseload, caps, ...days }: BrokeringSettings): Record<string, string> {
  const numbers = {
    caseloadWarn: caseload.warn,
    caseloadStop: caseload.stop,
    perOpening: caps.perOpening,
    perCandidate: caps.perCandidate,
    ...days,
  }
  return Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, String(value)]))
}

/** Names an entry of the stored value in the history of the settings. */
export const brokeringEntryNames: Record<string, string> = {
  'caseload warn': 'Cases: warning',
  'caseload stop': 'Cases: stop',
  'caps perOpening': 'Live introductions for each opening',
  'caps perCandidate': 'Live introductions for each candidate',
  lapseDays: 'Days until a question lapses',
  reminderDay: 'Reminder on day',
  answerWorkingDays: 'Working days for an employer to answer',
}
