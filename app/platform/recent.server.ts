/** Remembers answers for a moment, so that what everybody asks for at once is looked up once; the least used goes first. */
export class Recent<T> {
  readonly #kept = new Map<string, { at: number; answer: Promise<T> }>()
  readonly #options: { forMs: number; most: number; now?: () => number }

  constructor(options: { forMs: number; most: number; now?: () => number }) {
    this.#options = options
  }

  get(key: string, look: () => Promise<T>): Promise<T> {
    const { forMs, most, now = Date.now } = this.#options
    const known = this.#kept.get(key)
    if (known && now() - known.at < forMs) {
      this.#kept.delete(key)
      this.#kept.set(key, known)
      return known.answer
    }
    const answer = look()
    this.#kept.delete(key)
    this.#kept.set(key, { at: now(), answer })
    const oldest = this.#kept.keys().next()
    if (this.#kept.size > most && !oldest.done) this.#kept.delete(oldest.value)
    answer.catch(() => {
      if (this.#kept.get(key)?.answer === answer) this.#kept.delete(key)
    })
    return answer
  }
}
