import type { z } from 'zod'
import { inSentence } from '#app/shared/in-sentence'

/** The last screen: it asks nothing, shows everything that was answered, and sends it. */
const CHECK = 'check'

/** A screen with questions, or the last one. */
export type Screen<Step extends string> = Step | typeof CHECK

/** How far somebody is: the screens of their form, in order, and those that are complete. */
export type Way<Step extends string> = { screens: readonly Screen<Step>[]; done: readonly string[] }

/** The same, with the screens that need nothing and have nothing. */
type Told<Step extends string> = Way<Step> & { untouched?: readonly string[] }

/** A form whose fields stand side by side; what follows them sees several at once. */
export type StepSchema = z.ZodObject | z.ZodPipe<z.ZodObject>

/**
 * What "Back" and "Save for later" keep of a screen that is not complete. In all three, what was left empty stands in
 * nobody's way.
 * - `typed`: everything as it was typed, right or wrong.
 * - `sound`: what was typed, if each field is right by itself.
 * - `fitting`: what was typed, if it is right and fits together. What only the form as a whole says (a total) waits for "Continue".
 */
export type Keeps = 'typed' | 'sound' | 'fitting'

/** @template Facts what the screen has to know beside what is typed @template Situation what decides who is asked */
type StepParts<Facts, Situation> = {
  title: string
  /** Its fields are the answers that the screen writes. */
  schema: (facts: Facts) => StepSchema
  /** Left out: everybody is asked. */
  isAsked?: (situation: Situation) => boolean
  /** Left out: as in the other screens. */
  keeps?: Keeps
  /** Fields without which nothing is kept. */
  needed?: readonly string[]
  /** Whether what is stored already does when nothing at all is typed. */
  isAnswered?: (facts: Facts) => boolean
  /** Values of its buttons that keep what is there and stay on it; before a colon where one names a thing. */
  staying?: readonly string[]
  /** Values of other buttons of its own, which its page knows what to do with. */
  also?: readonly string[]
}

type Parts<Step extends string, Facts, Situation> = {
  /** The screens with questions, in order. */
  steps: Readonly<Record<Step, StepParts<Facts, Situation>>>
  /** Title of the last screen. */
  check: string
  keeps: Keeps
  /** Whether a screen opens only once all before it are complete. */
  inOrder: boolean
  /** The last screen shows what is missing too, so it is never too early for it. */
  checksAnyTime?: boolean
  /** The address of a screen; `base` tells one person's form from another's. */
  path: (base: string, screen: Screen<Step>) => string
  /** Values of the buttons of every screen, where they are not `finish`, `later` and `back`. */
  buttons?: readonly string[]
}

/** A form of several screens. */
export type StepsForm<Step extends string, Facts = never, Situation = never> = Parts<Step, Facts, Situation> & {
  /** The screens with questions, in order. */
  names: readonly Step[]
  titles: Readonly<Record<Screen<Step>, string>>
}

export function defineSteps<Step extends string, Facts, Situation = unknown>(
  parts: Parts<Step, Facts, Situation>,
): StepsForm<Step, Facts, Situation> {
  const names = Object.keys(parts.steps) as Step[]
  const titled = [...names.map((name) => [name, parts.steps[name].title]), [CHECK, parts.check]]
  return { ...parts, names, titles: Object.fromEntries(titled) as Record<Screen<Step>, string> }
}

/** The screens of one person's form, in order, with the last one. */
export function screensOf<Step extends string, Situation>(
  { steps, names }: Pick<StepsForm<Step, never, Situation>, 'steps' | 'names'>,
  situation: Situation,
): Screen<Step>[] {
  return [...names.filter((name) => steps[name].isAsked?.(situation) ?? true), CHECK]
}

/** The address of a screen. `from` remembers that the person came from the last screen and goes back there. */
export function pathOf<Step extends string>(
  form: Pick<StepsForm<Step>, 'path'>,
  base: string,
  screen: Screen<Step>,
  from?: typeof CHECK | null,
): string {
  const path = form.path(base, screen)
  return from ? `${path}${path.includes('?') ? '&' : '?'}from=${from}` : path
}

/** The titles of screens as they stand after "Step 2 of 5:", and how far each is. */
export function stepWords<Step extends string>(
  { titles }: Pick<StepsForm<Step>, 'titles'>,
  { screens, done, untouched = [] }: Told<Step>,
): { words: string; state: 'done' | 'untouched' | 'unfinished' }[] {
  return screens.map((screen) => ({
    words: inSentence(titles[screen]),
    state: done.includes(screen) ? 'done' : untouched.includes(screen) ? 'untouched' : 'unfinished',
  }))
}

/** As far as somebody has come in a form whose screens open one after the other. */
export function wayTo<Step extends string>(screens: readonly Screen<Step>[], screen: Screen<Step>): Way<Step> {
  return { screens, done: screens.slice(0, screens.indexOf(screen)) }
}
