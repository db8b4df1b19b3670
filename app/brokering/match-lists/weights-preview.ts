/** What other weights would do to the lists there are now. */
export type WeightsPreview = {
  /** How many candidates' lists were looked at, and in how many of them another vacancy comes among the first five. */
  lists: number
  changed: number
  /** In how many the first one is another. */
  firstChanged: number
  /** The first few that change. */
  examples: { who: string; enter: string[]; leave: string[] }[]
}

/** How many places of each list are compared. */
export const COMPARED = 5
