import { redirectWithNotice } from '#app/platform/forms.server'
import { redirect } from '#app/platform/redirect.server'
import { neighbour, stepPath, type GrantAnswerStep } from '#app/grants/applying/screens/apply-steps'
import type { OpenedGrant } from './open-grant-draft.server'

/** On to the next screen, back to the one before, to the check page, or to the list of all. */
export function leadOn(
  { base, steps, done }: Pick<OpenedGrant, 'base' | 'steps' | 'done'>,
  step: GrantAnswerStep,
  intent: string,
  fromCheck: boolean,
): Promise<Response> | Response {
  if (intent === 'later') return redirectWithNotice(base, 'Saved. You can go on whenever you like.')
  if (intent === 'back') {
    const before = neighbour(steps, step, -1)
    return redirect(before ? stepPath(base, before) : base)
  }
  const othersDone = steps.every((other) => other === 'check' || other === step || done.includes(other))
  return redirect(stepPath(base, fromCheck && othersDone ? 'check' : neighbour(steps, step, 1)!))
}
