import { defineEmail } from '../email'

type Data = {
  /** The broker who endorsed the match. */
  broker: string
  council: string
  /** Null where the employer's name is not public. */
  employer: string | null
  title: string
  /** What the broker wrote for the candidate. */
  words: string
  /** Why it fits, in a sentence. */
  sentence: string
  /** "Tuesday 10 March". */
  answerBy: string
  portal: string
  /** The page that asks; opening it agrees to nothing. */
  url: string
  /** They were asked some days ago. */
  again: boolean
}

/** To a candidate, when a broker would like to introduce them; and once more when they have not answered. */
export const introductionQuestion = defineEmail<Data>(
  'introduction-question',
  ({ broker, council, employer, title, words, sentence, answerBy, portal, url, again }) => ({
    subject: `${again ? 'Still to answer: may' : 'May'} we introduce you to ${employer ?? 'an employer'}?`,
    heading: `${title}: may we introduce you?`,
    body: [
      `${broker}, a job broker at ${council}, thinks this job could suit you: ${title}, ${employer ?? 'with a person who employs a personal assistant'}.`,
      ...(words ? [{ quote: words } as const] : []),
      ...(sentence ? [`Why: ${sentence}.`] : []),
      'They hear who you are only if you say yes. On the page you see exactly what we would pass on.',
      `Please answer by ${answerBy}. Without an answer nothing is passed on.`,
    ],
    action: { label: 'Read about it and answer', url },
    why: `You get this because you asked the job brokers on ${portal} to look for care work for you. A computer helped to find the job; ${broker} decided to ask you.`,
  }),
)
