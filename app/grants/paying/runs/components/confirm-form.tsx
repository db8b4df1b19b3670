import { Button } from '#app/ui/button'
import { Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { Details } from '#app/ui/summary'
import { FileField } from '#app/ui/text-fields'
import { CONFIRMATION_EXAMPLE } from '../../bank/confirmation-file'

/** Where the bank's answer is uploaded; without JavaScript as well. */
export function ConfirmForm({ href, form }: { href: string; form: FormState | undefined }) {
  return (
    <div className="stack-lg">
      <Form action={`${href}/confirm`} state={form} multipart>
        <FileField
          name="file"
          label="The bank’s answer, as CSV"
          hint="The columns reference, pence, result (paid or failed) and reason. Lines that have no answer yet may be left out."
          form={form}
          accept=".csv,text/csv"
        />
        <Button icon="upload">Upload the answer</Button>
      </Form>
      <ul>
        <li>
          <a href={`${href}/lines.csv`}>Download what has no answer yet, to fill in</a>
        </li>
        <li>
          <a href={`${href}/lines.csv?example`}>Download an example</a>
        </li>
      </ul>
      <Details summary="What an answer looks like">
        <pre className="overflow-x-auto">{CONFIRMATION_EXAMPLE}</pre>
        <p>
          Amounts are in pence, as they were sent; a column “amount” in pounds will do as well. A line that names a
          payment of another run, has another amount, or was answered before is left out, and we say which it is.
        </p>
      </Details>
    </div>
  )
}
