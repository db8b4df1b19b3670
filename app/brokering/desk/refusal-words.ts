/** Why `claimCandidate` did not take somebody on. */
export const claimRefusalWords = {
  'not-found': 'This person is not registered with your council any more.',
  closed: 'This case is closed. Open it again on the person’s page first.',
  'has-broker': 'Another broker was quicker: this person is in their caseload now.',
  'caseload-full': 'Your caseload is full. Hand somebody over, or close a case, then try again.',
  'not-a-broker': 'Only a broker of this council can take somebody on.',
} as const

/** Why `dismissMatch` did not. */
export const dismissRefusalWords = {
  'not-found': 'The candidate or the vacancy is not there any more.',
  'already-introduced': 'The candidate has been asked already. Withdraw the introduction instead.',
} as const
