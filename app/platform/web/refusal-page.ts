type More = {
  /** Where the link leads; elsewhere than here only for who came to a host that is not ours. */
  home?: string
  /** Finds the same moment in our log. */
  requestId?: string
  /** What was typed into the form that was refused: it stands here to be copied. */
  typed?: readonly { label: string; text: string }[]
}

/** A page that needs neither the database nor Remix, for what is refused before either is asked. Plain text only. */
export function refusalPage(title: string, text: string, { home = '/', requestId, typed = [] }: More = {}): string {
  return [
    '<!doctype html><html lang="en-GB"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark"><meta name="robots" content="noindex">',
    `<title>${escaped(title)}</title><link rel="stylesheet" href="/refusal.css"></head>`,
    `<body><main><h1>${escaped(title)}</h1><p>${escaped(text)}</p>`,
    requestId ? `<p>Number: ${escaped(requestId)}</p>` : '',
    typed.length > 0 ? '<p>Nothing that you typed is lost. If it is gone when you go back, copy it from here:</p>' : '',
    ...typed.map((field) => `<h2>${escaped(field.label)}</h2><pre>${escaped(field.text)}</pre>`),
    `<p><a href="${escaped(home)}">Go to the home page</a></p></main></body></html>`,
  ].join('')
}

/** Kept in step with ui/error-page.tsx, which says the same inside the portal's own page. */
const WORDS: Record<number, readonly [title: string, text: string]> = {
  400: [
    'We could not tell which button you pressed',
    'Nothing was changed. Go back with your browser, where what you typed may still be there, and press it again.',
  ],
  403: ['You cannot open this', 'It belongs to someone else, or your account does not have the role it needs.'],
  404: [
    'We cannot find that page',
    'The address may be mistyped, or what was here has gone. Nothing you have done is lost.',
  ],
  405: ['You cannot do that here', 'This page cannot be asked for in that way. Open it from the home page.'],
  408: ['That took too long', 'The connection may be slow. Try again.'],
  413: ['That is too big to send', 'A form with its files can be up to 6 MB. Choose a smaller file and try again.'],
  429: ['That was a lot at once', 'Wait a few minutes, then try again.'],
  431: ['That was too much to read', 'The address is too long, or your browser sent too much with it.'],
  503: [
    'The portal is away for a moment',
    'We cannot reach our records just now. We keep trying. Wait a minute, then load this page again. What you sent before is safe.',
  ],
}

const REFUSED = ['We could not do that', 'Go back to the page you came from and try again.'] as const
const BROKEN = [
  'Something went wrong on our side',
  'It is not your fault. Try again in a minute. If it happens again, contact us and give the number below.',
] as const

/** The page for a status. It says nothing of what went wrong inside. */
export function refusalOf(status: number, more: Pick<More, 'requestId'> = {}): string {
  const words = WORDS[status]
  if (words || status < 500) return refusalPage(...(words ?? REFUSED))
  return refusalPage(...BROKEN, more)
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => ESCAPES[letter]!)
