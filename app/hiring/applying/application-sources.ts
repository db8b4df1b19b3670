import { isOneOf } from '#app/shared/one-of'

/** Where somebody came from, as `?source=` of a link says it. */
export const applicationSources = [
  'portal',
  'alert',
  'indeed',
  'dwp',
  'social',
  'poster',
  'partner',
  'referral',
  'broker',
] as const
export type ApplicationSource = (typeof applicationSources)[number]

/** Anything that is not in the list is the portal itself. */
export function readSource(text: string | null | undefined): ApplicationSource {
  return text && isOneOf(applicationSources, text) ? text : 'portal'
}

/** What carries a source on to the next page; nothing for the portal itself. */
export function sourceQuery(text: string | null | undefined): string {
  const source = readSource(text)
  return source === 'portal' ? '' : `?source=${source}`
}
