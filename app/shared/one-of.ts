/** Whether a text is one of a list of words; narrows its type. */
export function isOneOf<const V extends string>(values: readonly V[], text: string): text is V {
  return (values as readonly string[]).includes(text)
}
