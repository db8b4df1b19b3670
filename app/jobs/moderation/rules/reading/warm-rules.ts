import { knownAs } from './sentences'
import { whole } from '../rule'

/** Compiled once roughly and then well; once for letters of one byte, once for all others. */
const TEXTS = ['A job.', 'A job.', 'A job’s.', 'A job’s.']

/**
 * Has every pattern of the rules compiled, one after the other with room for requests between them: an engine does so when
 * a pattern is first asked, and the first advert of a process would wait seconds for all of them.
 */
export function warmRules(): void {
  const waiting = [...whole]
  const next = () => {
    const pattern = waiting.pop()
    if (!pattern) return
    for (const text of TEXTS) {
      pattern.lastIndex = 0
      pattern.test(text)
    }
    pattern.lastIndex = 0
    knownAs(pattern)
    setImmediate(next)
  }
  setImmediate(next)
}
