import { ActionButton } from '#app/ui/button'
import { Section } from '#app/ui/card'
import { VisuallyHidden } from '#app/ui/icon'

type Employer = { providerId: string; name: string }
type ListProps = { action: string; employers: readonly Employer[] }

/** Employers that may be ruled out, each with one button. */
export function EmployerList({ action, employers }: ListProps) {
  return <Rows {...{ action, employers }} intent="exclude" word="Do not suggest" />
}

/** Those that are ruled out. */
export function ExcludedEmployers({ action, employers }: ListProps) {
  if (employers.length === 0) return <p>You have not ruled anybody out.</p>
  return (
    <Section title="Ruled out" id="excluded">
      <Rows {...{ action, employers }} intent="include" word="Allow again" />
    </Section>
  )
}

function Rows({ action, employers, intent, word }: ListProps & { intent: 'exclude' | 'include'; word: string }) {
  if (employers.length === 0) return null
  return (
    <ul className="list-none divide-y divide-line border-y border-line p-0">
      {employers.map(({ providerId, name }) => (
        <li key={providerId} className="flex flex-wrap items-center justify-between gap-4 py-3">
          <span className="min-w-0 break-words">{name}</span>
          <ActionButton action={action} fields={{ intent, providerId }} kind="secondary" size="small">
            {word}
            <VisuallyHidden>: {name}</VisuallyHidden>
          </ActionButton>
        </li>
      ))}
    </ul>
  )
}
