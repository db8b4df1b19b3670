import { ButtonRow, LinkButton } from './button'
import { Page } from './layout'

type Words = { title: string; text: string }

const KNOWN: Record<number, Words> = {
  400: {
    title: 'We could not tell which button you pressed',
    text: 'Nothing was changed. Go back with your browser, where what you typed may still be there, or open the page again.',
  },
  403: {
    title: 'You cannot open this page',
    text: 'Your account does not have the role that this page needs. If you think it should, ask the person who runs your team’s account.',
  },
  404: {
    title: 'We cannot find that page',
    text: 'The address may be mistyped, or what was here has gone. Nothing you have done is lost.',
  },
  405: {
    title: 'That cannot be done here',
    text: 'The page you came from may be an old one. Go back, load it again, and try once more.',
  },
  413: {
    title: 'That is too big to send',
    text: 'A form with its files can be up to 6 MB. Choose a smaller file and try again.',
  },
  429: { title: 'That was a lot at once', text: 'Wait a few minutes, then try again.' },
  503: {
    title: 'The portal is away for a moment',
    text: 'We cannot reach our records just now. We keep trying. Wait a minute, then load this page again. What you sent before is safe.',
  },
}

const UNKNOWN: Words = {
  title: 'Something went wrong on our side',
  text: 'It is not your fault. Try again in a minute. If it happens again, contact us and give the number below.',
}

type ErrorPageProps = {
  status: number
  words?: string
  requestId?: string
  /** The address that was asked for. */
  here?: string
}

/** What a person reads when a page cannot be shown. `requestId` finds the same moment in our log. */
export function ErrorPage({ status, words, requestId, here }: ErrorPageProps) {
  const { title, text } = KNOWN[status] ?? UNKNOWN
  const own = words && !['Not found', 'Not allowed', 'Not Found'].includes(words) && !KNOWN[status] ? words : ''
  return (
    <Page title={title} narrow>
      <div className="stack">
        <p>{own || text}</p>
        {!KNOWN[status] && requestId && <p>Number: {requestId}</p>}
        {status === 400 && here ? (
          <LinkButton href={here}>Open the page again</LinkButton>
        ) : (
          <ButtonRow>
            <LinkButton href="/jobs">Find a job</LinkButton>
            <LinkButton href="/" kind="secondary">
              Go to the home page
            </LinkButton>
          </ButtonRow>
        )}
      </div>
    </Page>
  )
}

ErrorPage.titleFor = (status: number): string => (KNOWN[status] ?? UNKNOWN).title

/** Those with words of their own. */
ErrorPage.statuses = Object.keys(KNOWN).map(Number)
