import { Checkbox } from '#app/ui/choice-fields'
import type { FormState } from '#app/ui/form-state'
import { declarationField } from '../forms/declarations-form'
import type { StepPage } from '../screens/grant-pages'

/** The scheme's sentences, each to be ticked. */
export function DeclarationsFields({ page, form }: { page: StepPage; form: FormState }) {
  return (
    <>
      <p>Please read each sentence and tick it if it is so.</p>
      {page.declarations.map((sentence, index) => (
        <Checkbox key={sentence} name={declarationField(index)} label={sentence} form={form} />
      ))}
    </>
  )
}
