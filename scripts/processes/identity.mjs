// @ts-check
/**
 * Names a process so that it can be recognised later, even after its number was given to another process
 * (which happens at every restart of a container).
 */
import { readFileSync } from 'node:fs'

/**
 * @param {number} pid
 * @returns {string} "pid" or, where /proc exists, "pid-startTicks"; "" when there is no such process
 */
export function identityOf(pid) {
  if (!isRunning(pid)) return ''
  try {
    // The second field, the command's name, may hold spaces and brackets: count from its closing one.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (fields[0] === 'Z') return ''
    return `${pid}-${fields[19]}`
  } catch {
    return isRunning(pid) && process.platform !== 'linux' ? String(pid) : ''
  }
}

/**
 * @param {string} identity what `identityOf` gave
 * @returns {boolean} whether that very process still runs
 */
export function isAlive(identity) {
  const pid = Number.parseInt(identity, 10)
  return pid > 0 && identityOf(pid) === identity
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}
