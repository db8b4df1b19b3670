import { Icon } from './icon'
import type { IconName } from './icons'
import { Count } from './status'

/** A link in a header, menu or set of tabs. `count` says how many things wait there, `countOf` what they are. */
export type NavLink = {
  href: string
  label: string
  current?: boolean
  icon?: IconName
  count?: number
  countOf?: string
}

/** One link of a menu, marked when it is where we are. */
export function NavItem({ link }: { link: NavLink }) {
  return (
    <a className="nav-link" href={link.href} aria-current={link.current ? 'page' : undefined}>
      {link.icon && <Icon name={link.icon} />}
      <span className="nav-label">{link.label}</span>
      {link.count !== undefined && link.count > 0 && <Count value={link.count} of={link.countOf ?? 'waiting'} />}
    </a>
  )
}

/** Views of the same thing, as links. */
export function Tabs({ items, label }: { items: readonly NavLink[]; label: string }) {
  return (
    <nav className="tabs" aria-label={label}>
      <ul>
        {items.map((link) => (
          <li key={link.href}>
            <NavItem link={link} />
          </li>
        ))}
      </ul>
    </nav>
  )
}

type PaginationProps = {
  page: number
  pages: number
  /** The address of a page, with the rest of the query string kept. */
  hrefFor: (page: number) => string
  /** What is paged: "jobs". */
  of?: string
}

/** Previous and next in words. Nothing when there is one page. */
export function Pagination({ page, pages, hrefFor, of = 'results' }: PaginationProps) {
  if (pages <= 1) return null
  return (
    <nav className="pagination" aria-label={`Pages of ${of}`}>
      {page > 1 && (
        <a className="button button-secondary" rel="prev" href={hrefFor(page - 1)}>
          <Icon name="back" />
          <span>Previous page</span>
        </a>
      )}
      <p aria-current="page">
        Page {page.toLocaleString('en-GB')} of {pages.toLocaleString('en-GB')}
      </p>
      {page < pages && (
        <a className="button button-secondary" rel="next" href={hrefFor(page + 1)}>
          <span>Next page</span>
          <Icon name="forward" />
        </a>
      )}
    </nav>
  )
}

/**
 * `words`: what it is about, in lower case: "when you can work". `done`: complete; having been there is not enough.
 * `untouched`: nothing is missing, and nothing has been said.
 */
export type FormStep = { words: string; state: 'done' | 'untouched' | 'unfinished' }

type StepsProps = {
  current: number
  steps: readonly FormStep[]
  /** Links back to steps before this one; a step without one is only a word. */
  hrefFor?: (step: number) => string | undefined
}

const told = { current: '', done: ' (done)', unfinished: ' (not finished)', untouched: '', ahead: '' }

/** How far along a form is: "Step 2 of 5: when you can work". Steps count from 1. */
export function Steps({ current, steps, hrefFor }: StepsProps) {
  return (
    <nav className="steps" aria-label="Progress">
      <p className="steps-words">
        Step {current} of {steps.length}: <strong>{steps[current - 1]?.words}</strong>
      </p>
      <ol>
        {steps.map(({ words: about, state: reached }, index) => {
          const number = index + 1
          const href = number < current ? hrefFor?.(number) : undefined
          const state =
            number === current ? 'current' : reached === 'unfinished' && number > current ? 'ahead' : reached
          const words = `${number}. ${about}${told[state]}`
          return (
            <li key={about} className={`step step-${state}`} aria-current={state === 'current' ? 'step' : undefined}>
              {href ? (
                <a href={href}>
                  <span className="visually-hidden">Back to {words}</span>
                </a>
              ) : (
                <span className="visually-hidden">{words}</span>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

/** The way back to where one came from. */
export function BackLink({ href, children = 'Back' }: { href: string; children?: React.ReactNode }) {
  return (
    <a className="back-link" href={href}>
      <Icon name="back" />
      {children}
    </a>
  )
}
