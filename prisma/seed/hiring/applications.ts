import type { ApplicationStatus } from '#app/hiring/applications/job-application'
import { notSelectedReasons, notSelectedWords } from '#app/hiring/applications/reasons'
import { valuesQuestions } from '#app/hiring/applications/forms'
import { inventPerson } from '../people-names'
import { idOf, Random } from '../random'
import type { Sector } from '../organisations/sites'
import type { DemoVacancy } from '../jobs/vacancies'

export const DEMO_APPLICATIONS = 2_000
const PEOPLE = 1_100
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

const STATUSES: Partial<Record<ApplicationStatus, number>> = {
  submitted: 26,
  shortlisted: 11,
  interviewing: 11,
  offered: 5,
  hired: 14,
  not_selected: 20,
  withdrawn: 5,
  declined: 2,
  inactive: 4,
  hired_elsewhere: 2,
}

/** The stages an application went through to get where it is, with the change that led to each. */
export const PATHS: Record<Exclude<ApplicationStatus, 'draft'>, readonly [change: string, to: ApplicationStatus][]> = {
  submitted: [],
  shortlisted: [['shortlist', 'shortlisted']],
  interviewing: [
    ['shortlist', 'shortlisted'],
    ['interview', 'interviewing'],
  ],
  offered: [
    ['interview', 'interviewing'],
    ['offer', 'offered'],
  ],
  hired: [
    ['interview', 'interviewing'],
    ['offer', 'offered'],
    ['hire', 'hired'],
  ],
  not_selected: [['not_select', 'not_selected']],
  withdrawn: [['withdraw', 'withdrawn']],
  declined: [
    ['interview', 'interviewing'],
    ['offer', 'offered'],
    ['decline', 'declined'],
  ],
  inactive: [['lapse', 'inactive']],
  hired_elsewhere: [['hired_elsewhere', 'hired_elsewhere']],
}

const WHY = [
  'I looked after my gran until last year and want to do it for others too.',
  'I like being busy with people. My last job was in a shop and I missed talking properly.',
  'My neighbour works in care and says it is the best job she has had. I believe her.',
  'I want work that matters, close to my children’s school.',
  'I have been a volunteer at a lunch club for two years and would like to do more.',
  'I am calm when things get difficult, and I do not mind hard work.',
]
const HELPED = [
  'My neighbour had a fall. I stayed with her until the ambulance came and fed her cat for a week.',
  'A new girl at work was in tears on her first day. I took my break with her and it got better.',
  'I taught my grandad to video call. It took three months and a lot of laughing.',
  'I help out at the food bank on Saturdays. Mostly it is listening.',
]
const GOOD_AT = [
  'Being on time, staying calm, making people laugh.',
  'My sister says I notice when somebody is not all right.',
  'Patience. And a decent Sunday roast.',
  'Working in a team and not making a fuss.',
]
const AVAILABILITY = [
  {
    mon: ['morning', 'afternoon'],
    tue: ['morning', 'afternoon'],
    wed: ['morning', 'afternoon'],
    thu: ['morning', 'afternoon'],
    fri: ['morning', 'afternoon'],
  },
  { mon: ['morning'], tue: ['morning'], wed: ['morning'], thu: ['morning'], fri: ['morning'] },
  { fri: ['evening', 'night'], sat: ['evening', 'night'], sun: ['evening', 'night'] },
  { sat: ['morning', 'afternoon', 'evening'], sun: ['morning', 'afternoon', 'evening'] },
  { mon: ['evening'], tue: ['evening'], wed: ['evening'], thu: ['evening'], sat: ['morning', 'afternoon'] },
]

export type DemoPerson = { id: string; name: string; email: string; phone: string }

/** Answers come in days: nobody in the demo has waited for months. */
function answeredInTime(random: Random, wanted: ApplicationStatus, days: number): keyof typeof PATHS {
  if (wanted === 'submitted' && days > random.between(3, 12))
    return random.weighted({
      not_selected: 55,
      shortlisted: 8,
      interviewing: 8,
      withdrawn: 12,
      inactive: days > 23 ? 12 : 0,
      hired_elsewhere: 9,
    })
  if (['shortlisted', 'interviewing', 'offered'].includes(wanted) && days > 28)
    return random.weighted({ not_selected: 75, declined: 15, withdrawn: 10 })
  return wanted as keyof typeof PATHS
}

/** Postcodes within about eight miles of a site, for the homes of those who apply there. */
function homesNear(sectors: readonly Sector[]) {
  const found = new Map<string, string[]>()
  return ({ id, eastings, northings }: { id: string; eastings: number; northings: number }): string[] => {
    const known = found.get(id)
    if (known) return known
    const near = sectors.filter(
      (sector) => Math.hypot(sector.eastings - eastings, sector.northings - northings) < 13_000,
    )
    const postcodes = near.map(({ sector }) => `${sector}AB`)
    found.set(id, postcodes)
    return postcodes
  }
}

/** The nth applicant of the demo; the first is seeker@demo.example. */
export function inventApplicants(): DemoPerson[] {
  const random = new Random(1100)
  const seeker = {
    id: idOf('account', 'seeker'),
    name: 'Robin Carter',
    email: 'seeker@demo.example',
    phone: '+447700900001',
  }
  return [
    seeker,
    ...Array.from({ length: PEOPLE - 1 }, (_, n) => ({ id: idOf('applicant', n), ...inventPerson(random, n + 2) })),
  ]
}

/** 2,000 applications: more at providers people like, none twice, never more hired than a vacancy has openings. */
export function inventApplications(
  vacancies: readonly DemoVacancy[],
  people: readonly DemoPerson[],
  actors: ReadonlyMap<string, string>,
  sectors: readonly Sector[],
  now: Date,
) {
  const random = new Random(2000)
  const homes = homesNear(sectors)
  const open = vacancies.filter(
    ({ row, p }) => row.publishAt !== null && row.publishAt < now && p !== 2 && row.approvedAt !== null,
  )
  const favourites = open.filter(({ p, state }) => p === 0 && state === 'live')
  // The demo's own job seeker applied a while ago, so that there is something to see.
  const FORTNIGHT = 14 * DAY_MS
  const older = favourites.filter(({ row }) => row.publishAt!.getTime() < now.getTime() - FORTNIGHT)
  const taken = new Map<string, number>()
  const seen = new Set<string>()
  const applications: ReturnType<typeof build>[] = []
  const seekerStatuses: ApplicationStatus[] = ['submitted', 'interviewing', 'not_selected', 'offered']

  function build(n: number, vacancy: DemoVacancy, person: DemoPerson, wanted: ApplicationStatus) {
    const last = Math.min(now.getTime(), vacancy.row.closesAt!.getTime(), vacancy.row.closedAt?.getTime() ?? Infinity)
    const first = vacancy.row.publishAt!.getTime()
    const submittedAt =
      person === people[0]
        ? new Date(now.getTime() - FORTNIGHT + n * DAY_MS)
        : new Date(Math.max(first, last - random.between(2, 60 * 24) * HOUR_MS * random.next()))
    const days = (now.getTime() - submittedAt.getTime()) / DAY_MS
    const path = PATHS[person === people[0] ? (wanted as keyof typeof PATHS) : answeredInTime(random, wanted, days)]
    // Steps that have not had their time yet leave it where it was.
    const steps: { change: string; from: ApplicationStatus; to: ApplicationStatus; at: Date }[] = []
    let status: ApplicationStatus = 'submitted'
    let at = submittedAt.getTime()
    for (const [change, to] of path) {
      at += change === 'lapse' ? 22 * DAY_MS : random.between(8, 96) * HOUR_MS
      if (at > now.getTime()) break
      steps.push({ change, from: status, to, at: new Date(at) })
      status = to
    }
    const reason = status === 'not_selected' ? random.pick(notSelectedReasons.slice(0, 6)) : null
    const updatedAt = steps.at(-1)?.at ?? submittedAt
    const provider = actors.get(vacancy.row.providerId)!
    const firstAnswer = steps.find(({ change }) => !['withdraw', 'lapse', 'hired_elsewhere'].includes(change))
    return {
      vacancy,
      person,
      steps: steps.map((step) => ({
        ...step,
        by: ['withdraw', 'decline'].includes(step.change)
          ? person.id
          : ['lapse', 'hired_elsewhere'].includes(step.change)
            ? null
            : provider,
        code: step.to === 'not_selected' ? reason : null,
      })),
      row: {
        id: idOf('application', n),
        councilId: vacancy.row.councilId,
        providerId: vacancy.row.providerId,
        vacancyId: vacancy.id,
        personId: person.id,
        status,
        name: person.name,
        email: person.email,
        phone: person.phone,
        postcode: random.pick(homes(vacancy.site)),
        ageBand: random.weighted({ '18-20': 12, '21-24': 18, '25-plus': 70 }),
        availability: random.pick(AVAILABILITY),
        rightToWork: random.weighted({ yes: 95, 'not-sure': 5 }),
        screeningAnswers: vacancy.questions.map(({ kind, text, choices }, q) => ({
          questionId: idOf('question', vacancy.id, q),
          kind,
          text,
          answer:
            kind === 'yes-no'
              ? random.pick(['yes', 'yes', 'no'])
              : kind === 'choice'
                ? random.pick(choices)
                : random.pick(GOOD_AT),
        })),
        valuesAnswers: [
          { question: valuesQuestions.whyCare, answer: random.pick(WHY) },
          { question: valuesQuestions.helpedSomebody, answer: random.pick(HELPED) },
          { question: valuesQuestions.goodAt, answer: random.pick(GOOD_AT) },
        ],
        source: 'portal',
        stepsDone: ['about-you', 'availability', 'right-to-work', 'why-care'],
        createdAt: new Date(submittedAt.getTime() - HOUR_MS / 4),
        updatedAt,
        submittedAt,
        firstAnsweredAt: firstAnswer?.at ?? null,
        decisionReason: reason,
        decisionWords: reason ? notSelectedWords[reason] : null,
        withdrawReason:
          status === 'withdrawn' ? random.pick(['found-other-work', 'hours', 'no-answer', 'too-far']) : null,
        seenByProviderAt:
          status === 'submitted' && random.chance(0.6) ? null : new Date(submittedAt.getTime() + HOUR_MS),
      },
    }
  }

  for (let n = 0; applications.length < DEMO_APPLICATIONS; n += 1) {
    const mine = n < seekerStatuses.length
    const vacancy = mine ? older[n * 2]! : random.pick(random.chance(0.12) ? favourites : open)
    const person = mine ? people[0]! : people[random.between(1, people.length - 1)]!
    const key = `${vacancy.id} ${person.id}`
    if (seen.has(key)) continue
    const spare = vacancy.row.openings - (taken.get(vacancy.id) ?? 0)
    // A live vacancy keeps an opening; a filled one has none left.
    const mayHire = vacancy.state === 'filled' ? spare > 0 : spare > 1
    const chosen = mine
      ? seekerStatuses[n]!
      : vacancy.state === 'filled' && spare > 0
        ? 'hired'
        : random.weighted(STATUSES)
    if (chosen === 'hired' && !mayHire) continue
    const application = build(n, vacancy, person, chosen)
    seen.add(key)
    if (application.row.status === 'hired') taken.set(vacancy.id, (taken.get(vacancy.id) ?? 0) + 1)
    applications.push(application)
  }
  return applications
}

export type DemoApplication = ReturnType<typeof inventApplications>[number]
