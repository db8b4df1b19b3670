import { hasVisible } from '#app/shared/plain-text'
import { atStart } from '#app/shared/in-sentence'

/** A field as it was posted, with its text. */
export type PostedField = readonly [name: string, text: string]

/** Names of fields that carry no words of the person: keys and what a button means. */
const NOT_TYPED = new Set(['formKey', 'intent', 'redirectTo', 'returnTo', 'version'])

/** What somebody typed themselves, to give back to them: choices, keys and numbers of ours say nothing to a person. */
export function typedText(fields: readonly PostedField[]): { label: string; text: string }[] {
  return fields
    .filter(([name, text]) => !NOT_TYPED.has(name) && hasVisible(text) && !/^[a-z0-9_:/-]*$/.test(text))
    .map(([name, text]) => ({ label: labelOf(name), text }))
}

/** "helpedSomebody[0].text" → "Helped somebody". The page's own label is not known any more when a form comes back. */
function labelOf(name: string): string {
  const words = name
    .replace(/\[\d*\]|\.\w+$/g, '')
    .replace(/[^A-Za-z]+/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .trim()
    .toLowerCase()
  return words === '' ? 'Your text' : atStart(words)
}
