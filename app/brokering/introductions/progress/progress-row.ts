import type { ProgressFacts } from './introduction-progress'
import type { ReleasedStatus } from '#app/hiring/applications/release'
import type { EmploymentStatus } from '#app/hiring/employment/employment'
import type { IntroductionStatus } from '../introduction'

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
  status: IntroductionStatus
  application:
    | (ReleasedStatus & {
        seenByProviderAt: Date | null
        decisionReason: string | null
        employments: { status: EmploymentStatus; retentionChecks: unknown[]; inWorkChecks: unknown[] }[]
      })
    | null
}

export function progressOf({ status, application }: Row): ProgressFacts {
  const [employment] = application?.employments ?? []
  return {
    status,
    application: application && {
      status: application.status,
      previousStatus: application.previousStatus,
      statusReleasedAt: application.statusReleasedAt,
      seenByProviderAt: application.seenByProviderAt,
      decisionReason: application.decisionReason,
    },
    employment: employment
      ? {
          status: employment.status,
          // Thirteen weeks in: the provider or the person said so.
          sustained: employment.retentionChecks.length + employment.inWorkChecks.length > 0,
        }
      : null,
  }
}
