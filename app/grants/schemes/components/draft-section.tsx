import { Button, ButtonRow, LinkButton } from '#app/ui/button'
import { Section } from '#app/ui/card'
import { Form } from '#app/ui/form'
import { Notice } from '#app/ui/status'
import { Details } from '#app/ui/summary'
import { editParts, partKeys } from '../forms/edit-parts'
import type { Decided } from '../scheme-diff'
import { DecidedList } from './scheme-overview'

type DraftSectionProps = {
  schemeId: string
  mayEdit: boolean
  draft: {
    decided: readonly Decided[]
    /** How many things differ from the version in force; null when there is none. */
    changes: number | null
    problems: readonly string[]
    warnings: readonly string[]
  }
}

/** The draft of a scheme: what is missing, its parts to change, and the ways to publish it or give it up. */
export function DraftSection({ schemeId, mayEdit, draft }: DraftSectionProps) {
  const here = `/council/schemes/${schemeId}`
  const { changes, problems, warnings } = draft
  return (
    <Section title="Draft" id="draft">
      <div className="stack">
        {problems.length > 0 && (
          <Notice kind="warn" title="Before it can be published">
            <Lines lines={problems} />
          </Notice>
        )}
        {warnings.length > 0 && (
          <Notice kind="info" title="Worth knowing">
            <Lines lines={warnings} />
          </Notice>
        )}
        {changes !== null && <p>{changesWords(changes)}</p>}
        <ButtonRow>
          {mayEdit && <LinkButton href={`${here}/publish`}>Publish</LinkButton>}
          <LinkButton href={`${here}/preview`} kind="secondary" icon="eye">
            See as an applicant
          </LinkButton>
          {changes !== null && (
            <LinkButton href={`${here}/diff`} kind="secondary">
              See what changes
            </LinkButton>
          )}
        </ButtonRow>
        {mayEdit ? (
          <nav aria-label="Parts of the draft">
            <ul className="rule-outcomes">
              {partKeys.map((key) => (
                <li key={key}>
                  <a href={`${here}/edit/${key}`}>{editParts[key].title}</a>
                  <p className="text-muted">{editParts[key].lead}</p>
                </li>
              ))}
            </ul>
          </nav>
        ) : (
          <Details summary="What the draft says">
            <DecidedList decided={draft.decided} headingLevel={3} />
          </Details>
        )}
        {mayEdit && (
          <Details summary="Give up this draft">
            <Form action={here}>
              <p>Everything written in it is lost. What is in force stays as it is.</p>
              <Button kind="danger" name="intent" value="discard">
                Give up draft
              </Button>
            </Form>
          </Details>
        )}
      </div>
    </Section>
  )
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

function changesWords(changes: number): string {
  if (changes === 0) return 'Nothing differs from the version in force yet.'
  return changes === 1
    ? 'One thing differs from the version in force.'
    : `${changes} things differ from the version in force.`
}
