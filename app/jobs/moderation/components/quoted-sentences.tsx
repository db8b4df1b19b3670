import type { Finding } from '#app/jobs/vacancies/finding'

/** What a rule found, as somebody typed it: each sentence whole, with the words marked. */
export function QuotedSentences({ quotes }: Pick<Finding, 'quotes'>) {
  return quotes.map((pieces, index) => (
    <blockquote key={index} className="border-l-4 border-line pl-3 break-words">
      {pieces.map(({ text, marked }, place) =>
        marked ? <mark key={place}>{shortened(text)}</mark> : <span key={place}>{text}</span>,
      )}
    </blockquote>
  ))
}

function shortened(text: string): string {
  return text.length > 300 ? `${text.slice(0, 299)}…` : text
}
