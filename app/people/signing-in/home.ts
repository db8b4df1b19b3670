import type { Actor } from '#app/platform/actor'

/** Where somebody lands after signing in, if they were not on their way somewhere. */
export function homeOf({ providers, councils }: Pick<Actor, 'providers' | 'councils'>): string {
  const council = councils.flatMap(({ roles }) => roles)
  if (council.includes('broker')) return '/broker'
  if (council.length > 0) return '/council'
  const provider = providers.flatMap(({ roles }) => roles)
  if (provider.some((role) => role !== 'referrer')) return '/provider'
  return provider.length > 0 ? '/refer' : '/account'
}
