import type { ProgrammeRules } from '#app/referrals/programmes/rules'
import { formatMoney } from '#app/shared/money'
import { Icon } from '#app/ui/icon'
import type { IconName } from '#app/ui/icons'

type Props = { rules: ProgrammeRules; pencePerPoint: number }

/** What an employee is asked to join, in four lines. */
export function HowItWorks({ rules: { points }, pencePerPoint }: Props) {
  const worth = (count: number) =>
    `${count} ${count === 1 ? 'point' : 'points'} (${formatMoney(count * pencePerPoint)})`
  const steps: { icon: IconName; text: string }[] = [
    { icon: 'share', text: 'You share a job in a few taps, with whom you like. We never ask for a friend’s number.' },
    {
      icon: 'gift',
      text: [
        points.interested > 0 && `A friend shows interest: ${worth(points.interested)}.`,
        points.started > 0 && `They start work: ${worth(points.started)} more.`,
        points.retained_13 > 0 && `Still here after 13 weeks: ${worth(points.retained_13)} more.`,
      ]
        .filter(Boolean)
        .join(' '),
    },
    { icon: 'wallet', text: 'Points are paid through payroll with your wages, and taxed like wages.' },
    { icon: 'lock', text: 'You see how far a friend has come, never what they wrote.' },
  ]
  return (
    <ul className="stack">
      {steps
        .filter(({ text }) => text !== '')
        .map(({ icon, text }) => (
          <li key={icon} className="flex gap-3">
            <Icon name={icon} />
            <span className="min-w-0">{text}</span>
          </li>
        ))}
    </ul>
  )
}
