import { Button } from '#app/ui/button'
import { Form } from '#app/ui/form'

/**
 * Says that somebody has the application before them. The page's script sends it on load and takes it away; without
 * scripts it is a button. Opening the page alone changes nothing, since links are also opened by programs.
 */
export function MarkRead({ applicationId }: { applicationId: string }) {
  return (
    <Form action={`/provider/applications/${applicationId}/seen`} sendOnLoad>
      <Button kind="secondary" icon="check">
        Mark as read
      </Button>
    </Form>
  )
}
