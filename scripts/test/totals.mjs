// @ts-check
import { existsSync, readFileSync, rmSync } from 'node:fs'

export const vitestReport = '.cache/vitest-results.json'
export const playwrightReport = '.cache/playwright-results.json'

/** Forgets earlier runs. */
export function clearReports() {
  for (const report of [vitestReport, playwrightReport]) rmSync(report, { force: true })
}

/**
 * How many tests passed and failed, over the reports that Vitest and Playwright wrote.
 * @returns {{ passed: number, failed: number }}
 */
export function totals() {
  const vitest = read(vitestReport)
  const playwright = read(playwrightReport)
  return {
    passed: (vitest?.numPassedTests ?? 0) + (playwright?.stats.expected ?? 0),
    failed: (vitest?.numFailedTests ?? 0) + (playwright?.stats.unexpected ?? 0) + (playwright?.stats.flaky ?? 0),
  }
}

/** @param {string} file */
function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}
