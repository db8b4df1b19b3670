/** What is put in the place of an address. */
const ADDRESS = '[address]'

/** Longer than any answer worth keeping; a bound for what a foreign server may make us look through. */
const MOST_LETTERS = 2000

/** "@" itself, of full width, small, as %40, as =40 or +40 (quoted-printable, xtext), as an entity. */
const AT = String.raw`(?:[@\uFE6B\uFF20]|%40|[=+]40(?=[\p{L}\p{N}[])|&#0*64;|&#x0*40;|&commat;)`
/** A name with dots or without, or a number in brackets: [192.0.2.1]. */
const DOMAIN = String.raw`(?:\[[^\]\s]{1,100}\]|[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}._-]{0,250}[\p{L}\p{N}\p{M}])?)`
const QUOTED = String.raw`"(?:[^"\\\r\n]|\\.){0,100}"`
const PLAIN = String.raw`[^\s"<>()[\]:;,@\uFE6B\uFF20]{1,100}`

const PATTERNS = [
  // A header's encoded word may hold anything.
  /=\?[^?\s]{1,40}\?[bq]\?[^?\s]*\?=/giu,
  new RegExp(`<(?:${QUOTED}|[^<>"\\s]{1,100})${AT}${DOMAIN}>`, 'giu'),
  new RegExp(`(?:${QUOTED}|${PLAIN})${AT}${DOMAIN}`, 'giu'),
]

/**
 * A text from a mail server, without anything like an email address: it may be logged and stored.
 * @param known addresses it may be about; their part before the "@" is left out too where it stands alone
 */
export function withoutAddresses(text: string, known: readonly string[] = []): string {
  const bounded = text.length > MOST_LETTERS ? text.slice(0, MOST_LETTERS).replace(/\S{0,300}$/, '') : text
  const clean = PATTERNS.reduce((left, pattern) => left.replace(pattern, ADDRESS), bounded)
  return known.reduce((left, address) => withoutName(left, address.slice(0, address.lastIndexOf('@'))), clean)
}

/** Strikes out the part of an address before the "@" where it stands alone, as in "User amira unknown". */
function withoutName(text: string, name: string): string {
  if (name === '') return text
  const escaped = name.replace(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`)
  return text.replace(new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped}(?![\p{L}\p{N}])`, 'giu'), ADDRESS)
}
