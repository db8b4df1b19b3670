import { expect, test } from 'vitest'
import { applicationJobClosed } from './application-job-closed'

const facts = {
  employer: 'Cherwell Valley Care',
  title: 'Night care worker',
  portal: 'Proud to Care',
  url: 'https://care.example/account/applications/1',
  jobsUrl: 'https://care.example/jobs',
}

test('says why the advert closed, and where to look now', () => {
  const filled = applicationJobClosed.compose({ ...facts, because: 'filled' })
  expect(filled.subject).toBe('The advert has closed: Night care worker')
  expect(filled.body[0]).toContain('Cherwell Valley Care has filled this job')
  expect(filled.action?.url).toBe('https://care.example/jobs')
})

test('never names a private employer, and warns when the council took the advert down', () => {
  const down = applicationJobClosed.compose({ ...facts, employer: null, because: 'taken-down' })
  expect(JSON.stringify(down)).not.toContain('Cherwell')
  expect(down.body[0]).toContain('do not give them')
})
