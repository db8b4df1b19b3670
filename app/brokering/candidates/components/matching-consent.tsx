/** The exact words of the consent, a paragraph each. */
export function ConsentWords({ wording }: { wording: readonly string[] }) {
  return (
    <ul className="stack border-l-4 border-line pl-8">
      {wording.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
