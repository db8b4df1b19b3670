/** One line of `bench/results/SUITE.json`, as contract.md's "Benchmarks" names its fields. */
export type Result = {
  name: string
  /** How many vacancies there are. */
  n: number
  runs: number
  p50_ms: number
  p95_ms: number
  per_second?: number
  /** p50 over that of the floor, measured in the same run. */
  ratio_to_floor?: number
  peak_mb?: number
  /** How many rows were looked at for one answer. */
  considered_p50?: number
  considered_p95?: number
}

/** Calls `work` some times to warm up, then `runs` times, one after the other. */
export async function measure(name: string, n: number, runs: number, work: () => Promise<unknown>): Promise<Result> {
  for (let run = 0; run < Math.min(10, runs); run++) await work()
  const took: number[] = []
  const start = performance.now()
  for (let run = 0; run < runs; run++) {
    const from = performance.now()
    await work()
    took.push(performance.now() - from)
  }
  const seconds = (performance.now() - start) / 1000
  took.sort((a, b) => a - b)
  return {
    name,
    n,
    runs,
    p50_ms: quantile(took, 0.5),
    p95_ms: quantile(took, 0.95),
    per_second: rounded(runs / seconds),
  }
}

/** Of ascending values. */
export function quantile(sorted: number[], share: number): number {
  return rounded(sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0)
}

export function rounded(value: number): number {
  return Math.round(value * 100) / 100
}

/** Sets how much slower than the floor each of these is. */
export function comparedTo(floor: Result, results: Result[]): Result[] {
  return results.map((result) => ({ ...result, ratio_to_floor: rounded(result.p50_ms / floor.p50_ms) }))
}
