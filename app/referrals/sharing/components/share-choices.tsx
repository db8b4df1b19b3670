import { Button } from '#app/ui/button'
import { Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { TextArea } from '#app/ui/text-fields'
import { channelLooks, plainChannels } from '../channels'
import { MOST_TEXT_CHARACTERS } from '../share-form'

type Props = {
  /** "/refer/K7M2PX4Q" */
  action: string
  text: string
  subject: string
  /** The whole address of the referrer's link. */
  link: string
  formKey: string
  form: FormState | undefined
}

/**
 * The message and the ways to send it: one form, each way a button of it. With JavaScript (enhance/share.js) the link is
 * copied at once, and the phone's own share sheet is there too.
 */
export function ShareChoices({ action, text, subject, link, formKey, form }: Props) {
  return (
    <>
      <Form {...{ action, state: form, hidden: { formKey }, id: 'share' }}>
        <div
          className="share-ways"
          role="group"
          aria-label="Send it with"
          data-share-link={link}
          data-share-subject={subject}
        >
          {plainChannels.map((channel) => (
            <Button
              key={channel}
              name="channel"
              value={channel}
              kind={kindOf(channel)}
              icon={channelLooks[channel].icon}
            >
              {channelLooks[channel].label}
            </Button>
          ))}
          <span data-share-sheet hidden>
            <Button name="channel" value="share-sheet" kind="secondary" icon="share">
              {channelLooks['share-sheet'].label}
            </Button>
          </span>
        </div>
        <p role="status" data-share-status className="visually-hidden" />
        <TextArea
          name="text"
          label="Your message"
          hint="Change it as you like. Your link is added at the end."
          rows={4}
          maxCharacters={MOST_TEXT_CHARACTERS}
          defaultValue={text}
          form={form}
        />
      </Form>
      <script type="module" src="/enhance/share.js" />
    </>
  )
}

const kindOf = (channel: string) => (channel === 'whatsapp' ? 'primary' : 'secondary')

/** The link to copy by hand, and how often people opened it. */
export function LinkToCopy({ link, clicks }: { link: string; clicks: number }) {
  return (
    <div className="field mt-6" id="link">
      <label className="label-m" htmlFor="own-link">
        Your link
      </label>
      <p className="hint" id="own-link-hint">
        Press and hold to copy it, then send it to your friend however you like.
        {clicks > 0 && ` Opened ${clicks === 1 ? 'once' : `${clicks.toLocaleString('en-GB')} times`} so far.`}
      </p>
      <input id="own-link" className="input w-full-field" value={link} readOnly aria-describedby="own-link-hint" />
    </div>
  )
}

/** The link as a code that a friend beside you points their phone at. */
export function LinkQr({ size, path }: { size: number; path: string }) {
  return (
    <figure className="stack" id="qr">
      <svg
        viewBox={`0 0 ${size} ${size}`}
        role="img"
        aria-label="QR code of your link"
        className="w-full max-w-72 rounded"
      >
        <rect width={size} height={size} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <figcaption>Your friend points their phone’s camera at it.</figcaption>
    </figure>
  )
}
