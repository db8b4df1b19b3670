/** What is left in a pot that an award may come from. */
export type PotLeft = { id: string; name: string; availablePence: number; closed: boolean }

/**
 * The pot an award comes from: the first in the scheme's order that is open and has all of it. An award is never split
 * over pots, since each belongs to a funder who is told what became of it.
 */
export function choosePot(order: readonly string[], pots: readonly PotLeft[], pence: number): PotLeft | null {
  const byId = new Map(pots.map((pot) => [pot.id, pot]))
  for (const id of order) {
    const pot = byId.get(id)
    if (pot && !pot.closed && pot.availablePence >= pence) return pot
  }
  return null
}

/** The pots that were looked into, for whoever is told that none has enough. */
export function openPotNames(order: readonly string[], pots: readonly PotLeft[]): string[] {
  return order.flatMap((id) => pots.find((pot) => pot.id === id && !pot.closed)?.name ?? [])
}
