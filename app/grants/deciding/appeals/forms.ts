import { z } from 'zod'
import { upholdReasons, type UpholdReason } from '#app/grants/checking/appeal-reasons'
import { choice, choices, optionalParagraphs, paragraphs } from '#app/shared/form-fields'

export type AppealAnswer = { words: string; privateWords: string } & (
  { outcome: 'uphold'; reasons: UpholdReason[] } | { outcome: 'dismiss'; reasons: string[] }
)

/** The officer's answer; `rejectReasons` are the keys of the scheme's reasons for refusing. */
export function appealForm(rejectReasons: readonly string[]) {
  return z
    .object({
      outcome: choice(['uphold', 'dismiss'], 'Choose whether the decision stands'),
      upholdReasons: choices(upholdReasons),
      dismissReasons: choices(rejectReasons),
      words: paragraphs('Write to the applicant what you found, and why', {
        max: 2000,
        what: 'What you write to them',
      }),
      note: optionalParagraphs({ max: 2000, what: 'Your note' }),
    })
    .transform(({ outcome, words, note: privateWords, ...chosen }, ctx): AppealAnswer => {
      const field = outcome === 'uphold' ? 'upholdReasons' : 'dismissReasons'
      if (chosen[field].length === 0)
        ctx.addIssue({ code: 'custom', path: [field], message: 'Choose at least one reason' })
      return outcome === 'uphold'
        ? { outcome, words, privateWords, reasons: chosen.upholdReasons }
        : { outcome, words, privateWords, reasons: chosen.dismissReasons }
    })
}
