/** Why a match was not endorsed. */
export type EndorseRefusal =
  | 'not-found'
  | 'candidate-not-active'
  | 'no-consent-to-matching'
  | 'vacancy-not-open'
  | 'already-applied'
  | 'already-introduced'
  | 'does-not-fit'
  | 'needs-words'
  | 'vacancy-cap'
  | 'candidate-cap'
  | 'no-email'

/** As the broker reads it. */
export const endorseRefusalWords: Record<EndorseRefusal, string> = {
  'not-found': 'We cannot find this candidate or this vacancy',
  'candidate-not-active': 'They are not free to be matched now: their case is not active',
  'no-consent-to-matching': 'They have not agreed to be matched, or withdrew it',
  'vacancy-not-open': 'The vacancy is no longer open, or has no opening left',
  'already-applied': 'They have applied for this job already',
  'already-introduced': 'They are being introduced to this job already',
  'does-not-fit': 'Something stands against it that cannot be talked over',
  'needs-words': 'Something stands against it. Tick that you spoke about it, and write what you agreed',
  'vacancy-cap': 'This vacancy already has as many introductions on their way as it may have',
  'candidate-cap': 'This candidate already has as many introductions on their way as they may have',
  'no-email': 'They have no email address. Speak to them, and record that they agreed',
}
