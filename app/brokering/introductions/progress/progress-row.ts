import type { ApplicationStatus } from '#app/hiring/applications/job-application'
import type { EmploymentStatus } from '#app/hiring/employment/employment'
import type { IntroductionStatus } from '../introduction'
import type { ProgressFacts } from './introduction-progress'

/** The columns that decide what an introduction is at, for a Prisma `select`. */
export const progressSelect = {
  status: true,
  application: {
    select: {
      id: true,
      status: true,
      previousStatus: true,
      statusReleasedAt: true,
      seenByProviderAt: true,
      decisionReason: true,
      employments: {
        orderBy: { createdAt: 'desc' as const },
        take: 1,
        select: {
          status: true,
          startAgreed: true,
          retentionChecks: { where: { answer: 'still-here' }, select: { week: true } },
          inWorkChecks: {
            where: { week: { gte: 13 }, outcome: { in: ['well', 'needs-help'] } },
            select: { week: true },
          },
        },
      },
    },
  },
}

type Row = {
  status: string
  application: {
    status: string
    previousStatus: string | null
    statusReleasedAt: Date | null
    seenByProviderAt: Date | null
    employments: { status: string; retentionChecks: unknown[]; inWorkChecks: unknown[] }[]
  } | null
}

export function progressOf({ status, application }: Row): ProgressFacts {
  const [employment] = application?.employments ?? []
  return {
    status: status as IntroductionStatus,
    application: application && {
      status: application.status as ApplicationStatus,
      previousStatus: application.previousStatus as ApplicationStatus | null,
      statusReleasedAt: application.statusReleasedAt,
      seenByProviderAt: application.seenByProviderAt,
    },
    employment: employment
      ? {
          status: employment.status as EmploymentStatus,
          // Thirteen weeks in: the provider or the person said so.
          sustained: employment.retentionChecks.length + employment.inWorkChecks.length > 0,
        }
      : null,
  }
}
