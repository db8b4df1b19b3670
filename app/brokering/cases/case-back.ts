import { localPathBelow } from '#app/shared/local-path'

/**
 * Where a broker goes after an action: back to the list or desk it was pressed on, else the case itself. Only pages of
 * the broker's workspace: the address comes from the form.
 */
export function caseBackPath(back: string, candidateId: string): string {
  return localPathBelow('/broker', back) ?? `/broker/candidates/${candidateId}`
}
