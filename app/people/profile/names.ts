import { cleanLine } from '#app/shared/plain-text'

/** The name by which an email may call somebody: the first word of what they gave. */
export function firstName(name: string): string {
  return cleanLine(name).split(' ')[0] || 'Somebody'
}
