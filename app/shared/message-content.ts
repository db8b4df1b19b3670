declare const checked: unique symbol

/**
 * What is queued of a mail: which one, and the data (JSON values only) that it is composed from when it is sent. Only the
 * mail itself makes one (`with`, in emails/email.ts): so the data is that mail's, and was looked at.
 */
export type MessageContent = {
  readonly template: string
  readonly data: Readonly<Record<string, unknown>>
  readonly [checked]: true
}
