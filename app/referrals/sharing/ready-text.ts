type Shared = {
  /** The provider's public name. */
  provider: string
  /** Null for working there in general. */
  vacancy: { title: string; town: string } | null
}

/** What a referrer can send as it is, or change: in their own person, without anything that is not so of every job. */
export function readyText({ provider, vacancy }: Shared): string {
  if (!vacancy)
    return `I work for ${provider} and we are looking for people to join us. Have a look and see what you think:`
  const place = vacancy.town ? ` in ${vacancy.town}` : ''
  return `I work for ${provider} and we have a job going: ${vacancy.title}${place}. I thought of you. Have a look:`
}

/** The subject of an email with it. */
export function readySubject({ provider, vacancy }: Shared): string {
  return vacancy ? `A job you might like: ${vacancy.title}` : `Working for ${provider}`
}
