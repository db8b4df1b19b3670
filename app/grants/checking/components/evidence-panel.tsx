import { UncheckedFile } from '#app/people/documents/components/unchecked-file'
import { uncheckedHref } from '#app/people/documents/unchecked'
import { formatDate } from '#app/shared/date-words'
import { LinkButton } from '#app/ui/button'
import { Section } from '#app/ui/card'
import { Notice } from '#app/ui/status'
import type { EvidenceLine } from '../decision-view'

type Props = {
  id: string
  evidence: EvidenceLine[]
  missing: string[]
  /** The one that was chosen. */
  shownId: string | null
  /** For an applicant who has no page of their own. */
  mayAdd: boolean
  /** Its reader has read that it was not checked for viruses. */
  opensUnchecked: boolean
}

/**
 * The papers: a list, and the chosen one beside the checklist. Without a choice the first picture; never a PDF, since a
 * browser's PDF viewer takes the keyboard's focus to itself, wherever the reader is.
 */
export function EvidencePanel({ id, evidence, missing, shownId, mayAdd, opensUnchecked }: Props) {
  const shown = evidence.find((line) => line.id === shownId) ?? evidence.find(isPicture)
  return (
    <Section title="Evidence" id="evidence">
      <div className="stack">
        {missing.length > 0 && (
          <Notice kind="warn" title="Not there yet">
            <ul className="list-disc pl-5">
              {missing.map((label) => (
                <li key={label}>{label}</li>
              ))}
            </ul>
          </Notice>
        )}
        {evidence.length === 0 && <p className="text-muted">They added no documents.</p>}
        {evidence.length > 0 && !shown && <p className="text-muted">Choose a document to read it here.</p>}
        {(evidence.length > 1 || !shown) && evidence.length > 0 && (
          <ul className="evidence-list" aria-label="Documents">
            {evidence.map((line) => (
              <li key={line.id}>
                <a
                  href={`/council/grants/${id}?evidence=${line.id}#evidence`}
                  aria-current={line.id === shown?.id ? 'true' : undefined}
                >
                  {line.label}
                  {line.scanState === 'infected' && ' (closed: a virus was found)'}
                </a>
              </li>
            ))}
          </ul>
        )}
        {shown && <Shown id={id} line={shown} opensUnchecked={opensUnchecked} />}
        {mayAdd && (
          <p>
            <a href={`/council/grants/${id}/document`}>Add a document for them</a>
          </p>
        )}
      </div>
    </Section>
  )
}

function isPicture({ type }: EvidenceLine): boolean {
  return type.startsWith('image/')
}

function Shown({ id, line, opensUnchecked }: { id: string; line: EvidenceLine; opensUnchecked: boolean }) {
  if (line.scanState === 'infected')
    return (
      <Notice kind="bad" title={`${line.label}: a virus was found in this file`}>
        <p>Nobody can open it. The applicant was asked for another one; ring or write if they have no email address.</p>
      </Notice>
    )
  if (line.scanState === 'unscanned' && !opensUnchecked)
    return (
      <div className="stack">
        <p>
          <strong>{line.label}</strong>, added {line.addedByStaff ? 'by staff ' : ''}on {formatDate(line.addedAt)}
        </p>
        <UncheckedFile href={`${uncheckedHref(`/council/grants/${id}?evidence=${line.id}`)}#evidence`} />
      </div>
    )
  return <Viewer id={id} line={line} />
}

function Viewer({ id, line }: { id: string; line: EvidenceLine }) {
  const plain = `/council/grants/${id}/evidence/${line.id}`
  const href = line.scanState === 'clean' ? plain : uncheckedHref(plain)
  const { label, name, addedAt, addedByStaff, scanState } = line
  return (
    <figure className="evidence-viewer">
      {isPicture(line) ? (
        <img src={href} alt={`${label}: ${name}`} />
      ) : (
        // oxlint-disable-next-line react/iframe-missing-sandbox -- a browser's PDF viewer does not start in a sandbox
        <iframe src={href} title={`${label}: ${name}`} />
      )}
      <figcaption>
        <p>
          <strong>{label}</strong>, added {addedByStaff ? 'by staff ' : ''}on {formatDate(addedAt)}
          {scanState === 'unscanned' && '. Not checked for viruses.'}
        </p>
        <LinkButton href={href} kind="quiet" size="small" icon="external">
          Open it alone
        </LinkButton>
      </figcaption>
    </figure>
  )
}
