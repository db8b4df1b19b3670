import type { PrismaClient } from '#app/platform/database/client.server'
import type { LocalDate } from '#app/shared/dates'

type Counted = { linkId: string; day: LocalDate; clicks: number }

/** Writes clicks by addition, several links in one statement. Those of a link that is gone are left out. */
export async function addClicks(db: PrismaClient, counted: readonly Counted[]): Promise<void> {
  // In one order everywhere, so that two web processes wait for each other and never in a circle.
  const rows = counted.toSorted((a, b) => (`${a.linkId}${a.day}` < `${b.linkId}${b.day}` ? -1 : 1))
  await db.$executeRaw`
    insert into referral_clicks (link_id, day, clicks)
    select c.link_id, c.day, c.clicks
    from unnest(${rows.map(({ linkId }) => linkId)}::uuid[], ${rows.map(({ day }) => day)}::date[],
      ${rows.map(({ clicks }) => clicks)}::int[]) as c (link_id, day, clicks)
      join referral_link l on l.id = c.link_id
    order by c.link_id, c.day
    on conflict (link_id, day) do update set clicks = referral_clicks.clicks + excluded.clicks`
}

type Options = {
  write: (counted: Counted[]) => Promise<void>
  /** How long a click waits at most before it is written. */
  everyMs: number
  failed: (error: unknown) => void
}

/**
 * Counts in memory and writes in batches: a link that goes round the county costs one statement a second, however many
 * open it, and nobody waits for a row's lock. What could not be written is kept and tried again.
 */
export class ClickCounter {
  #waiting = new Map<string, Counted>()
  #writing: Promise<void> = Promise.resolve()
  #timer: NodeJS.Timeout | undefined
  readonly #options: Options

  constructor(options: Options) {
    this.#options = options
  }

  count(linkId: string, day: LocalDate): void {
    this.#add({ linkId, day, clicks: 1 })
    this.#timer ??= setTimeout(() => void this.flush(), this.#options.everyMs)
  }

  /** Writes what waits. One batch after the other; never throws. */
  flush(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#writing = this.#writing.then(() => this.#write())
    return this.#writing
  }

  async #write(): Promise<void> {
    const batch = [...this.#waiting.values()]
    if (batch.length === 0) return
    this.#waiting.clear()
    try {
      await this.#options.write(batch)
    } catch (error) {
      for (const counted of batch) this.#add(counted)
      this.#timer ??= setTimeout(() => void this.flush(), this.#options.everyMs)
      this.#options.failed(error)
    }
  }

  #add({ linkId, day, clicks }: Counted): void {
    const key = `${linkId} ${day}`
    const before = this.#waiting.get(key)?.clicks ?? 0
    this.#waiting.set(key, { linkId, day, clicks: before + clicks })
  }
}
