import type { SummaryGroup } from '#app/grants/applying/drafts/draft-summary'
import type { Letter } from '#app/grants/deciding/letters/letter'
import { formatDate, formatDateTime } from '#app/shared/date-words'
import { phoneWords } from '#app/shared/phone'

/** What somebody sent, screen by screen, as it was sent. */
export type SentAnswers = {
  reference: string
  scheme: string
  council: string
  contact: { email: string; phone: string | null }
  name: string
  addressLines: string[]
  sentAt: Date
  /** A member of staff filled it in with them. */
  assisted: boolean
  groups: SummaryGroup[]
}

export const sentWords = ({ sentAt, assisted }: Pick<SentAnswers, 'sentAt' | 'assisted'>) =>
  assisted
    ? `We wrote this down with you and sent it on ${formatDateTime(sentAt)}.`
    : `You sent this on ${formatDateTime(sentAt)}.`

/** The same on paper. Its last digits stand for numbers that somebody who opens another's post could use. */
export function sentLetter(sent: SentAnswers): Letter {
  const { council, contact, reference, name, addressLines, sentAt, scheme, groups } = sent
  return {
    from: council,
    date: formatDate(sentAt),
    reference,
    to: [name, ...addressLines].filter((line) => line !== ''),
    title: 'What you told us',
    body: [
      `${scheme}. ${sentWords(sent)} It is kept as it was sent: if something is wrong or has changed, tell us.`,
      ...groups.flatMap(({ title, items }) => [
        { heading: title },
        { list: items.map(({ label, value }) => `${label}: ${value || 'not given'}`) },
      ]),
    ],
    contact: `${council} · ${contact.phone ? phoneWords(contact.phone) : contact.email}`,
    writtenAt: sentAt,
  }
}
