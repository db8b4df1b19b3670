import { logger } from '../logger.server'

/**
 * Ends the process on what nobody caught: what it holds can no longer be trusted, and its keeper starts another. Node
 * itself would print an error with everything that hangs on it; the log gets words and places, without secrets.
 */
export function endOnUncaught(): void {
  const end = (error: unknown) => {
    logger.fatal({ uncaught: withoutSecrets(error, process.env) }, 'nobody caught this; the process ends')
    process.exit(1)
  }
  process.on('uncaughtException', end)
  process.on('unhandledRejection', end)
}

/** Variables whose values must not reach a log, not even inside an error's message. */
const SECRET = /SECRET|KEY|PASSWORD|TOKEN/
const ADDRESS = /_URL$/

/** The part of an error that may be logged: class, message and stack, with secrets and passwords in URLs struck out. */
export function withoutSecrets(
  error: unknown,
  environment: Record<string, string | undefined>,
): { type: string; message: string; stack: string } {
  const { name, message, stack } = error instanceof Error ? error : new Error(typeof error === 'string' ? error : '')
  const secrets = Object.entries(environment).flatMap(([variable, value = '']) => secretsIn(variable, value))
  const struck = (text: string) =>
    secrets.reduce((rest, secret) => rest.replaceAll(secret, '…'), text).replace(/(\w+:\/\/)[^\s/@]+@/g, '$1…@')
  return { type: name, message: struck(message), stack: struck(stack ?? '') }
}

function secretsIn(variable: string, value: string): string[] {
  const found = SECRET.test(variable) ? [value, ...value.split(/[,:]/)] : []
  if (ADDRESS.test(variable) && URL.canParse(value)) found.push(decodeURIComponent(new URL(value).password))
  // A secret shorter than this might be an ordinary word, and would be struck out of every message.
  return found.filter((secret) => secret.length >= 8)
}
