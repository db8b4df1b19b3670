import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from './planted'

/** A deadline said as a mere day or instant: its hour would be lost, or an hour shown where the day is meant. */
const SAID_AS_A_DAY =
  /\b(?:formatDay|formatDate|formatDateTime|relativeDay|londonDate|daysBetween)\([^()]*\b(?:closesAt|lapseAt|closes_at)\b/

const says = (source: string) => source.split('\n').filter((line) => SAID_AS_A_DAY.test(line))

const files = ['app', 'emails']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  )
  .filter((path) => /\.tsx?$/.test(path) && !/generated|\.test\./.test(path))

it('a deadline is said by deadline.ts, so that its hour is never lost', () => {
  const found = files.flatMap((path) => says(readFileSync(join(root, path), 'utf8')).map((line) => `${path}: ${line}`))
  expect(found).toEqual([])
  expect(files.length).toBeGreaterThan(500)
  expect(says('Apply by {formatDay(closesAt, now)}')).toHaveLength(1)
  expect(says('const on = londonDate(vacancy.closesAt)')).toHaveLength(1)
  expect(says('relativeDay(deadlineDay(closesAt), now)')).toHaveLength(0)
})
