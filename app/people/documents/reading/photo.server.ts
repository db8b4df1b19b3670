import { ok, refused, type Outcome } from '#app/shared/outcome'
import { decodeHeic } from './decode-heic.server'
import { LONGEST_SIDE, MOST_PIXELS, type ReadingRefusal } from './limits'

/**
 * A photo as a JPEG that every browser shows, the right way up, of a bounded size, and without what a phone writes into
 * it (where it was taken, which phone).
 */
export async function photoAsJpeg(
  bytes: Uint8Array,
  type: string,
): Promise<Outcome<{ bytes: Uint8Array }, ReadingRefusal>> {
  const { default: sharp } = await import('sharp')
  const reading = { limitInputPixels: MOST_PIXELS, failOn: 'truncated', pages: 1 } as const
  const heic = /^image\/hei[cf]/.test(type) ? await decodeHeic(bytes) : null
  if (heic && !heic.ok) return heic
  try {
    const picture = heic
      ? sharp(heic.data, {
          raw: { width: heic.width, height: heic.height, channels: 4 },
          limitInputPixels: MOST_PIXELS,
        })
      : sharp(bytes, reading).autoOrient()
    const jpeg = await picture
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 85 })
      .timeout({ seconds: 20 })
      .toBuffer()
    return ok({ bytes: new Uint8Array(jpeg) })
  } catch (error) {
    return refused(error instanceof Error && /pixel limit|timeout/i.test(error.message) ? 'too-much' : 'unreadable')
  }
}
