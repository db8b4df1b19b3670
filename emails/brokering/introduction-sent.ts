import { defineEmail } from '../email'

type Data = {
  employer: string | null
  title: string
  broker: string
  portal: string
  url: string
}

/** To a candidate, when their details went to the employer as they agreed. */
export const introductionSent = defineEmail<Data>('introduction-sent', ({ employer, title, broker, portal, url }) => ({
  subject: `You are introduced to ${employer ?? 'the employer'}`,
  heading: 'Your details are with the employer',
  body: [
    `As you agreed, ${broker} has introduced you for this job: ${title}. You have nothing to fill in.`,
    'The employer reads what we passed on and answers you. We e-mail you when they do.',
  ],
  action: { label: 'See where it stands', url },
  why: `You get this because you agreed to this introduction on ${portal}.`,
}))
