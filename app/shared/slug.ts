/** "Care Worker – Café Nights!" → "care-worker-cafe-nights"; at most `max` characters, cut between words; may be ''. */
export function slug(text: string, max = 80): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  let cut = ''
  for (const word of words) {
    const longer = cut ? `${cut}-${word}` : word
    if (longer.length > max) break
    cut = longer
  }
  return cut
}
