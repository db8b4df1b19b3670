/** A vacancy is hard to fill once it has been live this long without a hire … */
export const HARD_AFTER_DAYS = 21

/** … and fewer than this many people are in the running. */
export const FEW_APPLICANTS = 3

/** For so long a registration counts as new. */
export const NEW_FOR_DAYS = 14

/** So that the comparison of places costs the same whatever the council's size: the newest people, the oldest vacancies. */
export const MOST_NEW = 50
export const MOST_HARD = 200

/** Whether a live vacancy with an opening left is hard to fill. */
export function isHardToFill(vacancy: { daysLive: number; hired: number; applicants: number }): boolean {
  return vacancy.daysLive >= HARD_AFTER_DAYS && vacancy.hired === 0 && vacancy.applicants < FEW_APPLICANTS
}
