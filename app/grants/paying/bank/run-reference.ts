/**
 * What the payee sees on their statement and the bank's answer names: letters and digits, at most 18, saying nothing
 * about what it is for. Unique in a council, since runs and lines are numbered.
 */
export function lineReference({ runNumber, lineNumber }: { runNumber: number; lineNumber: number }): string {
  return `PAY${String(runNumber).padStart(5, '0')}${String(lineNumber).padStart(5, '0')}`
}
