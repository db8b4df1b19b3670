import { hoursWords, payWords } from '#app/jobs/pay/pay'
import { shorten } from '#app/shared/plain-text'
import type { LinkView } from './link-view'

type Words = { title: string; eyebrow?: string; lead: string }

/** The head of a link's page. */
export function linkTitle({ vacancy, toldBy, provider, isClosed }: LinkView): Words {
  if (vacancy) {
    const town = vacancy.sites[0]?.town
    return {
      title: vacancy.title,
      ...(toldBy && { eyebrow: `${toldBy} told you about this job` }),
      lead: `${vacancy.provider.name}${town ? `, ${town}` : ''}`,
    }
  }
  if (isClosed)
    return {
      title: 'This job has closed',
      lead: toldBy ? `${toldBy} works for ${provider}, and there may be another job for you.` : provider,
    }
  return {
    title: `Working for ${provider}`,
    ...(toldBy && { eyebrow: `${toldBy} works there` }),
    lead: 'You can apply in five short screens, and you need no CV.',
  }
}

/** What a messenger shows of a link before anybody opens it. It does not say who sent it: the message does. */
export function linkCard({ vacancy, provider, isClosed }: LinkView): { title: string; description: string } {
  if (!vacancy) {
    const description = 'See the jobs that are open now. Apply on your phone in a few minutes, without a CV.'
    return { title: isClosed ? `Jobs with ${provider}` : `Working for ${provider}`, description }
  }
  const town = vacancy.sites[0]?.town
  const training = vacancy.trainingGiven ? ' Training given.' : ''
  return {
    title: `${vacancy.title}${town ? `, ${town}` : ''}`,
    description: shorten(`${vacancy.provider.name}. ${payWords(vacancy)}. ${hoursWords(vacancy)}.${training}`, 200),
  }
}
