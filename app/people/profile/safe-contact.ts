import { z } from 'zod'

/** Ways to reach somebody besides email, which everything about an application goes by. */
export const contactWays = ['phone', 'text'] as const
export type ContactWay = (typeof contactWays)[number]

export const contactWayLabels: Record<ContactWay, string> = { phone: 'Phone calls', text: 'Text messages' }

/** How a person wants to be reached so that nobody who should not know hears of it. */
const SafeContact = z.object({
  ways: z.array(z.enum(contactWays)),
  voicemail: z.boolean(),
  /** Their own words: "Only before 3pm". */
  note: z.string(),
})
export type SafeContact = z.infer<typeof SafeContact>

/** What is stored, read back; null when the person never said anything. */
export function readSafeContact(stored: unknown): SafeContact | null {
  const read = SafeContact.safeParse(stored)
  return read.success ? read.data : null
}

/**
 * What a form about safe contact shows first. Somebody who has said nothing has agreed to nothing: a call or a message on
 * a voicemail that another person hears cannot be taken back.
 */
export function typedSafeContact(said: SafeContact | null): {
  ways: ContactWay[]
  voicemail: 'yes' | ''
  note: string
} {
  return { ways: said?.ways ?? [], voicemail: said?.voicemail ? 'yes' : '', note: said?.note ?? '' }
}

/** What somebody said about safe contact, as an answer to read again. */
export function safeContactAnswers(said: SafeContact | null): { label: string; value: string }[] {
  if (!said) return [{ label: 'Besides email, we may use', value: '' }]
  const { ways, voicemail, note } = said
  return [
    {
      label: 'Besides email, we may use',
      value: ways.map((way) => contactWayLabels[way]).join(', ') || 'Nothing: email only',
    },
    { label: 'You may leave a voicemail', value: voicemail ? 'Yes' : 'No' },
    { label: 'What we should know before we ring', value: note },
  ]
}

/** What whoever rings or writes must know first, a sentence each; empty when everything is fine. */
export function safeContactWords(stored: unknown): string[] {
  const wishes = readSafeContact(stored)
  if (!wishes) return []
  const { ways, voicemail, note } = wishes
  const words: string[] = []
  if (ways.length === 0) words.push('Use email only. Do not ring or text.')
  else if (!ways.includes('phone')) words.push('Text or email. Do not ring.')
  else if (!ways.includes('text')) words.push('Ring or email. Do not text.')
  if (ways.includes('phone') && !voicemail) words.push('Do not leave a voicemail.')
  if (note) words.push(note)
  return words
}
