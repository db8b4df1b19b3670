import type { LetterBlock } from '../letter'

/** What a letter says, as part of a page: the same words as in the PDF. */
export function LetterBody({ body }: { body: readonly LetterBlock[] }) {
  return (
    <div className="stack">
      {body.map((block, index) => (
        <LetterPart key={index} block={block} />
      ))}
    </div>
  )
}

function LetterPart({ block }: { block: LetterBlock }) {
  if (typeof block === 'string') return <p className="whitespace-pre-line break-words">{block}</p>
  if ('heading' in block) return <h3>{block.heading}</h3>
  return (
    <ul className="list-disc pl-6">
      {block.list.map((item) => (
        <li key={item} className="break-words">
          {item}
        </li>
      ))}
    </ul>
  )
}
