/** Said in the address of a file by whoever read the warning: nothing is stored by it. */
const OPEN = 'unchecked=open'

/** The address that opens a file that was not checked. */
export const uncheckedHref = (href: string) => `${href}${href.includes('?') ? '&' : '?'}${OPEN}`

/** Whether a file is opened as it is: it was checked, or its reader has read the warning. */
export const opensAt = (url: URL, { scanState }: { scanState: string }) =>
  scanState === 'clean' || url.searchParams.get('unchecked') === 'open'
