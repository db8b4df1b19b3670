// @ts-check
import { spawn } from 'node:child_process'
import { PlainError } from '../plain-error.mjs'

/**
 * Runs a program of the packages, or a script.
 * @param {string} program in node_modules/.bin, or the path of a script
 * @param {string[]} args
 * @param {Record<string, string>} env
 * @param {(text: string) => void} [write] gets its lines; without it they go straight to the terminal
 * @returns {Promise<void>}
 */
export function runProgram(program, args, env = {}, write) {
  const script = program.endsWith('.mjs')
  return new Promise((resolve, reject) => {
    const child = spawn(
      script ? process.execPath : `node_modules/.bin/${program}`,
      script ? [program, ...args] : args,
      { stdio: write ? ['ignore', 'pipe', 'pipe'] : 'inherit', env: { ...process.env, ...env } },
    )
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', write ?? (() => {}))
    child.on('error', reject)
    child.on('close', (code, signal) => {
      if (code === 0) resolve()
      else reject(new PlainError(`${program} ended with ${signal ?? `status ${code}`}; its lines are above.`))
    })
  })
}
