/** open until an appeals officer has answered it. */
export const appealStatuses = ['open', 'upheld', 'dismissed'] as const
export type AppealStatus = (typeof appealStatuses)[number]

export const appealStatusLooks: Record<AppealStatus, { label: string; tone: 'warn' | 'good' | 'neutral' }> = {
  open: { label: 'Open', tone: 'warn' },
  upheld: { label: 'Upheld', tone: 'good' },
  dismissed: { label: 'Dismissed', tone: 'neutral' },
}

/** "3 appeals are waiting for an answer". */
export function appealsTitle(open: number): string {
  if (open === 0) return 'No appeal is waiting'
  return open === 1 ? 'One appeal is waiting for an answer' : `${open} appeals are waiting for an answer`
}
