import { Notice } from '#app/ui/status'

/** What a referrer reads who comes by their own link: nothing is hidden from them, and nothing earned. */
export function OwnLink() {
  return (
    <Notice kind="warn" title="This is your own link">
      <p>
        You can apply for the job like anybody else. That is a self-referral: it brings no points, and your managers see
        it as what it is.
      </p>
    </Notice>
  )
}
