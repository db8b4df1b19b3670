import type { BankDetails } from '#app/grants/applying/bank-details/bank-details'

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

/** Whether the bank's file can hold this payee. */
export function isPayable({ sortCode, accountNumber, accountName }: BankDetails): boolean {
  return /^\d{6}$/.test(sortCode) && /^\d{8}$/.test(accountNumber) && /[A-Z0-9]/.test(bacsName(accountName))
}

/** Integer pence. */
export type PaidLine = BankDetails & { pence: number; reference: string }

/** The columns of the bank's file, in their order. */
const RUN_FILE_HEADER = 'SORT CODE,ACCOUNT NUMBER,ACCOUNT NAME,PENCE,REFERENCE'

/**
 * The file for the council's bureau: a header, then one line for each payee; every line ends in CR LF. Nothing in it
 * needs quotes, since the character set has no comma. @throws Error for a payee it cannot hold
 */
export function runFile(lines: readonly PaidLine[]): string {
  const records = lines.map((line) => {
    if (!isPayable(line) || !Number.isSafeInteger(line.pence) || line.pence <= 0)
      throw new Error(`Payment ${line.reference} cannot be written to the bank's file.`)
    const { sortCode, accountNumber, accountName, pence, reference } = line
    return [sortCode, accountNumber, bacsName(accountName), pence, reference].join(',')
  })
  return [RUN_FILE_HEADER, ...records].map((record) => `${record}\r\n`).join('')
}
