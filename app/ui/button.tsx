import { classNames } from './class-names'
import { Icon } from './icon'
import type { IconName } from './icons'

type Look = {
  children: React.ReactNode
  kind?: 'primary' | 'secondary' | 'quiet' | 'danger'
  size?: 'normal' | 'large' | 'small'
  icon?: IconName
  /** An icon after the words, for "Continue". */
  iconAfter?: IconName
  className?: string
}

type ButtonProps = Look & {
  type?: 'submit' | 'button'
  name?: string
  value?: string
  /** The id of a form elsewhere on the page. */
  form?: string
  formAction?: string
  formMethod?: 'get' | 'post'
  disabled?: boolean
  id?: string
  'aria-describedby'?: string
}

const looks = ({ kind = 'primary', size = 'normal', className }: Look) =>
  classNames('button', `button-${kind}`, size !== 'normal' && `button-${size}`, className)

const Content = ({ icon, iconAfter, children }: Look) => (
  <>
    {icon && <Icon name={icon} />}
    <span>{children}</span>
    {iconAfter && <Icon name={iconAfter} />}
  </>
)

/** A button that sends a form; it says what it does. */
export function Button(props: ButtonProps) {
  const { type = 'submit', name, value, form, formAction, formMethod, disabled, id } = props
  return (
    <button
      {...{ type, name, value, form, formAction, formMethod, disabled, id }}
      aria-describedby={props['aria-describedby']}
      className={looks(props)}
    >
      <Content {...props} />
    </button>
  )
}

type LinkButtonProps = Look & { href: string; download?: boolean; rel?: string; id?: string }

/** A link that looks like a button, for starting something or going on. */
export function LinkButton(props: LinkButtonProps) {
  const { href, download, rel, id } = props
  return (
    <a {...{ href, download, rel, id }} className={looks(props)}>
      <Content {...props} />
    </a>
  )
}

/** A form of one button, for actions such as "Save" or "Withdraw" in a list; works without JavaScript. */
export function ActionButton(
  props: Look & { action?: string; fields?: Record<string, string>; 'aria-describedby'?: string },
) {
  const { action, fields = {}, ...look } = props
  return (
    <form method="post" action={action} data-once className="contents">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button {...look} />
    </form>
  )
}

/** Buttons side by side, under each other on a phone; the main one first. */
export function ButtonRow({ children, className }: { children: React.ReactNode; className?: string }) {
  return <div className={classNames('button-row', className)}>{children}</div>
}
