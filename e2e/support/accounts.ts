import { request, type APIRequestContext } from '@playwright/test'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { newestMail } from './mail'

/** The demo's accounts that tests sign in as. Each signs in once a run: five codes an address is all there are. */
export const accounts = [
  'seeker',
  'provider',
  'recruiter',
  'viewer',
  'carer',
  'rival',
  'newprovider',
  'broker',
  'broker2',
  'assessor',
  'assessor2',
  'approver',
  'approver2',
  'payments',
  'payments2',
  'appeals',
  'moderator',
  'admin',
  'staffs-admin',
] as const
export type Account = (typeof accounts)[number]

const folder = join(import.meta.dirname, '../../.cache/e2e-sessions')

/** Where the signed-in browser state of an account is kept. */
export function stateOf(account: Account): string {
  return join(folder, `${account}.json`)
}

/** Signs an address in as a browser without JavaScript would: two forms and the code from the mailbox. */
export async function signInByForm(api: APIRequestContext, email: string): Promise<void> {
  await api.post('/sign-in', { form: { email } })
  const { subject } = await newestMail(api, email, 'is your code')
  const answer = await api.post('/sign-in/code', { form: { code: subject.slice(0, 6) }, maxRedirects: 0 })
  if (answer.status() !== 302) throw new Error(`${email} could not sign in: ${answer.status()}`)
}

/** Signs every account in and keeps its cookies for the tests. */
export async function signEverybodyIn(baseURL: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  for (const account of accounts) {
    const api = await request.newContext({ baseURL })
    await signInByForm(api, `${account}@demo.example`)
    await api.storageState({ path: stateOf(account) })
    await api.dispose()
  }
}
