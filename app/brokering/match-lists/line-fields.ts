/** Fields of the lines in which SQL hands over many rows at once: '' is null, lists are parted by commas. */
export const numberOrNull = (text: string): number | null => (text === '' ? null : Number(text))
export const wordOrNull = (text: string): string | null => (text === '' ? null : text)

/** Few different lists come in many rows: each is kept once. */
const lists = new Map<string, readonly string[]>()
const MOST_LISTS = 20_000

export function listFrom(text: string): readonly string[] {
  let list = lists.get(text)
  if (list === undefined) {
    if (lists.size > MOST_LISTS) lists.clear()
    list = text === '' ? [] : text.split(',')
    lists.set(text, list)
  }
  return list
}
