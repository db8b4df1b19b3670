/** Whether a text from outside has the shape of one of our ids; asking PostgreSQL with another one is an error there. */
export function isUuid(text: string | null | undefined): text is string {
  return typeof text === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text)
}
