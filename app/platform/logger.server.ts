import { pino } from 'pino'
import { loggedError } from './logged'

/** One structured log for web and worker. Never log personal data: ids only. */
export const logger = pino({
  level: process.env.LOG_LEVEL || 'info',
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  serializers: { err: loggedError },
  redact: ['req.headers.cookie', 'req.headers.authorization'],
})
