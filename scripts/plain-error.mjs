// @ts-check
/** A failure whose message is a whole sentence for the person at the keyboard: what failed and what to do. */
export class PlainError extends Error {
  /**
   * @param {string} message
   * @param {string} [details] last lines of a log, printed above the sentence
   */
  constructor(message, details = '') {
    super(message)
    this.name = 'PlainError'
    this.details = details
  }
}

/**
 * Runs a command's main function; a failure ends in its sentence and exit status 1.
 * @param {() => Promise<unknown>} main
 */
export function runCommand(main) {
  main().catch((error) => {
    if (error instanceof PlainError) {
      if (error.details) console.error(`\n${error.details.trimEnd()}\n`)
      console.error(error.message)
    } else {
      console.error(error)
      console.error(unexpected(error))
    }
    process.exit(1)
  })
}

/** @param {unknown} error */
function unexpected(error) {
  const { code, path, message } = /** @type {NodeJS.ErrnoException} */ (error)
  return code === 'EACCES' && path
    ? `There is no permission for ${path}: it may belong to an earlier run as another user; give it to this one or remove it.`
    : `Something unexpected failed: ${message}`
}
