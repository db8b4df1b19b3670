import { applicationSources, type ApplicationSource } from '#app/hiring/applying/application-sources'
import { isOneOf } from '#app/shared/one-of'

const labels: Record<ApplicationSource, string> = {
  referral: 'A friend who works there',
  portal: 'The portal',
  broker: 'The job broker',
  alert: 'A job alert',
  indeed: 'Indeed',
  dwp: 'Jobcentre Plus',
  social: 'Social media',
  poster: 'A poster',
  partner: 'A partner’s site',
}

/** Where somebody who applied came from. */
export function sourceWords(source: string): string {
  return isOneOf(applicationSources, source) ? labels[source] : source
}
