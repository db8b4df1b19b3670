/** A page that needs neither the database nor Remix, for what is refused before either is asked. Plain text only. */
export function refusalPage(title: string, text: string): string {
  return (
    '<!doctype html><html lang="en-GB"><head><meta charset="utf-8">' +
    '<meta name="viewport" content="width=device-width, initial-scale=1">' +
    `<title>${title}</title></head><body><main><h1>${title}</h1><p>${text}</p><p><a href="/">Go to the first page</a></p></main></body></html>`
  )
}
