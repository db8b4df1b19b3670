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

/** What is queued: the template's name and its data (JSON values only), composed when it is sent. */
export type QueuedEmail = { template: string; data: Record<string, unknown> }

export type EmailTemplate<Data extends Record<string, unknown>> = {
  template: string
  compose: (data: Data) => Email
  with: (data: Data) => QueuedEmail
}

/** @param template kebab-case, the file's name; stored with the message, so never renamed */
export function defineEmail<Data extends Record<string, unknown>>(
  template: string,
  compose: (data: Data) => Email,
): EmailTemplate<Data> {
  return { template, compose, with: (data) => ({ template, data }) }
}
