import { availabilityWords, fromTicks } from '#app/hiring/applications/availability'
import { profileOf, profileSelect, ticksOf } from '#app/brokering/candidates/profile'
import { candidateExperienceLabels, qualificationLabels, registrationLabels } from '#app/brokering/matching/words'
import { parseUkPostcode } from '#app/people/places/postcode'
import { roleLabels } from '#app/jobs/vocabulary/vocabulary'
import type { Prisma, Reader } from '#app/platform/database/client.server'
import { paginate, type Page } from '#app/shared/pagination'
import { isUuid } from '#app/shared/uuid'
import { readExplained } from './explained'
import { stageOf } from './progress/introduction-progress'
import type { AskedLine, IntroducedBy, SentLine } from './introduction-view'
import { backgroundFacts } from './passed-on'
import { progressOf, progressSelect } from './progress/progress-row'
import { employerSentence } from '#app/brokering/matching/sentence'
import { namesOf } from './queries-history.server'

const vacancy = { select: { id: true, title: true, reference: true } } as const

const askedSelect = {
  id: true,
  askedAt: true,
  lapseAt: true,
  vacancy,
  candidate: { select: profileSelect },
} satisfies Prisma.IntroductionSelect

const MOST_ASKED = 100

/** People whom a broker is asking about this provider's vacancies: what they can do, and nothing that says who they are. */
export async function askedForProvider(
  db: Reader,
  { providerId, now }: { providerId: string; now: Date },
): Promise<AskedLine[]> {
  const rows = await db.introduction.findMany({
    where: { providerId, status: 'awaiting_candidate', lapseAt: { gt: now } },
    orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
    take: MOST_ASKED,
    select: askedSelect,
  })
  return rows.map(askedLine)
}

/** One of them; null for another provider's, and for one that nobody is asked about now. */
export async function askedIntroduction(
  db: Reader,
  { id, providerId, now }: { id: string; providerId: string; now: Date },
): Promise<AskedLine | null> {
  if (!isUuid(id)) return null
  const where = { id, providerId, status: 'awaiting_candidate', lapseAt: { gt: now } }
  const row = await db.introduction.findFirst({ where, select: askedSelect })
  return row && askedLine(row)
}

function askedLine(row: Prisma.IntroductionGetPayload<{ select: typeof askedSelect }>): AskedLine {
  const profile = profileOf(row.candidate)
  const { qualifications, registrations } = profile
  return {
    id: row.id,
    vacancy: row.vacancy,
    outcode: parseUkPostcode(profile.postcode)?.outcode ?? '',
    roles: profile.rolesWanted.map((role) => roleLabels[role]).join(', ') || 'Open to anything',
    availability: availabilityWords(fromTicks(ticksOf(profile.slots))),
    experience: candidateExperienceLabels[profile.experience],
    qualifications: [
      ...qualifications.map((name) => qualificationLabels[name]),
      ...registrations.map((name) => registrationLabels[name]),
    ],
    askedAt: row.askedAt!,
    answerBy: row.lapseAt!,
  }
}

const sentSelect = {
  ...progressSelect,
  id: true,
  applicationId: true,
  sentAt: true,
  answerDueAt: true,
  vacancy,
} satisfies Prisma.IntroductionSelect

/** People who agreed and were sent, newest first. What is to be done about them is done on their application. */
export async function sentToProvider(
  db: Reader,
  { providerId, now, page: wanted }: { providerId: string; now: Date; page: number },
): Promise<{ items: SentLine[]; page: Page }> {
  // One that was set aside has its application still.
  const where = { providerId, applicationId: { not: null } }
  const page = paginate(wanted, await db.introduction.count({ where }))
  const rows = await db.introduction.findMany({
    where,
    orderBy: [{ sentAt: 'desc' }, { id: 'desc' }],
    skip: page.offset,
    take: page.limit,
    select: {
      ...sentSelect,
      application: {
        select: { ...progressSelect.application.select, name: true, person: { select: { erasedAt: true } } },
      },
    },
  })
  const items = rows.map((row): SentLine => {
    const application = row.application!
    return {
      id: row.id,
      vacancy: row.vacancy,
      applicationId: row.applicationId!,
      name: application.person?.erasedAt ? '' : application.name,
      stage: stageOf(progressOf(row)),
      sentAt: row.sentAt!,
      overdue: row.status === 'sent' && application.status === 'submitted' && row.answerDueAt! <= now,
    }
  })
  return { items, page }
}

/** Where the application of one that was sent is; null for another provider's. */
export async function sentApplicationOf(
  db: Reader,
  { id, providerId }: { id: string; providerId: string },
): Promise<string | null> {
  if (!isUuid(id)) return null
  const row = await db.introduction.findFirst({ where: { id, providerId }, select: { applicationId: true } })
  return row?.applicationId ?? null
}

/** For an applicant's page: who introduced them and why they fit. Null for whoever applied by themselves. */
export async function introducedBy(
  db: Reader,
  { applicationId, providerId }: { applicationId: string; providerId: string },
): Promise<IntroducedBy | null> {
  if (!isUuid(applicationId)) return null
  const row = await db.introduction.findFirst({
    where: { applicationId, providerId },
    orderBy: { sentAt: 'desc' },
    select: {
      councilId: true,
      brokerPersonId: true,
      brokerWords: true,
      explained: true,
      sentAt: true,
      candidate: { select: profileSelect },
      application: { select: { screeningAnswers: true } },
      vacancy: { select: { questions: { select: { id: true } } } },
    },
  })
  if (!row?.sentAt) return null
  const nameOf = await namesOf(db, [row.brokerPersonId])
  const { name } = await db.council.findUniqueOrThrow({ where: { id: row.councilId }, select: { name: true } })
  const explained = readExplained(row.explained)
  const answers = row.application?.screeningAnswers
  return {
    broker: nameOf(row.brokerPersonId),
    council: name,
    sentAt: row.sentAt,
    brokerWords: row.brokerWords,
    sentence: explained?.fits ? employerSentence(explained) : '',
    facts: explained ? backgroundFacts(profileOf(row.candidate)) : [],
    questionsUnanswered: row.vacancy.questions.length > 0 && (!Array.isArray(answers) || answers.length === 0),
  }
}
