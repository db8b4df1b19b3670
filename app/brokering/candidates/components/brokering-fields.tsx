import type { FormState } from '#app/ui/form-state'
import { TextField } from '#app/ui/text-fields'

type Setting = { name: string; label: string; hint?: string; suffix: string }

const groups: { title: string; settings: Setting[] }[] = [
  {
    title: 'Caseload of one broker',
    settings: [
      { name: 'caseloadWarn', label: 'Say that it is nearly full from', suffix: 'cases' },
      { name: 'caseloadStop', label: 'Give nobody more than', suffix: 'cases' },
    ],
  },
  {
    title: 'Live introductions at one time',
    settings: [
      {
        name: 'perOpening',
        label: 'For each opening of a vacancy, at most',
        hint: 'An employer with two openings may be sent twice as many people.',
        suffix: 'people',
      },
      { name: 'perCandidate', label: 'For each candidate, at most', suffix: 'vacancies' },
    ],
  },
  {
    title: 'Time to answer',
    settings: [
      {
        name: 'lapseDays',
        label: 'A question to a candidate lapses after',
        hint: 'An introduction goes nowhere without their yes.',
        suffix: 'days',
      },
      { name: 'reminderDay', label: 'They are reminded on day', suffix: 'of these' },
      {
        name: 'answerWorkingDays',
        label: 'The broker is told when an employer has not answered after',
        hint: 'Weekends and bank holidays do not count.',
        suffix: 'working days',
      },
    ],
  },
]

/** How a council's job brokers work, as whole numbers. */
export function BrokeringFields({ form }: { form: FormState }) {
  return groups.map(({ title, settings }) => (
    <div key={title} className="fields">
      <h2>{title}</h2>
      {settings.map(({ name, label, hint, suffix }) => (
        <TextField key={name} {...{ name, label, hint, suffix, form }} width="xs" inputMode="numeric" />
      ))}
    </div>
  ))
}
