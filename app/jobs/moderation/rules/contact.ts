import { findPhrases, type ModerationRule, type Phrase } from './rule'
import type { Span } from '#app/jobs/vacancies/finding'

const ADDRESSES: readonly Phrase[] = [
  // name@example.com, and its usual disguises
  /[a-z0-9][\w.+-]{0,63}\s?@\s?[a-z0-9-]{1,63}(?:\s?\.\s?[a-z]{2,24}){1,3}\b/gi,
  /\b[\w.+-]{2,64}\s?[([{]\s?at\s?[)\]}]\s?[\w-]{2,63}\s?(?:[([{]\s?dot\s?[)\]}]|\.)\s?[a-z]{2,24}\b/gi,
  /\b[\w.+-]{2,64} at [\w-]{2,63} dot (?:com|co dot uk|co|org|net|uk)\b/gi,
  /\bhttps?:\/\/\S{3,}/gi,
  /\bwww\.\S{3,}/gi,
  /\b[a-z0-9][a-z0-9-]{0,62}\.(?:co\.uk|org\.uk|gov\.uk|nhs\.uk|ltd\.uk|com|org|net)\b(?:\/\S*)?/g,
  /\b(?:whats ?app|telegram|snapchat|messenger)\b/gi,
  /\b(?:message|contact|find|dm|follow) (?:me|us) (?:on|via|through) (?:facebook|instagram|linkedin|twitter|tiktok|x)\b/gi,
]

/** Grouped as British numbers are; the number of digits is checked afterwards. */
const PHONE =
  /(?<![\d£.-])(?:\+44[ -]?(?:\(0\))?[ -]?|\(?0)\d{2,5}\)?[ -]?\d{3,4}[ -]?\d{2,4}(?:[ -]?\d{2,3})?(?!\d|[-.:]\d)/g

function findPhones(text: string): Span[] {
  return findPhrases(text, [PHONE]).filter(({ words }) => {
    const digits = words.replace(/\(0\)|\D/g, '').replace(/^44/, '0')
    return digits.length === 10 || digits.length === 11
  })
}

export const contactRule: ModerationRule = {
  id: 'contact-details',
  sentence:
    'It has contact details. Applications come through the portal, so that nobody is lost and everybody is safe.',
  find: ({ text }) => [...findPhrases(text, ADDRESSES), ...findPhones(text)].sort((a, b) => a.start - b.start),
}
