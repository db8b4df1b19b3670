import { icons, type IconName } from './icons'
import { classNames } from './class-names'

type IconProps = {
  name: IconName
  /** Words for it when no text stands beside it; without them the icon is decoration and hidden. */
  label?: string
  className?: string
}

/** A Lucide icon as inline SVG, one and a quarter times the size of the text it stands in. */
export function Icon({ name, label, className }: IconProps) {
  const Drawing = icons[name]
  return (
    <Drawing
      size="1.25em"
      strokeWidth={1.75}
      className={classNames('icon', className)}
      focusable="false"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    />
  )
}

/** Text for screen readers only. */
export function VisuallyHidden({ children }: { children: React.ReactNode }) {
  return <span className="visually-hidden">{children}</span>
}
