import { isbot } from 'isbot'

type Visit = { method: string; header: (name: string) => string | null }

/**
 * Whether somebody opened a link, as far as a request tells: not a HEAD, not a browser that fetches ahead, not a program
 * that draws a preview of it (every messenger's names itself).
 */
export function looksLikeAPerson({ method, header }: Visit): boolean {
  if (method !== 'GET') return false
  const purpose = `${header('sec-purpose') ?? ''} ${header('purpose') ?? ''} ${header('x-moz') ?? ''}`
  if (/prefetch|prerender|preview/i.test(purpose)) return false
  const agent = header('user-agent') ?? ''
  // A browser that a program drives opens pages as people do; no messenger previews with one under that name.
  return agent !== '' && !isbot(agent.replace('HeadlessChrome', 'Chrome'))
}
