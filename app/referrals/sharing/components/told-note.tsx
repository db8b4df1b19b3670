import { Button } from '#app/ui/button'
import { Checkbox } from '#app/ui/choice-fields'
import type { FormState } from '#app/ui/form-state'
import { HiddenField } from '#app/ui/text-fields'
import { VisuallyHidden } from '#app/ui/icon'
import { REFERRAL_PARAMETER } from '../link-code'
import { OwnLink } from './own-link'
import type { Told } from '../link-view'
import { REMOVE_REFERRAL, SHOWS_NAME_FIELD } from '../told-field'

type Props = {
  referrer: Told
  showsName: boolean
  form: FormState | undefined
  /** What the screen's own button says it does, where it says so: the Enter key does the same. */
  enter?: string
}

/** Who told them about the job, inside the form of a screen. It can be taken away, and says what who told them gets to see. */
export function ToldNote({ referrer: { name, code, isOwn }, showsName, form, enter }: Props) {
  return (
    <div className="told-note">
      {/* What the Enter key presses is a form's first button: going on, not "Remove". */}
      <button
        type="submit"
        {...(enter && { name: 'intent', value: enter })}
        className="visually-hidden"
        tabIndex={-1}
        aria-hidden="true"
      />
      <HiddenField name={REFERRAL_PARAMETER} value={code} />
      {isOwn && <OwnLink />}
      <p>
        <strong>{name} told me about this job</strong>
      </p>
      <p>
        If you start here, the employer may thank {name} for it. For your application it makes no difference. {name}{' '}
        sees how far it has come, and nothing that you write.
      </p>
      <Checkbox
        name={SHOWS_NAME_FIELD}
        label={`${name} may see my first name`}
        defaultChecked={showsName}
        {...(form && { form })}
      />
      <div>
        <Button kind="secondary" size="small" name="intent" value={REMOVE_REFERRAL}>
          Remove<VisuallyHidden> that {name} told me</VisuallyHidden>
        </Button>
      </div>
    </div>
  )
}
