import { z } from 'zod'
import { WORKED } from '#app/shared/day-bounds'
import {
  choice,
  optionalChoice,
  optionalDay,
  optionalWholeNumber,
  optionalYesOrNo,
  tick,
} from '#app/shared/form-fields'
import { fellThroughReasons, leavingReasons, retentionAnswers, retentionWeeks, type RetentionWeek } from './employment'
import { employmentChanges } from './policy'

/** Any of the forms on the page of somebody who was hired; fields of the others are ignored. */
export const RecordForm = z
  .object({
    intent: choice(employmentChanges, 'Choose what to record'),
    /** "yes", "no" or "unknown". */
    newToCare: optionalYesOrNo(),
    undoSure: tick(),
    startedOn: optionalDay('Enter the day they started, for example 6/4/2026', WORKED),
    fellThroughReason: optionalChoice(fellThroughReasons, 'Choose why they did not start'),
    endedOn: optionalDay('Enter their last day, for example 6/4/2026', WORKED),
    leavingReason: optionalChoice(leavingReasons, 'Choose why they left'),
    correctedOn: optionalDay('Enter the day they really started, for example 6/4/2026', WORKED),
    week: optionalWholeNumber('Load this page again', { min: 1, max: 52, what: 'The week' }),
    answer: optionalChoice(retentionAnswers, 'Choose an answer'),
    answerEndedOn: optionalDay('Enter their last day, for example 6/4/2026', WORKED),
    answerLeavingReason: optionalChoice(leavingReasons, 'Choose why they left'),
  })
  .transform((typed, ctx) => {
    const wrong = (field: string, message: string) => {
      ctx.addIssue({ code: 'custom', path: [field], message })
      return z.NEVER
    }
    switch (typed.intent) {
      case 'start':
        return typed.startedOn
          ? { change: 'start' as const, on: typed.startedOn, newToCare: typed.newToCare }
          : wrong('startedOn', 'Enter the day they started')
      case 'fall_through':
        if (!typed.fellThroughReason) return wrong('fellThroughReason', 'Choose why they did not start')
        return { change: 'fall_through' as const, reason: typed.fellThroughReason }
      case 'end':
        if (!typed.endedOn) wrong('endedOn', 'Enter their last day')
        if (!typed.leavingReason) wrong('leavingReason', 'Choose why they left')
        return { change: 'end' as const, on: typed.endedOn!, reason: typed.leavingReason! }
      case 'undo_start':
        if (!typed.undoSure) return wrong('undoSure', 'Tick the box if they have not started')
        return { change: 'undo_start' as const }
      case 'new_to_care':
        return { change: 'new_to_care' as const, newToCare: typed.newToCare }
      case 'correct_start':
        if (!typed.correctedOn) return wrong('correctedOn', 'Enter the day they really started')
        return { change: 'correct_start' as const, on: typed.correctedOn }
      case 'answer': {
        const { week, answer, answerEndedOn: on, answerLeavingReason: reason } = typed
        if (!isRetentionWeek(week)) return wrong('answer', 'Load this page again: this question has gone')
        if (!answer) return wrong('answer', 'Choose an answer')
        if (answer === 'still-here') return { change: 'answer' as const, week, reply: { answer } }
        if (!on) wrong('answerEndedOn', 'Enter their last day')
        if (!reason) wrong('answerLeavingReason', 'Choose why they left')
        return { change: 'answer' as const, week, reply: { answer, on: on!, reason: reason! } }
      }
    }
  })

function isRetentionWeek(week: number | null): week is RetentionWeek {
  return (retentionWeeks as readonly (number | null)[]).includes(week)
}
