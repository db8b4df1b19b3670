import { LinkButton } from '#app/ui/button'
import { Notice } from '#app/ui/status'

type Props = {
  vacancyId: string
  /** How many still wait for something. */
  waiting: number
  mayAct: boolean
}

/** A vacancy that is over, with people who do not know: they should hear it. Nothing when all know. */
export function TellTheOthers({ vacancyId, waiting, mayAct }: Props) {
  if (waiting === 0) return null
  return (
    <Notice
      kind="warn"
      title={`This vacancy is over, and ${waiting === 1 ? '1 person does' : `${waiting} people do`} not know yet`}
    >
      <p>A short, kind answer now means that they may come to you next time.</p>
      {mayAct && (
        <LinkButton href={`/provider/applications/not-selected?vacancy=${vacancyId}&reason=job-filled`} icon="send">
          Tell the others
        </LinkButton>
      )}
    </Notice>
  )
}

/** The same for the overview: every vacancy that is over while people still wait. */
export function OverNotice({ over }: { over: readonly { id: string; title: string; people: number }[] }) {
  if (over.length === 0) return null
  return (
    <Notice kind="warn" title="These vacancies have closed, but people are still waiting to hear">
      <ul>
        {over.map(({ id, title, people }) => (
          <li key={id}>
            <a href={`/provider/vacancies/${id}/applications`}>{title}</a>:{' '}
            {people === 1 ? '1 person' : `${people} people`}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
