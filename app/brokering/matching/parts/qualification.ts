import { roleStandards } from '#app/jobs/vocabulary/role-standards'
import type { Role } from '#app/jobs/vocabulary/vocabulary'
import { qualifications, type CandidateFacts } from '../facts'
import type { Look, ScorePart } from '../look'
import { registerFor } from '../role-fit'
import { qualificationWords, registrationWords } from '../words'

/** So many steps below what is usual. */
const shareBelow = [1, 0.6, 0.3] as const
/** Working towards what is usual. */
const STUDYING_SHARE = 0.8
/** The Care Certificate is begun in the first weeks of a job, so its lack weighs less, and least with training. */
const CERTIFICATE_TO_COME_SHARE = 0.5
const CERTIFICATE_WITH_TRAINING_SHARE = 0.8

export const qualificationPart: ScorePart = {
  name: 'qualification',
  share: (look) => best(look).share,
  words: qualificationPartWords,
}

type Found = { role: Role | undefined; share: number }

/** Of the roles somebody can be put forward for, the one that their qualification fits best. */
function best({ candidate, vacancy, roles }: Look): Found {
  const held = highest(candidate)
  let found: Found = { role: undefined, share: -1 }
  for (const role of roles.permitted) {
    const share = Math.max(shareFor(role, held, vacancy.trainingGiven), studies(candidate, role) ? STUDYING_SHARE : 0)
    if (share > found.share) found = { role, share }
  }
  return found.role === undefined ? { role: undefined, share: 1 } : found
}

/** Place in the order of qualifications; −1 for none. */
function highest({ qualifications: held }: Pick<CandidateFacts, 'qualifications'>): number {
  let place = -1
  for (const one of held) place = Math.max(place, qualifications.indexOf(one))
  return place
}

function studies({ workingTowards }: Pick<CandidateFacts, 'workingTowards'>, role: Role): boolean {
  const asked = roleStandards[role].usual.qualification
  if (asked === null || workingTowards === null || workingTowards === 'none') return false
  return qualifications.indexOf(workingTowards) >= qualifications.indexOf(asked)
}

function shareFor(role: Role, held: number, trainingGiven: boolean): number {
  const asked = roleStandards[role].usual.qualification
  if (asked === null || held >= qualifications.indexOf(asked)) return 1
  if (asked === 'care-certificate') return trainingGiven ? CERTIFICATE_WITH_TRAINING_SHARE : CERTIFICATE_TO_COME_SHARE
  return shareBelow[qualifications.indexOf(asked) - held] ?? 0
}

function qualificationPartWords(look: Look): string {
  const { role, share } = best(look)
  const register = role && registerFor(role)
  if (register) return `registered with ${registrationWords[register]}`
  const asked = role ? roleStandards[role].usual.qualification : null
  if (asked === null) return 'no qualification is asked for'
  const held = qualifications[highest(look.candidate)]
  if (share === 1) return `has ${qualificationWords[held!]}`
  if (role && studies(look.candidate, role))
    return `${qualificationWords[asked]} is usual for it, working towards ${studying(look.candidate.workingTowards)}`
  if (asked === 'care-certificate')
    return `no Care Certificate yet${look.vacancy.trainingGiven ? ', training is given' : ''}`
  return `${qualificationWords[asked]} is usual for it, ${held ? `has ${qualificationWords[held]}` : 'none yet'}`
}

function studying(workingTowards: CandidateFacts['workingTowards']): string {
  return workingTowards === null || workingTowards === 'none' ? 'nothing' : qualificationWords[workingTowards]
}
