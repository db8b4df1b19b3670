import type { Letter } from '#app/grants/deciding/letters/letter'
import { formatDate } from '#app/shared/date-words'
import { formatMoney } from '#app/shared/money'
import { phoneWords } from '#app/shared/phone'

type Facts = {
  council: string
  contact: { email: string; phone: string | null }
  reference: string
  name: string
  addressLines: readonly string[]
  decidedAt: Date
  pence: number
  words: string
}

/** The letter that asks for money back, for whoever has no email and for the files of whoever has. */
export function recoveryLetter({
  council,
  contact,
  reference,
  name,
  addressLines,
  decidedAt,
  pence,
  words,
}: Facts): Letter {
  return {
    from: council,
    date: formatDate(decidedAt),
    reference,
    to: [name, ...addressLines].filter((line) => line !== ''),
    title: `Please pay back ${formatMoney(pence)}`,
    body: [
      ...words.split(/\n{2,}/).filter((paragraph) => paragraph !== ''),
      { heading: 'If you want to ask something' },
      `${contact.phone ? `Call ${phoneWords(contact.phone)} or write` : 'Write'} to ${contact.email}. Your reference is ${reference}.`,
    ],
    contact: [council, contact.phone && phoneWords(contact.phone), contact.email].filter(Boolean).join(' · '),
    writtenAt: decidedAt,
  }
}
