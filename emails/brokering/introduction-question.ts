import { z } from 'zod'
import { email } from '../email'

/** To a candidate, when a broker would like to introduce them; and once more when they have not answered. */
export const introductionQuestion = email('introduction-question', {
  data: z.object({
    /** The broker who endorsed the match. */
    broker: z.string(),
    council: z.string(),
    /** Null where the employer's name is not public. */
    employer: z.string().nullable(),
    title: z.string(),
    /** What the broker wrote for the candidate. */
    words: z.string(),
    /** Why it fits, in a sentence. */
    sentence: z.string(),
    /** "Tuesday 10 March". */
    answerBy: z.string(),
    portal: z.string(),
    /** The page that asks, opened without signing in: a secret. Opening it agrees to nothing. */
    url: z.string(),
    /** They were asked some days ago. */
    again: z.boolean(),
  }),
  secret: true,
  compose: ({ broker, council, employer, title, words, sentence, answerBy, portal, url, again }) => ({
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
})
