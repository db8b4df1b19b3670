import { classNames } from './class-names'
import { Icon } from './icon'
import type { FormState } from './form-state'
import { HiddenField } from './text-fields'

type FormProps = {
  children: React.ReactNode
  /** Shown first: the summary of what is wrong. Pass the same to the fields. */
  state?: FormState | undefined
  action?: string
  method?: 'post' | 'get'
  /** For forms with files. */
  multipart?: boolean
  /** Values that travel along: tokens, idempotency key. */
  hidden?: Record<string, string | undefined>
  /** With JavaScript the form is sent, and taken away, as soon as the page is there; without, it waits for a press. */
  sendOnLoad?: boolean
  id?: string
  className?: string
  role?: 'search'
  'aria-label'?: string
}

/** A form the server checks: the browser's own bubbles are off, a second click within five seconds is ignored. */
export function Form({
  children,
  state,
  action,
  method = 'post',
  multipart,
  hidden = {},
  sendOnLoad,
  className,
  ...rest
}: FormProps) {
  return (
    <form
      {...{ action, method }}
      encType={multipart ? 'multipart/form-data' : undefined}
      noValidate
      className={classNames('form', className)}
      data-once={method === 'post' ? '' : undefined}
      data-send-on-load={sendOnLoad ? '' : undefined}
      {...rest}
    >
      <ErrorSummary state={state} />
      {Object.entries(hidden).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      {children}
    </form>
  )
}

/** Everything that is wrong, each a link to its field; focused on load by enhance/main.js. Nothing when all is right. */
export function ErrorSummary({ state }: { state?: FormState | undefined }) {
  const problems = Object.entries(state?.errors ?? {}).flatMap(([name, messages]) =>
    messages.map((message) => ({ name, message })),
  )
  if (problems.length === 0) return null
  return (
    <div className="error-summary" role="alert" tabIndex={-1} data-error-summary>
      <h2>
        <Icon name="alert" /> There is a problem
      </h2>
      <ul>
        {problems.map(({ name, message }) => (
          <li key={`${name} ${message}`}>{name === '' ? message : <a href={`#${name}`}>{message}</a>}</li>
        ))}
      </ul>
    </div>
  )
}
