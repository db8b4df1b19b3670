import { z } from 'zod'
import { choice, optionalParagraphs } from '#app/shared/form-fields'
import { shareChannels } from './channels'

/** Longer than anybody writes to a friend, short enough for every app's address. */
export const MOST_TEXT_CHARACTERS = 500

/** The one form of a job to share: the words, and the button that was pressed. */
export const shareForm = z.object({
  text: optionalParagraphs({ max: MOST_TEXT_CHARACTERS, what: 'Your message' }),
  channel: choice(shareChannels, 'Choose how to share it'),
})
