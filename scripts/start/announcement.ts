import type { Settings } from './settings'

const accounts = [
  ['seeker', 'looks for work and has applied'],
  ['provider', 'owns a verified provider with live vacancies and applicants'],
  ['recruiter', 'recruits for that provider'],
  ['viewer', 'may look, not touch, at that provider'],
  ['carer', 'works there and refers friends'],
  ['rival', 'owns another verified provider'],
  ['newprovider', 'owns a provider that awaits verification'],
  ['broker, broker2', 'match candidates to vacancies'],
  ['assessor, assessor2', 'assess grant applications'],
  ['approver, approver2', 'approve awards'],
  ['payments, payments2', 'pay them out'],
  ['appeals', 'decides appeals'],
  ['moderator', 'verifies providers and reads adverts'],
  ['admin', 'settings and staff'],
  ['staffs-admin, staffs-broker', 'the other council, Staffordshire'],
] as const

/** What a person needs to know once the portal answers. */
export function announcement({ mode, publicUrl, port }: Settings): string {
  const lines = ['', `The portal is ready at ${publicUrl}`]
  if (mode !== 'production') {
    lines.push(
      `  another council:  ${otherCouncil(publicUrl, port)}`,
      `  the mailbox:      ${publicUrl}/dev/mailbox  (every email the portal sends, sign-in codes too)`,
    )
  }
  if (mode === 'demo') {
    const width = Math.max(...accounts.map(([name]) => name.length))
    lines.push(
      '',
      `Sign in at ${publicUrl}/sign-in as NAME@demo.example; the code arrives in the mailbox.`,
      ...accounts.map(([name, who]) => `  ${name.padEnd(width)}  ${who}`),
    )
  }
  lines.push('', 'Ctrl-C stops everything; npm start continues with the same data.', '')
  return lines.join('\n')
}

function otherCouncil(publicUrl: string, port: number): string {
  const { protocol, port: publicPort } = new URL(publicUrl)
  return `${protocol}//staffordshire.localhost:${publicPort || port}`
}
