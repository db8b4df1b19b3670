import { Icon } from './icon'
import { BrandLink, Menu, Page, SkipLink, type Brand } from './layout'
import { NavItem, type NavLink } from './navigation'

/** Who is signed in, and for which organisation. */
export type Who = { name: string; organisation?: string; role?: string; href?: string }

type WorkspaceLayoutProps = {
  brand: Brand
  nav: readonly NavLink[]
  /** What this workspace is called, for screen readers and the phone's bar: "Job broker". */
  area: string
  who: Who
  /** Other places this person may go: another workspace, the public site. */
  elsewhere?: readonly NavLink[]
  /** Says what to do: "6 applicants are waiting for an answer". */
  title: React.ReactNode
  lead?: React.ReactNode
  eyebrow?: React.ReactNode
  back?: { href: string; label?: string }
  actions?: React.ReactNode
  banner?: React.ReactNode
  /** A flash message, above the title. */
  notice?: React.ReactNode
  /** Values the sign-out form must carry. */
  signOutFields?: Record<string, string>
  /** Reading width; for forms. */
  narrow?: boolean
  children: React.ReactNode
}

/** Everything around a page of a provider's, broker's or council's workspace. */
export function WorkspaceLayout(props: WorkspaceLayoutProps) {
  const { brand, nav, area, who, elsewhere = [], banner, notice, signOutFields, children, ...page } = props
  const account = <Account who={who} elsewhere={elsewhere} signOutFields={signOutFields} />
  return (
    <div className="workspace">
      <SkipLink />
      <div className="workspace-columns">
        <header className="workspace-side">
          <BrandLink brand={brand} />
          <p className="workspace-area">{area}</p>
          <nav className="workspace-nav" aria-label={area}>
            <ul>
              {nav.map((link) => (
                <li key={link.href}>
                  <NavItem link={link} />
                </li>
              ))}
            </ul>
          </nav>
          <div className="workspace-account">{account}</div>
          <Menu links={nav}>{account}</Menu>
        </header>
        <div className="workspace-body">
          {banner}
          <main id="main" tabIndex={-1} className="workspace-main">
            {notice}
            <Page {...page}>{children}</Page>
          </main>
        </div>
      </div>
    </div>
  )
}

type AccountProps = { who: Who; elsewhere: readonly NavLink[]; signOutFields?: Record<string, string> | undefined }

function Account({ who, elsewhere, signOutFields = {} }: AccountProps) {
  return (
    <div className="account">
      <p className="account-who">
        <Icon name="person" />
        <span>
          {who.href ? <a href={who.href}>{who.name}</a> : <strong>{who.name}</strong>}
          {who.organisation && <span className="account-line">{who.organisation}</span>}
          {who.role && <span className="account-line">{who.role}</span>}
        </span>
      </p>
      {elsewhere.length > 0 && (
        <ul>
          {elsewhere.map((link) => (
            <li key={link.href}>
              <NavItem link={link} />
            </li>
          ))}
        </ul>
      )}
      <form method="post" action="/sign-out">
        {Object.entries(signOutFields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <button className="nav-link" type="submit">
          <Icon name="sign-out" />
          <span className="nav-label">Sign out</span>
        </button>
      </form>
    </div>
  )
}
