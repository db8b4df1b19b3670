import type { Area } from '#app/platform/area.server'
import { Prisma } from '#app/platform/database/client.server'
import { removeUnneededFilesSweep } from './documents/tasks.server'
import { eraseAccount } from './keeping/erase-account.server'
import { exportAccount } from './keeping/export-account.server'

/** What people registers. */
export const people = {
  sweeps: [removeUnneededFilesSweep],
  copyOf: exportAccount,
  erasing: {
    forget: eraseAccount,
    inEvents: ({ personId, accountId }) => Prisma.sql`select ${personId}::uuid union all select ${accountId}::uuid`,
  },
  personal: {
    Person: { copied: true, erased: true },
    Account: { copied: true, erased: true },
    Session: { copied: true, erased: true },
    Consent: { copied: true, erased: true },
    File: { copied: true, erased: true },
    KeptForm: { copied: 'gone after an hour', erased: true },
  },
} satisfies Area
