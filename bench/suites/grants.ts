import type { Result } from '../measure'
import type { BenchServer } from '../server'
import { grantPages } from './grants-pages'
import { runBench } from './grants-run'

/** 50,000 applications: the queue and the page to decide from, over HTTP; a payment run of 5,000 lines. */
export async function grants(server: BenchServer): Promise<Result[]> {
  return [...(await grantPages(server)), ...(await runBench(server))]
}
