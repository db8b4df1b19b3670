// @ts-check
/*
 * Sharing a link (referrals/sharing/components/share-choices.tsx): copies it at once, and opens the phone's own
 * share sheet where there is one. The form is sent all the same, in the background, so that the share is counted.
 */

const group = document.querySelector('[data-share-link]')
const form = group?.closest('form')
const statusLine = form?.querySelector('[data-share-status]')

/** @param {string} words */
function say(words) {
  if (!statusLine) return
  statusLine.textContent = words
  statusLine.className = 'notice notice-success'
}

/** @param {HTMLFormElement} sent @param {string} channel */
function record(sent, channel) {
  const body = new FormData(sent)
  body.set('channel', channel)
  void fetch(sent.action, { method: 'POST', body: new URLSearchParams(/** @type {any} */ (body)), keepalive: true })
}

if (group instanceof HTMLElement && form instanceof HTMLFormElement) {
  const link = group.dataset.shareLink ?? ''
  const title = group.dataset.shareSubject ?? ''
  const sheet = group.querySelector('[data-share-sheet]')
  if ('share' in navigator) sheet?.removeAttribute('hidden')

  // Before the form counts as sent (main.js), so that another way can be chosen right after.
  document.addEventListener(
    'submit',
    (event) => {
      if (event.target !== form || !(event.submitter instanceof HTMLButtonElement)) return
      const channel = event.submitter.value
      if (channel === 'copy' && navigator.clipboard) {
        event.preventDefault()
        event.stopPropagation()
        navigator.clipboard.writeText(link).then(
          () => {
            say('Copied. Paste it to your friend.')
            record(form, channel)
          },
          () => say(`Your link: ${link}`),
        )
      }
      if (channel === 'share-sheet') {
        event.preventDefault()
        event.stopPropagation()
        const message = form.elements.namedItem('text')
        const text = message instanceof HTMLTextAreaElement ? message.value : ''
        navigator.share({ title, text, url: link }).then(
          () => record(form, channel),
          // Closed without sending it to anybody.
          () => {},
        )
      }
    },
    true,
  )
}
