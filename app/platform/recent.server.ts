import { LRUCache } from 'lru-cache'

type Options = { forMs: number; most: number; now?: () => number }

/** Remembers answers for a moment, so that what everybody asks for at once is looked up once; the least used goes first. */
export class Recent<T> {
  readonly #kept: LRUCache<string, Promise<T>>

  constructor({ forMs, most, now = Date.now }: Options) {
    this.#kept = new LRUCache({ max: most, ttl: forMs, ttlResolution: 0, perf: { now } })
  }

  get(key: string, look: () => Promise<T>): Promise<T> {
    const known = this.#kept.get(key)
    if (known) return known
    const answer = look()
    this.#kept.set(key, answer)
    answer.catch(() => {
      if (this.#kept.peek(key) === answer) this.#kept.delete(key)
    })
    return answer
  }
}
