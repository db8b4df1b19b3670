import { z } from 'zod'
import { email } from '../email'

/** To someone with an application that is begun and not sent: the advert takes nobody any more, or not for now. */
export const draftAdvertEnded = email('draft-advert-ended', {
  data: z.object({
    /** Of the vacancy. */
    title: z.string(),
    /** Null: a private person who employs a personal assistant. */
    provider: z.string().nullable(),
    how: z.enum(['filled', 'closed', 'taken-down', 'expired', 'paused']),
    /** "Friday 3 April": until when what they wrote is kept. */
    keptUntil: z.string(),
    portal: z.string(),
    /** Opens the draft on any device; a secret. Null where it can no longer be sent. */
    draftUrl: z.string().nullable(),
    jobsUrl: z.string(),
  }),
  secret: true,
  compose: ({ title, provider, how, keptUntil, portal, draftUrl, jobsUrl }) => {
    const job = `${title}${provider ? ` at ${provider}` : ''}`
    const news = {
      filled: `The job has been filled, so you can no longer send the application you started: ${job}.`,
      closed: `The employer has closed the advert, so you can no longer send the application you started: ${job}.`,
      'taken-down': `The council took this advert off the portal, so you can no longer send the application you started: ${job}. If anyone asks you for money or bank details for it, do not give them, and tell us.`,
      expired: `The closing date has passed, so you can no longer send the application you started: ${job}.`,
      paused: `The advert is not on the portal at the moment, so you cannot send the application you started: ${job}.`,
    }
    const paused = how === 'paused'
    return {
      subject: paused ? `Not open at the moment: ${title}` : `You can no longer apply: ${title}`,
      heading: paused ? 'This job is not open at the moment' : 'You can no longer apply for this job',
      body: [
        news[how],
        paused
          ? `It may come back. We keep what you wrote until ${keptUntil}; open it to see whether you can send it. In the meantime, look at other jobs near you.`
          : `What you wrote was never sent to the employer. We delete it after ${keptUntil}. Other jobs near you are open now.`,
      ],
      action: draftUrl
        ? { label: 'Open your application', url: draftUrl }
        : { label: 'Find another job', url: jobsUrl },
      why: `You started an application on ${portal} and have not sent it.`,
    }
  },
})
