// @ts-check
import { spawn } from 'node:child_process'
import { PlainError } from '../plain-error.mjs'

let lineIsOpen = false

/**
 * Prints a line of its own, also in the middle of a step.
 * @param {string} line
 */
export function say(line) {
  if (lineIsOpen) process.stdout.write('\n')
  lineIsOpen = false
  console.log(line)
}

/**
 * Says what is being done and, when it is done, how long it took.
 * @template T
 * @param {string} label such as "Building the portal"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(label, work) {
  const started = Date.now()
  process.stdout.write(`${label} … `)
  lineIsOpen = true
  const end = (/** @type {string} */ how) => {
    process.stdout.write(`${lineIsOpen ? '' : `${label}: `}${how} ${seconds(started)} s\n`)
    lineIsOpen = false
  }
  try {
    const result = await work()
    end('done in')
    return result
  } catch (error) {
    end('failed after')
    throw error
  }
}

/** @param {number} started */
function seconds(started) {
  return Math.max(0.1, (Date.now() - started) / 1000).toFixed(1)
}

/**
 * Runs a program without showing its output, unless it fails: then its last lines go into the error.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, failure: string }} options `failure` is the sentence said then
 * @returns {Promise<string>} everything it wrote
 */
export function runQuietly(program, args, { env = {}, failure }) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
        output += text
      })
    }
    child.on('error', (error) => reject(new PlainError(failure, error.message)))
    child.on('close', (code) => {
      if (code === 0) resolve(output)
      else reject(new PlainError(failure, output.trimEnd().split('\n').slice(-25).join('\n')))
    })
  })
}
