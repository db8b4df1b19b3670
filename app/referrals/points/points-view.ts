export type AccountView = {
  programmeId: string
  pencePerPoint: number
  balance: number
  /** What was taken back after it was cashed in: comes off the next points. */
  owed: number
  /** The programme that is open now; others are closed, and their points are worth what they were. */
  isCurrent: boolean
}

export type PointsView = {
  accounts: AccountView[]
  /** Over all accounts. */
  balance: number
  owed: number
  /** What the balances are worth. */
  pence: number
}
