import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { areas } from '#app/testing/structure/areas'
import { architectureFile, readers, readingsIn, sourcesOnDisk, withTable } from './area-imports'

describe('which area reads which', () => {
  it('is asked of every area there is', () => {
    expect([...readers].toSorted()).toEqual(['across', ...areas].toSorted())
  })

  it('is read from values, types, parts of types and dynamic imports, not from comments and words (planted)', () => {
    const path = 'app/hiring/applying/components/planted.tsx'
    const text = `
      import { pay } from '../../../jobs/pay/pay'
      import type { Vacancy } from '#app/jobs/vacancies/vacancy'
      export { place } from '#app/people/places/place'
      import { other } from '../../own/other'
      import { z } from 'zod'
      import { now } from '#app/platform/clock.server'
      type Site = import('#app/organisations/sites/site').Site
      // import { nothing } from '#app/grants/own/nothing'
      const words = "import { nothing } from '#app/referrals/points/nothing'"
      export const later = () => import('#app/people/audit/later')
    `
    expect(readingsIn([{ path, text }])).toEqual([
      { reader: 'hiring', read: 'people', folders: ['audit', 'places'] },
      { reader: 'hiring', read: 'organisations', folders: ['sites'] },
      { reader: 'hiring', read: 'jobs', folders: ['pay', 'vacancies'] },
    ])
  })

  it('stands in docs/architecture.md as it is now (npm run architecture:write)', () => {
    const document = readFileSync(architectureFile, 'utf8')
    expect(document).toBe(withTable(document, readingsIn(sourcesOnDisk())))
  })
})
