// @ts-check
/*
 * Small improvements over pages that work without any of this. One listener for each kind of event, so that nothing has
 * to be attached to single elements; what must be there on load is done at the end.
 */

const resubmitAfter = 5000

/** Counts the characters of a `data-count` text area in its `.count` line. @param {HTMLTextAreaElement} area */
function count(area) {
  const line = document.getElementById(`${area.id}-count`)
  if (!line) return
  const left = Number(area.dataset.count) - area.value.length
  const many = Math.abs(left)
  const words = `${many.toLocaleString('en-GB')} ${many === 1 ? 'character' : 'characters'}`
  line.textContent = left < 0 ? `You have ${words} too many` : `You have ${words} left`
  line.classList.toggle('count-over', left < 0)
}

/** Says how many rows of a form are ticked, in the form's bulk bar. @param {HTMLFormElement} form */
function countTicked(form) {
  const line = form.querySelector('[data-selected-count]')
  if (!(line instanceof HTMLElement)) return
  line.dataset.untouched ??= line.textContent ?? ''
  const ticked = form.querySelectorAll('.table-select input:checked').length
  line.setAttribute('role', 'status')
  line.textContent = ticked === 0 ? line.dataset.untouched : `${ticked} ticked`
}

document.addEventListener('input', (event) => {
  if (event.target instanceof HTMLTextAreaElement && event.target.dataset.count) count(event.target)
})

document.addEventListener('change', (event) => {
  if (!(event.target instanceof HTMLElement)) return
  const form = event.target.closest('form')
  if (!form) return
  countTicked(form)
  // Only where the results stand beside the filters; on a phone the page would jump away under the thumb.
  if ('autosubmit' in form.dataset && matchMedia('(min-width: 64rem)').matches) form.requestSubmit()
})

document.addEventListener('submit', (event) => {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || !('once' in form.dataset)) return
  if (Date.now() - Number(form.dataset.sentAt ?? 0) < resubmitAfter) {
    event.preventDefault()
    return
  }
  form.dataset.sentAt = String(Date.now())
  event.submitter?.setAttribute('aria-disabled', 'true')
  setTimeout(() => event.submitter?.removeAttribute('aria-disabled'), resubmitAfter)
})

// A page taken back from the browser's memory still has its forms marked as sent.
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-once]')) {
    form.removeAttribute('data-sent-at')
    for (const button of form.querySelectorAll('[aria-disabled]')) button.removeAttribute('aria-disabled')
  }
})

document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element)) return
  const exit = event.target.closest('[data-quick-exit]')
  if (exit instanceof HTMLAnchorElement) {
    event.preventDefault()
    location.replace(exit.href)
    return
  }

  // A menu opened over the page closes when one turns to something else.
  for (const menu of document.querySelectorAll('details.menu[open]')) {
    if (!menu.contains(event.target)) menu.removeAttribute('open')
  }
})

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return
  const menu = document.querySelector('details.menu[open]')
  menu?.removeAttribute('open')
  menu?.querySelector('summary')?.focus()
})

for (const area of document.querySelectorAll('textarea[data-count]')) {
  if (area instanceof HTMLTextAreaElement) count(area)
}
const summary = document.querySelector('[data-error-summary]')
if (summary instanceof HTMLElement) summary.focus()

for (const form of document.querySelectorAll('form[data-send-on-load]')) {
  if (!(form instanceof HTMLFormElement)) continue
  void fetch(form.action, { method: 'POST', redirect: 'manual', keepalive: true }).then((answer) => {
    if (answer.type === 'opaqueredirect' || answer.ok) form.remove()
  })
}
