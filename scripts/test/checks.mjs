// @ts-check

/** @typedef {(text: string) => void} Write */
/** @typedef {{ name: string, title: string, run: (write?: Write) => Promise<void> }} Check */

/** How many of the short checks run at a time. */
const AT_ONCE = 2

/**
 * One check, with its lines as they come.
 * @param {Check} check
 */
export async function runCheck({ name, title, run }) {
  const begun = Date.now()
  console.log(`\n▶ ${title}`)
  try {
    await run()
  } catch (error) {
    console.error(failed(name, title, begun))
    throw error
  }
  console.log(passed(title, begun))
}

/**
 * Checks that each keep one processor busy, two at a time; the lines of each are printed together when it ends. After
 * a failure none is begun, and what runs is waited for.
 * @param {Check[]} checks
 */
export async function runSideBySide(checks) {
  const waiting = [...checks]
  /** @type {unknown[]} */
  const errors = []
  const runNext = async () => {
    for (let check = waiting.shift(); check && errors.length === 0; check = waiting.shift()) {
      const { name, title, run } = check
      const begun = Date.now()
      let lines = ''
      const error = await run((text) => (lines += text)).then(
        () => undefined,
        (/** @type {unknown} */ reason) => reason ?? new Error(title),
      )
      process.stdout.write(`\n▶ ${title}\n${lines}`)
      if (error) {
        errors.push(error)
        console.error(failed(name, title, begun))
      } else console.log(passed(title, begun))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, runNext))
  if (errors.length > 0) throw errors[0]
}

/** @param {number} begun */
export const seconds = (begun) => `${((Date.now() - begun) / 1000).toFixed(1)} s`

/** @type {(title: string, begun: number) => string} */
const passed = (title, begun) => `✓ ${title}: ${seconds(begun)}`

/** @type {(name: string, title: string, begun: number) => string} */
const failed = (name, title, begun) =>
  `\n✗ ${title} failed after ${seconds(begun)}. To run it alone: npm test -- --only=${name}`
