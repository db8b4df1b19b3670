import { classNames } from './class-names'
import { Icon } from './icon'
import { BackLink, NavItem, type NavLink } from './navigation'
import { QuickExit } from './status'

/** The council as it shows itself: its name, a line under it, and its logo if it has one. */
export type Brand = { name: string; tagline?: string; logoUrl?: string; href?: string }

/** The council's mark and name, a link to the first page. */
export function BrandLink({ brand }: { brand: Brand }) {
  return (
    <a className="brand" href={brand.href ?? '/'}>
      {brand.logoUrl ? <img src={brand.logoUrl} alt="" width="44" height="44" /> : <BrandMark />}
      <span>
        <span className="brand-name">{brand.name}</span>
        {brand.tagline && <span className="brand-tagline">{brand.tagline}</span>}
      </span>
    </a>
  )
}

/** The portal's own mark, for a council without a logo: a notice held by a pin, with a heart on it. */
function BrandMark() {
  return (
    <svg className="brand-mark" viewBox="0 0 44 44" width="44" height="44" aria-hidden="true" focusable="false">
      <rect className="mark-board" x="2" y="4" width="40" height="38" rx="8" />
      <path
        className="mark-heart"
        d="M22 34c-7-4.700-11-8.600-11-13.200 0-3.300 2.500-5.600 5.500-5.600 2.200 0 4.300 1.200 5.500 3.300 1.200-2.100 3.300-3.300 5.500-3.300 3 0 5.500 2.300 5.500 5.600 0 4.600-4 8.500-11 13.200z"
      />
      <circle className="mark-pin" cx="22" cy="6" r="5" />
    </svg>
  )
}

/** The first thing a keyboard reaches: past the header. */
export function SkipLink() {
  return (
    <a className="skip-link" href="#main">
      Skip to main content
    </a>
  )
}

type PublicLayoutProps = {
  brand: Brand
  nav: readonly NavLink[]
  /** Sign in, or the way to one's account; stands apart from the rest. */
  account?: NavLink
  /** A DemoBanner. */
  banner?: React.ReactNode
  /** Shows the way out, or an address for it. */
  quickExit?: boolean | string
  footer: { links: readonly NavLink[]; children?: React.ReactNode }
  /** The first page draws its own sections edge to edge. */
  bleed?: boolean
  children: React.ReactNode
}

/** Everything around a public page. The children are the content of `<main>`. */
export function PublicLayout({ brand, nav, account, banner, quickExit, footer, bleed, children }: PublicLayoutProps) {
  const links = account ? [...nav, account] : nav
  return (
    <div className="public">
      <SkipLink />
      {banner}
      <header className="site-header">
        <div className="wrap site-header-row">
          <BrandLink brand={brand} />
          <nav className="site-nav" aria-label="Main">
            <ul>
              {links.map((link) => (
                <li key={link.href} className={link === account ? 'site-nav-account' : undefined}>
                  <NavItem link={link} />
                </li>
              ))}
            </ul>
          </nav>
          <Menu links={links} />
        </div>
      </header>
      {quickExit && <QuickExit href={typeof quickExit === 'string' ? quickExit : undefined} />}
      <main id="main" tabIndex={-1} className={classNames(!bleed && 'wrap', 'site-main')}>
        {children}
      </main>
      <footer className="site-footer">
        <div className="wrap">
          <p className="site-footer-name">{brand.name}</p>
          {brand.tagline && <p>{brand.tagline}</p>}
          <ul className="site-footer-links">
            {footer.links.map((link) => (
              <li key={link.href}>
                <a href={link.href}>{link.label}</a>
              </li>
            ))}
          </ul>
          {footer.children && <div className="site-footer-text">{footer.children}</div>}
        </div>
      </footer>
    </div>
  )
}

/** The same links behind a word, for phones; opens without JavaScript. */
export function Menu({ links, children }: { links: readonly NavLink[]; children?: React.ReactNode }) {
  return (
    <details className="menu">
      <summary>
        <Icon name="menu" />
        Menu
      </summary>
      <nav className="menu-panel" aria-label="Menu">
        <ul>
          {links.map((link) => (
            <li key={link.href}>
              <NavItem link={link} />
            </li>
          ))}
        </ul>
        {children}
      </nav>
    </details>
  )
}

type PageProps = {
  title: React.ReactNode
  /** One or two sentences under the title. */
  lead?: React.ReactNode
  eyebrow?: React.ReactNode
  back?: { href: string; label?: string }
  actions?: React.ReactNode
  /** Reading width; for forms and text. */
  narrow?: boolean
  children?: React.ReactNode
}

/** The title block of a page and what follows it. */
export function Page({ title, lead, eyebrow, back, actions, narrow, children }: PageProps) {
  return (
    <div className={classNames('page', narrow && 'page-narrow')}>
      {back && <BackLink href={back.href}>{back.label ?? 'Back'}</BackLink>}
      <div className="page-head">
        <div>
          {eyebrow && <p className="eyebrow">{eyebrow}</p>}
          <h1>{title}</h1>
          {lead && <p className="lead">{lead}</p>}
        </div>
        {actions && <div className="button-row page-actions">{actions}</div>}
      </div>
      {children}
    </div>
  )
}
