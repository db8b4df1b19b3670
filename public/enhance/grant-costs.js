// @ts-check
/*
 * Adds up the amounts on the screen of costs while somebody types, and says what is left under the limits that the server
 * states anyway. Without this the server says the same when the form is sent.
 */

const pounds = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' })

/** Typed pounds in pence; null if they cannot be read. @param {string} typed */
function penceOf(typed) {
  const text = typed.replace(/[£,\s]/g, '')
  if (text === '') return 0
  return /^\d+(\.\d{0,2})?$/.test(text) ? Math.round(Number(text) * 100) : null
}

/** @param {HTMLElement} line */
function addUp(line) {
  const form = line.closest('form')
  if (!form) return
  /** @type {Record<string, number>} */
  const raises = JSON.parse(line.dataset.raises ?? '{}')
  let most = Number(line.dataset.maximum)
  let total = 0
  for (const input of form.querySelectorAll('input[name^="cost-"]')) {
    if (!(input instanceof HTMLInputElement)) continue
    const pence = penceOf(input.value)
    if (pence === null) {
      line.textContent = 'One of the amounts is not a number in pounds, like 45.50.'
      return
    }
    if (pence > 0) most = Math.max(most, raises[input.name] ?? 0)
    total += pence
  }
  if (total === 0) {
    line.textContent = ''
    return
  }
  const cap = line.dataset.left === undefined ? Infinity : Number(line.dataset.left)
  const left = Math.min(most, cap) - total
  const together = `Together ${pounds.format(total / 100)}.`
  line.textContent =
    left < 0
      ? `${together} That is ${pounds.format(-left / 100)} more than ${cap < most ? 'you can still get' : 'the most'}.`
      : `${together} ${pounds.format(left / 100)} left ${cap < most ? 'under your limit for all our schemes' : 'of the most for one application'}.`
  line.classList.toggle('count-over', left < 0)
}

const line = document.querySelector('[data-costs-total]')
if (line instanceof HTMLElement) {
  addUp(line)
  line.closest('form')?.addEventListener('input', () => addUp(line))
}
