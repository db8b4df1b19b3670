import type { z } from 'zod'
import type { MessageContent } from '#app/shared/message-content'

/** One part of a message's body. */
export type Block =
  | string
  | { quote: string }
  | { facts: readonly (readonly [label: string, value: string])[] }
  | { list: readonly string[] }
  | { code: string }
  | { link: string; label: string }

/** A message as a value: one purpose, at most one button, and why the reader got it. */
export type Email = {
  /** Says the fact. Neutral for people in danger. */
  subject: string
  heading: string
  body: readonly Block[]
  action?: { label: string; url: string }
  why: string
}

/**
 * Declares a mail. Its file is all there is to it: the registry is written by `npm run emails:write`.
 * @param template the file's name; stored with the message, so never renamed
 * @param mail.data what the mail is made from, JSON values only. What is queued is checked against it and holds nothing
 * else. A message may wait, and is kept: a field that is added later needs a `.default()`, or what was queued before
 * cannot be read any more
 * @param mail.secret it holds what gives a right by itself, a code or the token of a link: forgotten once it is sent
 */
export function email<Schema extends z.ZodObject>(
  template: string,
  mail: { data: Schema; secret?: true; compose: (data: z.output<Schema>) => Email },
) {
  return {
    template,
    secret: mail.secret ?? false,
    schema: mail.data,
    compose: mail.compose,
    /** @throws ZodError when the data is not this mail's */
    with: (data: z.input<Schema>) => ({ template, data: mail.data.parse(data) }) as unknown as MessageContent,
    /** The mail of data that was queued once; null where the data is gone, or was another version's. */
    read: (stored: unknown): Email | null => {
      const data = mail.data.safeParse(stored)
      return data.success ? mail.compose(data.data) : null
    },
  }
}

/** Any mail, whatever it is made from. */
export type AnyEmail = Omit<ReturnType<typeof email>, 'compose' | 'with'> & {
  compose: (data: never) => Email
  with: (data: never) => MessageContent
}
