/** Value of `consent.purpose`. */
export const MATCHING_CONSENT = 'matching'

/**
 * The exact words somebody agrees to; stored with the consent, so changing them here changes nothing about consents
 * that were given. One sentence or two to a paragraph.
 */
export function matchingConsentWording({ council }: { council: string }): string[] {
  return [
    `I agree that the job brokers of ${council} use what I have told them to look for care work that fits me.`,
    'A computer ranks jobs and people by what I look for and what a job needs. It never decides: a job broker, by name, looks at every match before anything happens.',
    'An employer hears who I am only after I have agreed to that one introduction. Before that they see the first half of my postcode, the work and times I want and my experience.',
    'I may see how a match was worked out, question it, and have another person look at it again.',
    'I may withdraw this at any time in my account or by telling a job broker. Then nobody looks for work for me any more.',
  ]
}

/** As it is stored, and read out by a broker. */
export function matchingConsentText(council: { council: string }): string {
  return matchingConsentWording(council).join('\n')
}

/** How a consent was given: by ticking the box, or said to a broker who wrote it down. */
export const consentWays = ['online', 'spoken'] as const
export type ConsentWay = (typeof consentWays)[number]
