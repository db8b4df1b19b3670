/** Why something a broker tried with a case did not happen, in words that say what to do. */
const words = {
  'has-broker': 'A colleague took this case on meanwhile. Load the list again.',
  'caseload-full': 'That caseload is full. Close a case or hand one over first.',
  'not-a-broker': 'You are no job broker of this council any more.',
  'no-broker': 'Choose a job broker of this council.',
  closed: 'This case is closed. Open it again first.',
  'not-allowed': 'The case has moved on meanwhile. Look at it again below.',
  'wrong-actor': 'The portal does this by itself, from what employers record.',
  'profile-incomplete': 'Times and hours are missing in the profile. Add them first.',
  'no-consent-to-matching': 'There is no consent to be matched. Read the words out and record it first.',
  erased: 'They had their information erased. If they come back, register them anew.',
  'no-reason': 'Choose why the case closes.',
  'has-email': 'An address was written down meanwhile.',
  'email-taken':
    'This address has an account already. If it is theirs, they register with it themselves; else use another one.',
  'already-recorded': 'This check was answered meanwhile.',
  'decide-what-follows': 'Choose what follows.',
} as const satisfies Record<string, string>

/** What an operation on a case may refuse for; that there is no such case is a page that is not there. */
export type CaseRefusal = keyof typeof words

export function caseRefusalWords(reason: CaseRefusal): string {
  return words[reason]
}
