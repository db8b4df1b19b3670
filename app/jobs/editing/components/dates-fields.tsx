import { DateField, DateTimeField } from '#app/ui/text-fields'
import type { StepFieldsProps } from './step-fields-props'

export function DatesFields({ form, isOut }: StepFieldsProps) {
  return (
    <>
      {!isOut && (
        <DateTimeField
          name="publishAt"
          label="Publish on"
          hint="Leave it empty to publish as soon as the vacancy is approved. It goes live by itself."
          optional
          form={form}
        />
      )}
      <DateTimeField
        name="closesAt"
        label="Closes on"
        hint="People can apply until then. You can change it later."
        form={form}
      />
      <DateField
        name="startsOn"
        label="Start date"
        hint="Leave it empty if people can start when they are ready."
        optional
        form={form}
      />
    </>
  )
}
