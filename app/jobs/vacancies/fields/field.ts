import type { z } from 'zod'
import type { IconName } from '#app/ui/icons'
import type { VacancyAnswers } from '../answers'

export type VacancyField = keyof VacancyAnswers
/** A field that people write words into. */
export type TextField = { [F in VacancyField]: VacancyAnswers[F] extends string ? F : never }[VacancyField]

/** Fields that stand together on a screen, in a frame of their own. */
export type FieldGroup = 'hours' | 'pay' | 'extras' | 'lawful-requirements'

type Choice = { value: string; label: string; hint?: string | undefined }

/** What a field is asked with. */
export type Control =
  /** Drawn by a component of its own (`own` in editing/components/step-fields.tsx). */
  { kind: 'own' } | UsualControl
type UsualControl = { label: string; hint?: string | undefined } & (
  | {
      kind: 'line'
      width?: 'xs'
      inputMode?: 'numeric' | 'decimal'
      suffix?: string
      maxLength?: number
      optional?: boolean
    }
  | { kind: 'paragraphs'; rows: number; maxCharacters?: number | undefined; optional?: boolean | undefined }
  | { kind: 'radios' | 'checkboxes'; options: readonly Choice[]; inline?: boolean; compact?: boolean }
  | { kind: 'tick' }
  | { kind: 'money'; per?: string; optional?: boolean }
  | {
      kind: 'day' | 'moment'
      optional?: boolean
      /** Not asked any more once people see the vacancy. */ untilOut?: true
    }
  /** A day, and in a control of its own the hour that may go with it. */
  | { kind: 'deadline'; hour: { name: string; label: string; hint: string } }
)

/** The column an answer is kept in. `table`: rows of their own, written by write-answers. */
export type Stored<A> = { column?: string; write(answer: A): unknown; read(column: unknown): A } | 'table'

/** What a vacancy says of itself in public, pay by the names that all pages with pay use. */
export type Advertised = Omit<VacancyAnswers, 'siteIds' | 'payMin' | 'payMax' | 'sleepIn' | 'mileage'> & {
  payMinPence: number | null
  payMaxPence: number | null
  sleepInPence: number | null
  mileagePence: number | null
}

/** Something to know before applying. */
export type AdvertPoint = { icon: IconName; title: string; text: string | null }

/** One thing the vacancy form asks, and everything that is done with the answer. */
export type FieldOf<A> = {
  empty: A
  /** From a posted form: what is typed must be there and sound. Left out where the step's form reads several controls. */
  read?(known: { siteIds: readonly string[] }): z.ZodType<A>
  /** As the control shows it. */
  typed?(answer: A): string | string[] | null
  control: Control
  group?: FieldGroup
  stored: Stored<A>
  /** A new vacancy begins with the answer of the last one. */
  fromLast?: true
  /** In words, where the answer itself is none. */
  words?(this: void, answer: A): string | string[]
  /** The line on the check page; `with`: told in another's line. */
  line:
    | {
        label: string
        words?(answers: VacancyAnswers, known: { now: Date; siteNames: readonly string[] }): string | string[]
        /** The control that "Change" leads to, where it is not named like the field. */
        control?: string
      }
    | { with: VacancyField }
    | 'in-its-own-paragraphs'
  /** On the public page and the preview; `by-hand`: a component in jobs/advert draws it. */
  advert: { point(vacancy: Advertised): AdvertPoint | null } | 'by-hand' | 'not-shown'
  /** Among the facts a moderator sees. */
  moderatorFact?: { icon: IconName; label: string }
  /** A text that the moderation rules look at, in this order; `decision`: only a label for what a moderator decides. */
  moderated?: { as: 'title' | 'advert' | 'reason' | 'decision'; label: string }
  /** An answer that always waits for a moderator, who accepts its reason. */
  decided?: {
    rule: string
    sentence(answer: A): string
    heading(answer: A): string
    reason: TextField
    /** The text that is marked. */
    marks: TextField
  }
  /** What it adds to schema.org/JobPosting, beside what job-posting.ts says of several fields together. */
  jobPosting?(vacancy: Advertised): Record<string, unknown>
}

/** Declarations, each with its own answer. What is written in words says how it is moderated. */
export type AllFields = {
  [F in VacancyField]: FieldOf<VacancyAnswers[F]> & (F extends TextField ? { moderated: object } : unknown)
}
