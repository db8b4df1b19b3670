import type { FlagKind, FoundFlag } from './flag'

/** What the portal saw, as a sentence; a manager decides what it means. `by`: who told the friend. */
export function evidenceWords(
  kind: FlagKind,
  evidence: FoundFlag['evidence'],
  by: string,
  otherBy?: string | null,
): string {
  const sentences: Record<FlagKind, string> = {
    'same-person': `${by} applied through their own link: the account is the same. A self-referral earns nothing, whatever you decide.`,
    'same-email': `The friend gave the email address of ${by}.`,
    'same-phone': `The friend gave the phone number of ${by}. People who live together sometimes share one.`,
    'same-address': `The friend gave the postcode of ${by}. They may live together, or be neighbours.`,
    'own-device': `The form was sent from a device on which ${by} is signed in. It may have been lent.`,
    'refer-each-other': `${by} told this friend, and this friend told ${by} about a job.`,
    'two-referrers': `The friend also used the link of ${otherBy ?? 'somebody else'}. Whoever told them first has the friend, unless you decide otherwise.`,
    burst: burstWords(evidence, by),
  }
  return sentences[kind]
}

function burstWords({ count, hours }: FoundFlag['evidence'], by: string): string {
  if (!count || !hours) return `Many friends of ${by} showed interest in a short time.`
  const time = hours === 1 ? 'one hour' : hours === 24 ? 'one day' : `${hours} hours`
  return `${count} friends of ${by} showed interest within ${time}.`
}

/** How a manager finds out, in one sentence each. */
export const howToCheck: Record<FlagKind, string> = {
  'same-person': 'Their application stands like any other. Say that the referral does not count.',
  'same-email': 'Ask both how it came about.',
  'same-phone': 'Call the number and ask for the friend.',
  'same-address':
    'Ask whether they know each other from home. A neighbour or a housemate may be a friend like any other.',
  'own-device': 'Ask the friend whether they used somebody else’s phone.',
  'refer-each-other': 'Ask who spoke to whom first.',
  'two-referrers': 'Ask the friend who told them about the job.',
  burst: 'Ask where they shared the link. A post in a local group is a good reason.',
}
