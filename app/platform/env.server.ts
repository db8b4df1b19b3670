import { z } from 'zod'

const url = (schemes: string[]) =>
  z.string().refine((value) => schemes.some((scheme) => value.startsWith(`${scheme}://`)), {
    message: `must start with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`,
  })

const keyRing = z
  .string()
  .regex(/^[a-z0-9]+:[A-Za-z0-9+/=]+(,[a-z0-9]+:[A-Za-z0-9+/=]+)*$/, 'must look like v2:BASE64,v1:BASE64')
  .refine((ring) => ring.split(',').every((part) => Buffer.from(part.split(':')[1]!, 'base64').length === 32), {
    message: 'every key must be 32 bytes in base64',
  })

const Environment = z
  .object({
    PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
    DATABASE_URL: url(['postgres', 'postgresql']),
    MEILISEARCH_URL: url(['http', 'https']).optional(),
    MEILISEARCH_API_KEY: z.string().optional(),
    SMTP_URL: url(['smtp', 'smtps']).optional(),
    STORAGE_URL: z.string().optional(),
    CLAMD_URL: url(['tcp', 'unix']).optional(),
    /** Production without a scanner, by choice: staff are warned before they open a file. */
    ALLOW_UNSCANNED_FILES: z.enum(['yes', 'no'], 'must be yes or no').default('no'),
    SESSION_SECRET: z.string().min(32, 'must be at least 32 characters'),
    FIELD_ENCRYPTION_KEYS: keyRing,
    PUBLIC_URL: url(['http', 'https']).optional(),
    PORTAL_MODE: z.enum(['demo', 'test', 'production']).default('production'),
    PORTAL_DATA: z.string().default('.data'),
    METRICS_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
    METRICS_HOST: z.string().default('127.0.0.1'),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  })
  .superRefine((value, context) => {
    if (value.PORTAL_MODE !== 'production') return
    for (const name of ['SMTP_URL', 'PUBLIC_URL'] as const) {
      if (!value[name])
        context.addIssue({ code: 'custom', path: [name], message: 'is not set, and is needed in production' })
    }
    if (!value.CLAMD_URL && value.ALLOW_UNSCANNED_FILES === 'no')
      context.addIssue({
        code: 'custom',
        path: ['CLAMD_URL'],
        message: 'is not set. Name a virus scanner, or say ALLOW_UNSCANNED_FILES=yes to run without one',
      })
  })

export type Env = z.infer<typeof Environment> & {
  PUBLIC_URL: string
  /** 0: no metrics are served. */
  METRICS_PORT: number
}

/** Ten thousand above the portal's own, so that several portals of one machine keep apart. */
function portOfMetrics(port: number): number {
  const above = port + 10_000
  return port === 0 || above > 65_535 ? 0 : above
}

/**
 * Checks the environment.
 * @throws Error naming each variable and what is wrong with it, one to a line.
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''))
  const result = Environment.safeParse(given)
  if (!result.success) {
    const lines = result.error.issues.map((issue) => {
      const name = String(issue.path[0] ?? 'environment')
      const unset = given[name] === undefined && issue.code !== 'custom'
      return `${name}: ${unset ? 'is not set' : issue.message}`
    })
    throw new Error(`The environment is not complete.\n${[...new Set(lines)].join('\n')}`)
  }
  const { PORT, PUBLIC_URL = `http://localhost:${PORT}`, METRICS_PORT = portOfMetrics(PORT) } = result.data
  return { ...result.data, PUBLIC_URL, METRICS_PORT }
}

let checked: Env | undefined

/** The checked environment of this process. */
export function env(): Env {
  checked ??= readEnv(process.env)
  return checked
}

/** Demo and test have a movable clock, a mailbox and no second factor. */
export function isDemoOrTest(): boolean {
  return env().PORTAL_MODE !== 'production'
}
