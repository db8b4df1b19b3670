/** Letters that have no accent to take off. */
const SPELT: Record<string, string> = {
  Æ: 'AE',
  Œ: 'OE',
  Ø: 'O',
  Ł: 'L',
  Đ: 'D',
  Ð: 'D',
  Þ: 'TH',
  ẞ: 'SS',
  Ħ: 'H',
  ı: 'I',
}

/** The longest name of an account that a Bacs record holds. */
const NAME_LENGTH = 18

/**
 * Text in the character set of Bacs: A–Z, 0–9, full stop, ampersand, stroke, hyphen, space. Accents are taken off,
 * apostrophes left out (O'Neill is ONEILL), anything else becomes a space.
 * Source: Bacs Standard 18, "valid characters".
 */
export function bacsText(text: string): string {
  return bacsLetters(text)
    .replace(/[^A-Z0-9.&/ -]/g, ' ')
    .replace(/ +/g, ' ')
    .trim()
}

/** What has a letter of Bacs written with it; the rest as it was. */
function bacsLetters(text: string): string {
  return text
    .replace(/['’‘ʼ`]/g, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ı/g, 'I')
    .toUpperCase()
    .replace(/[ÆŒØŁĐÐÞẞĦ]/g, (letter) => SPELT[letter]!)
}

/** The name on an account as the bank gets it; '' when nothing of it can be written so. */
export function bacsName(name: string): string {
  return bacsText(name).slice(0, NAME_LENGTH).trimEnd()
}

/** Whether a name on an account can be written in the bank's file without losing a letter: "Zoë" can, "王芳" and "😀" cannot. */
export function isPayableName(name: string): boolean {
  return /[A-Z]/.test(bacsName(name)) && !/(?![A-Z0-9])[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(bacsLetters(name))
}
