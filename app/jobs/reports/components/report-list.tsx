import { formatDateTime, relativeDay } from '#app/shared/date-words'
import { Button, LinkButton } from '#app/ui/button'
import { Card } from '#app/ui/card'
import { Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { Tag } from '#app/ui/status'
import { Details } from '#app/ui/summary'
import { TextArea } from '#app/ui/text-fields'
import { reportReasonWords, type ListedReport } from '../vacancy-report'

type ReportListProps = { reports: ListedReport[]; now: Date; form: FormState | undefined }

/** What people said is wrong with adverts, each with what can be done about it. */
export function ReportList({ reports, now, form }: ReportListProps) {
  return (
    <ul className="stack-lg">
      {reports.map((report) => (
        <Report key={report.id} report={report} now={now} form={form?.values.id === report.id ? form : undefined} />
      ))}
    </ul>
  )
}

function Report({ report, now, form }: { report: ListedReport; now: Date; form: FormState | undefined }) {
  const { vacancy, resolvedAt } = report
  return (
    <Card
      as="li"
      title={reportReasonWords(report.reason)}
      eyebrow={`${vacancy.title}, ${vacancy.provider}, ${vacancy.reference}`}
      aside={
        <Tag tone={resolvedAt ? 'good' : 'warn'}>
          {resolvedAt ? `Resolved ${relativeDay(resolvedAt, now)}` : `Reported ${relativeDay(report.createdAt, now)}`}
        </Tag>
      }
    >
      <div className="stack">
        {report.words && (
          <blockquote className="border-l-4 border-line pl-4 whitespace-pre-line break-words">
            {report.words}
          </blockquote>
        )}
        <p className="text-muted">
          {formatDateTime(report.createdAt)}
          {report.email && (
            <>
              , by <a href={`mailto:${report.email}`}>{report.email}</a>
            </>
          )}
          {vacancy.reports > 1 && `. ${vacancy.reports} open reports about this advert.`}
        </p>
        <LinkButton href={`/council/moderation/${vacancy.id}`} kind={resolvedAt ? 'quiet' : 'primary'}>
          Open the advert
        </LinkButton>
        {!resolvedAt && (
          <Details summary="Leave the advert as it is" open={form !== undefined}>
            <Form state={form} action="/council/reports" hidden={{ id: report.id }}>
              <TextArea
                name={`note-${report.id}`}
                label="What you found out"
                hint="Only colleagues read this, in the record."
                rows={3}
                maxCharacters={1000}
                form={form}
                optional
              />
              <Button kind="secondary">Resolve the report</Button>
            </Form>
          </Details>
        )}
      </div>
    </Card>
  )
}
