import { fileSizeWords } from '#app/people/documents/uploads'
import type { OwnGrant } from '../own-grant'
import { formatDate } from '#app/shared/date-words'

/** The papers that somebody sent, each to be read again. */
export function OwnPapers({ grant }: { grant: Pick<OwnGrant, 'id' | 'evidence'> }) {
  if (grant.evidence.length === 0) return <p className="text-muted">No documents so far.</p>
  return (
    <ul className="stack list-none p-0">
      {grant.evidence.map(({ id, label, file, addedAt, byStaff }, index) => (
        <li key={id} className="min-w-0 break-words">
          {file.scanState === 'infected' ? (
            <>
              Document {index + 1}: {label}. <strong>We found a virus in it, so it stays closed.</strong> Please add it
              again, as a new photo or scan.
            </>
          ) : (
            <a href={`/account/grants/${grant.id}/evidence/${id}`}>
              Document {index + 1}: {label}
            </a>
          )}
          <br />
          <span className="text-muted">
            {fileSizeWords(file.size)}, added {byStaff ? 'by us ' : ''}on {formatDate(addedAt)}
          </span>
        </li>
      ))}
    </ul>
  )
}
