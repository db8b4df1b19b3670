import { formatDateTime } from '#app/shared/date-words'
import { ActionButton } from '#app/ui/button'
import { VisuallyHidden } from '#app/ui/icon'
import { Table } from '#app/ui/table'
import type { UndeliveredMessage } from '../undelivered-message'
import { atStart } from '#app/shared/in-sentence'

/** "vacancy-sent-back" → "Vacancy sent back": what a mail is about, without its content. */
function templateWords(template: string): string {
  const words = template.replaceAll('-', ' ')
  return atStart(words)
}

/** Mails that failed, with the mail server's own words. */
export function UndeliveredList({ messages, now }: { messages: UndeliveredMessage[]; now: Date }) {
  return (
    <Table
      caption="Emails that are not delivered"
      rows={messages}
      rowKey={({ id }) => id}
      columns={[
        { label: 'To', cell: ({ recipient }) => <span className="break-words">{recipient}</span> },
        { label: 'About', cell: ({ template }) => templateWords(template) },
        { label: 'Since', cell: ({ createdAt }) => formatDateTime(createdAt) },
        { label: 'Tries', numeric: true, cell: ({ attempts }) => attempts },
        { label: 'What the server said', cell: ({ lastError }) => <span className="break-words">{lastError}</span> },
        { label: 'Next try', cell: ({ nextTryAt }) => (nextTryAt <= now ? 'Now' : formatDateTime(nextTryAt)) },
        {
          label: 'Try again',
          hideLabel: true,
          cell: ({ id, recipient }) => (
            <ActionButton action="/council/messages" fields={{ intent: 'one', id }} kind="secondary" size="small">
              Try again
              <VisuallyHidden> to {recipient}</VisuallyHidden>
            </ActionButton>
          ),
        },
      ]}
    />
  )
}
