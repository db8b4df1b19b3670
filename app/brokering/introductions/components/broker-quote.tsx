/** What a broker wrote, under their name. */
export function BrokerQuote({ name, words }: { name: string; words: string }) {
  if (!words) return null
  return (
    <figure className="stack">
      <figcaption>{name} writes:</figcaption>
      <blockquote className="border-l-4 border-line pl-4 whitespace-pre-line">{words}</blockquote>
    </figure>
  )
}
