export interface HealthCheck {
  /** Answers as long as the process is well, whatever it says. */
  url: string
  /** How often it is asked, and how long each answer is waited for. */
  everyMs?: number
  /** How long it may stay silent once it has answered. */
  silentMs?: number
}

/**
 * Asks a process how it is and says when it has stopped answering. Silence counts from an answer, so a slow start is none,
 * and in questions rather than by the clock, so that a laptop that slept is none either.
 * @returns a function that ends the asking
 */
export function watchHealth(
  { url, everyMs = 2_500, silentMs = 15_000 }: HealthCheck,
  onSilence: (seconds: number) => void,
): () => void {
  let answered = false
  let missed = 0
  let asking = false

  const ask = async () => {
    if (asking) return
    asking = true
    const well = await fetch(url, { signal: AbortSignal.timeout(everyMs) })
      .then((response) => response.arrayBuffer())
      .then(
        () => true,
        () => false,
      )
    asking = false
    answered ||= well
    missed = well ? 0 : missed + 1
    if (!answered || missed * everyMs < silentMs) return
    stop()
    onSilence(silentMs / 1000)
  }
  const timer = setInterval(() => void ask(), everyMs)
  const stop = () => clearInterval(timer)
  return stop
}
