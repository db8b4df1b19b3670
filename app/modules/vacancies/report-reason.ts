/** "asks-for-money" as a moderator reads it: "Asks for money". */
export function reportReasonWords(reason: string): string {
  const words = reason.replace(/[-_]/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
