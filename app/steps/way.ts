import type { Intent } from './read-step'
import type { Screen, StepsForm, Way } from './steps-form'

/** The screens that are complete once one of them was saved. */
export function doneAfter(before: readonly string[], step: string, isDone: boolean): string[] {
  const others = before.filter((other) => other !== step)
  return isDone ? [...others, step] : others
}

/** The first screen that is not complete; the last one when all are. */
export function firstMissing<Step extends string>({ screens, done }: Way<Step>): Screen<Step> {
  return screens.find((screen) => screen === 'check' || !done.includes(screen)) ?? 'check'
}

/** Whether the screen is for now. */
export function mayOpen<Step extends string>(
  { inOrder, checksAnyTime }: Pick<StepsForm<Step>, 'inOrder' | 'checksAnyTime'>,
  way: Way<Step>,
  screen: Screen<Step>,
): boolean {
  const missing = firstMissing(way)
  if (screen === 'check') return checksAnyTime === true || missing === 'check'
  return !inOrder || way.screens.indexOf(screen) <= way.screens.indexOf(missing)
}

/** The screen before or after one; null at either end. */
function neighbour<Step extends string>({ screens }: Way<Step>, step: Step, by: -1 | 1): Screen<Step> | null {
  return screens[screens.indexOf(step) + by] ?? null
}

/**
 * Where a screen leads that was saved just now; null: out of the form. Whoever came from the last screen goes back there
 * as soon as it is for now.
 */
export function leadsTo<Step extends string>(
  form: Pick<StepsForm<Step>, 'inOrder' | 'checksAnyTime'>,
  way: Way<Step>,
  { step, intent, fromCheck }: { step: Step; intent: Intent; fromCheck: boolean },
): Screen<Step> | null {
  switch (intent) {
    case 'stay':
      return step
    case 'later':
      return null
    case 'back':
      return neighbour(way, step, -1)
    case 'finish':
      return fromCheck && mayOpen(form, way, 'check') ? 'check' : (neighbour(way, step, 1) ?? 'check')
  }
}
