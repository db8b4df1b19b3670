import { LinkButton } from '#app/ui/button'
import { Notice } from '#app/ui/status'

/** What stands before a file that no scanner has looked into, with the link that opens it. */
export function UncheckedFile({ href }: { href: string }) {
  return (
    <Notice kind="warn" title="This file has not been checked for viruses">
      <div className="stack">
        <p>
          Open it only if you need it, on a computer that the council or your employer protects. Do not pass it on. It
          is checked by itself as soon as the scanner is there.
        </p>
        <div>
          <LinkButton href={href} kind="secondary" icon="file">
            Open it all the same
          </LinkButton>
        </div>
      </div>
    </Notice>
  )
}
