import { LinkButton } from '#app/ui/button'
import { Notice, Tag } from '#app/ui/status'
import { stepPath } from '../screens/grant-form'
import type { TaskListPage } from '../screens/grant-pages'
import { GrantFrame } from './grant-frame'
import { LimitsNotice } from './limits-notice'

const tags = {
  done: { words: 'Done', tone: 'good' },
  again: { words: 'Look again', tone: 'warn' },
  open: { words: 'To do', tone: 'info' },
  ready: { words: 'Ready', tone: 'info' },
  later: { words: 'When the rest is done', tone: 'neutral' },
} as const

/** All parts of an application; each can be filled in when it suits. */
export function GrantTaskList({ list, until, back }: { list: TaskListPage; until: string; back: string }) {
  const { base, scheme, steps, assistedFor, limits } = list
  const next = steps.find(({ state }) => state !== 'done' && state !== 'later')
  return (
    <GrantFrame
      title={assistedFor === null ? 'Your application' : 'Their application'}
      scheme={scheme.name}
      assistedFor={assistedFor}
      lead={`Fill in the parts in any order. What you save stays here until ${until}.`}
      back={{ href: back }}
    >
      <div className="stack-lg">
        {!scheme.isOpen && <SchemeClosed />}
        <LimitsNotice limits={limits} />
        <ol className="summary-list">
          {steps.map(({ step, title, state }) => (
            <li key={step} className="flex flex-wrap items-center justify-between gap-4 border-b border-line py-4">
              {state === 'later' ? <span>{title}</span> : <a href={stepPath(base, step)}>{title}</a>}
              <Tag tone={tags[state].tone}>{tags[state].words}</Tag>
            </li>
          ))}
        </ol>
        {next && (
          <div>
            <LinkButton href={stepPath(base, next.step)} iconAfter="forward">
              {next.step === 'check' ? 'Check and send' : `Go on with “${next.title}”`}
            </LinkButton>
          </div>
        )}
      </div>
    </GrantFrame>
  )
}

export function SchemeClosed() {
  return (
    <Notice kind="warn" title="This scheme is closed at the moment">
      <p>You cannot send an application to it now. What you wrote is kept as long as it says above.</p>
    </Notice>
  )
}
