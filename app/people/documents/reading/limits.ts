/** Why a file of a kind we take cannot be read: it is damaged or locked, or unpacks to more than we open. */
export type ReadingRefusal = 'unreadable' | 'too-much'

/** A phone's largest photo is 50 megapixels. */
export const MOST_PIXELS = 65_000_000
/** The longer side of a photo that is kept: a page of A4 at 340 dots to the inch. */
export const LONGEST_SIDE = 4000
/** What a document may say, in characters: about 50 pages. */
export const MOST_TEXT = 120_000
/** Pictures in one document, and papers in one email. */
export const MOST_ENCLOSED = 10
/** Unpacked: the words of a Word document, and all its pictures together. */
export const MOST_XML_BYTES = 12 * 1024 * 1024
export const MOST_PICTURE_BYTES = 60 * 1024 * 1024
